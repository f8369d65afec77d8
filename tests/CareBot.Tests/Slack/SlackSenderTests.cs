using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Slack.Reading;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Slack;

public sealed class SlackSenderTests
{
    private const string Post = "chat.postMessage";
    private const string Update = "chat.update";
    private const string Hook = "https://hooks.slack.com/commands/T0001/1/abc";

    private static readonly Address Chat = SlackAddress.Private("T0001", "U0001", "D0001");
    private static readonly Address Person = SlackAddress.Private("T0001", "U0001", null);
    private static readonly Address Room = SlackAddress.Room("T0001", "C0001", "1763798400.000200");

    [Fact]
    public async Task A_message_is_posted_without_previews_and_its_place_is_kept()
    {
        await using var rig = await SlackRig.StartAsync();

        var mark = await rig.SendAsync(Item(7));

        var json = Assert.Single(rig.Wire.CallsOf(Post)).Json;
        Assert.Equal(new OutboxMark.Sent("D0001:1763798400.000900"), mark);
        Assert.Equal("D0001", (string?)json?["channel"]);
        Assert.Equal("m7-0", (string?)json?["blocks"]?[0]?["block_id"]);
        Assert.False((bool?)json?["unfurl_links"]);
        Assert.False((bool?)json?["unfurl_media"]);
    }

    [Fact]
    public async Task A_person_whose_chat_is_not_known_is_posted_to_and_then_it_is_known()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.SendAsync(Item(7, Person));
        await rig.SendAsync(Item(8, Person));

        Assert.Equal(["U0001", "D0001"], rig.Wire.CallsOf(Post).Select(call => (string?)call.Json?["channel"]));
    }

    [Fact]
    public async Task A_redraw_goes_into_its_place()
    {
        await using var rig = await SlackRig.StartAsync();

        var mark = await rig.SendAsync(Item(7) with { ReplacesRef = "D0001:1.5" });

        var json = Assert.Single(rig.Wire.CallsOf(Update)).Json;
        Assert.Equal(new OutboxMark.Sent("D0001:1.5"), mark);
        Assert.Equal(("D0001", "1.5"), ((string?)json?["channel"], (string?)json?["ts"]));
        Assert.NotNull(json?["text"]);
        Assert.NotNull(json?["blocks"]);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    [InlineData("block_mismatch")]
    public async Task E53_a_redraw_of_what_is_gone_is_a_new_message(string error)
    {
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan(Update, ScriptedWire.Refused(error)));

        var mark = await rig.SendAsync(Item(7) with { ReplacesRef = "D0001:1.5" });

        Assert.Equal(new OutboxMark.Sent("D0001:1763798400.000900"), mark);
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    public async Task E26_what_Slack_does_not_want_to_draw_goes_once_as_plain_text(string error)
    {
        await using var rig = await SlackRig.StartAsync(
            new ScriptedWire().Plan(Post, ScriptedWire.Refused(error), ScriptedWire.Refused(error))
        );

        rig.Wire.OnCall = () => rig.Clock.Move(TimeSpan.FromSeconds(1));

        var mark = await rig.SendAsync(Item(7));

        Assert.Equal(new OutboxMark.Failed(error), mark);
        Assert.Null(rig.Wire.CallsOf(Post)[1].Json?["blocks"]);
        Assert.Equal(2, rig.Wire.CallsOf(Post).Count);
    }

    [Theory]
    [InlineData("is_archived", typeof(OutboxMark.Unreachable))]
    [InlineData("messages_tab_disabled", typeof(OutboxMark.Unreachable))]
    [InlineData("user_disabled", typeof(OutboxMark.Unreachable))]
    [InlineData("invalid_auth", typeof(OutboxMark.Unreachable))]
    [InlineData("token_revoked", typeof(OutboxMark.Unreachable))]
    [InlineData("token_expired", typeof(OutboxMark.Unreachable))]
    [InlineData("service_unavailable", typeof(OutboxMark.Retry))]
    [InlineData("team_added_to_org", typeof(OutboxMark.Retry))]
    [InlineData("ratelimited", typeof(OutboxMark.Deferred))]
    [InlineData("rate_limited", typeof(OutboxMark.Deferred))]
    [InlineData("internal_error", typeof(OutboxMark.Unknown))]
    [InlineData("fatal_error", typeof(OutboxMark.Unknown))]
    [InlineData("request_timeout", typeof(OutboxMark.Unknown))]
    [InlineData("missing_scope", typeof(OutboxMark.Failed))]
    [InlineData("ekm_access_denied", typeof(OutboxMark.Failed))]
    [InlineData("a_code_of_tomorrow", typeof(OutboxMark.Failed))]
    public async Task Errors_are_marked_by_what_is_to_be_done(string error, Type mark)
    {
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan(Post, ScriptedWire.Refused(error)));

        Assert.IsType(mark, await rig.SendAsync(Item(7)));
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("restricted_action")]
    public async Task A_note_that_a_room_does_not_want_is_let_be(string error)
    {
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan(Post, ScriptedWire.Refused(error)));

        Assert.Equal(new OutboxMark.Failed(error), await rig.SendAsync(Item(7, Room)));
    }

    [Fact]
    public async Task A_note_for_a_room_goes_into_its_thread()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.SendAsync(Item(7, Room));

        var json = Assert.Single(rig.Wire.CallsOf(Post)).Json;
        Assert.Equal(("C0001", "1763798400.000200"), ((string?)json?["channel"], (string?)json?["thread_ts"]));
    }

    [Fact]
    public async Task A_customers_facts_do_not_go_into_a_room()
    {
        await using var rig = await SlackRig.StartAsync();

        var mark = await rig.SendAsync(Item(7, Room) with { Message = new MessageBuilder().Text("£50").Build() });

        Assert.IsType<OutboxMark.Failed>(mark);
        Assert.Empty(rig.Wire.CallsOf(Post));
    }

    [Theory]
    [InlineData(SlackMishap.NotSent, typeof(OutboxMark.Retry))]
    [InlineData(SlackMishap.NoAnswer, typeof(OutboxMark.Unknown))]
    public async Task A_mishap_is_a_fate(SlackMishap mishap, Type mark)
    {
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan(Post, SlackAnswer.Missing(mishap)));

        Assert.IsType(mark, await rig.SendAsync(Item(7)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task E55_a_server_that_fails_leaves_it_unknown_but_a_redraw_is_simply_repeated(int status)
    {
        var failed = new SlackAnswer(status, IsOk: false, null);
        await using var rig = await SlackRig.StartAsync(new ScriptedWire().Plan(Post, failed).Plan(Update, failed));

        Assert.IsType<OutboxMark.Unknown>(await rig.SendAsync(Item(7)));
        Assert.IsType<OutboxMark.Retry>(await rig.SendAsync(Item(8) with { ReplacesRef = "D0001:1.5" }));
    }

    [Fact]
    public async Task A_429_closes_the_method_for_that_workspace_for_as_long_as_it_says()
    {
        var wire = new ScriptedWire().Plan(Post, ScriptedWire.Refused("ratelimited", 429, TimeSpan.FromSeconds(30)));
        await using var rig = await SlackRig.StartAsync(wire);
        var now = rig.Clock.GetUtcNow();

        var first = await rig.SendAsync(Item(7));
        var second = await rig.SendAsync(Item(8, SlackAddress.Private("T0001", "U0002", "D0002")));
        rig.Clock.Move(TimeSpan.FromSeconds(30));
        var third = await rig.SendAsync(Item(9));

        Assert.Equal(new OutboxMark.Deferred(now.AddSeconds(30)), first);
        Assert.Equal(new OutboxMark.Deferred(now.AddSeconds(30)), second);
        Assert.IsType<OutboxMark.Sent>(third);
        Assert.Equal(2, wire.CallsOf(Post).Count);
    }

    [Fact]
    public async Task Rate_limited_closes_only_the_channel()
    {
        var wire = new ScriptedWire().Plan(
            Post,
            ScriptedWire.Refused("rate_limited", retryAfter: TimeSpan.FromSeconds(9))
        );
        await using var rig = await SlackRig.StartAsync(wire);

        Assert.IsType<OutboxMark.Deferred>(await rig.SendAsync(Item(7)));
        Assert.IsType<OutboxMark.Deferred>(await rig.SendAsync(Item(7)));
        Assert.IsType<OutboxMark.Sent>(await rig.SendAsync(Item(8, SlackAddress.Private("T0001", "U0002", "D0002"))));
    }

    [Fact]
    public async Task A_chat_takes_one_message_a_second()
    {
        await using var rig = await SlackRig.StartAsync();

        Assert.IsType<OutboxMark.Sent>(await rig.SendAsync(Item(7)));
        // The clock of the test stands still while the sender waits in place.
        Assert.IsType<OutboxMark.Deferred>(await rig.SendAsync(Item(8)));
        rig.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.IsType<OutboxMark.Sent>(await rig.SendAsync(Item(8)));
    }

    [Fact]
    public async Task E56_a_dead_token_stops_everything_and_is_known_to_be_broken()
    {
        var wire = new ScriptedWire().Plan(Post, ScriptedWire.Refused("token_revoked"));
        await using var rig = await SlackRig.StartAsync(wire);

        await rig.SendAsync(Item(7));
        var next = await rig.SendAsync(Item(8, SlackAddress.Private("T0001", "U0002", "D0002")));

        Assert.IsType<OutboxMark.Unreachable>(next);
        Assert.Single(wire.CallsOf(Post));
        Assert.Contains("token_revoked", Assert.Single(rig.Probe.Known).Finding, StringComparison.Ordinal);
        Assert.Null(await rig.Sender.FindAddressAsync(new ChannelUser("slack", "T0001", "U0001"), default));
    }

    [Fact]
    public async Task A_broken_installation_is_looked_at_again_after_a_while()
    {
        var wire = new ScriptedWire().Plan(Post, ScriptedWire.Refused("account_inactive"));
        await using var rig = await SlackRig.StartAsync(wire);
        await rig.SendAsync(Item(7));

        rig.Clock.Move(TimeSpan.FromMinutes(5));

        Assert.IsType<OutboxMark.Sent>(await rig.SendAsync(Item(8)));
        Assert.Empty(rig.Probe.Known);
    }

    [Fact]
    public async Task An_answer_to_a_command_goes_where_only_they_see_it()
    {
        await using var rig = await SlackRig.StartAsync();

        var mark = await rig.SendAsync(Item(7, Fleeting(Hook)));

        var (url, message) = Assert.Single(rig.Wire.Responses);
        Assert.Equal(new OutboxMark.Sent(null), mark);
        Assert.Equal(Hook, url.ToString());
        Assert.Equal("ephemeral", (string?)message["response_type"]);
        Assert.False((bool?)message["replace_original"]);
    }

    [Theory]
    [InlineData(404, "expired_url")]
    [InlineData(500, "used_url")]
    [InlineData(410, null)]
    [InlineData(429, null)]
    public async Task E52_an_address_that_is_used_up_makes_it_a_message_in_the_chat(int status, string? error)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Wire.ResponseAnswer = new SlackAnswer(status, IsOk: false, error);

        var mark = await rig.SendAsync(Item(7, Fleeting(Hook)));

        Assert.Equal(new OutboxMark.Sent("D0001:1763798400.000900"), mark);
        Assert.Equal("U0001", (string?)Assert.Single(rig.Wire.CallsOf(Post)).Json?["channel"]);
    }

    [Fact]
    public async Task E52_five_uses_and_thirty_minutes_are_not_tried_beyond()
    {
        await using var rig = await SlackRig.StartAsync();

        for (var id = 1; id <= 6; id++)
            await rig.SendAsync(Item(id, Fleeting(Hook)));
        var old = Fleeting(Hook + "2");
        rig.Clock.Move(TimeSpan.FromMinutes(30));
        await rig.SendAsync(Item(9, old));

        Assert.Equal(5, rig.Wire.Responses.Count);
        Assert.Equal(2, rig.Wire.CallsOf(Post).Count);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://user@hooks.slack.com/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task An_address_that_is_not_Slacks_is_never_called(string url)
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.SendAsync(Item(7, Fleeting(url)));

        Assert.Empty(rig.Wire.Responses);
        Assert.Single(rig.Wire.CallsOf(Post));
    }

    [Fact]
    public async Task Where_Slack_is_played_on_this_machine_its_hooks_are_too()
    {
        var played = new SlackOptions
        {
            Enabled = true,
            BotToken = "xoxb-test",
            ApiBaseUrl = new Uri("http://127.0.0.1:4003/api/"),
        };
        await using var rig = await SlackRig.StartAsync(options: played);

        await rig.SendAsync(Item(7, Fleeting("http://127.0.0.1:4003/hooks/1")));
        await rig.SendAsync(Item(8, Fleeting("http://127.0.0.2:4003/hooks/1")));

        Assert.Single(rig.Wire.Responses);
    }

    [Fact]
    public async Task An_answer_that_may_have_been_seen_stays_unknown()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Wire.ResponseAnswer = SlackAnswer.Missing(SlackMishap.NoAnswer);

        Assert.IsType<OutboxMark.Unknown>(await rig.SendAsync(Item(7, Fleeting(Hook))));
        Assert.IsType<OutboxMark.Unknown>(await rig.ReconcileAsync(Item(7, Fleeting(Hook), attempts: 3)));
        Assert.Empty(rig.Wire.CallsOf(Post));
    }

    [Fact]
    public async Task E57_a_message_that_is_in_the_history_was_sent()
    {
        var wire = new ScriptedWire().Plan("conversations.history", History("m77-0", "m7-0"));
        await using var rig = await SlackRig.StartAsync(wire);

        Assert.Equal(new OutboxMark.Sent("D0001:2.0"), await rig.ReconcileAsync(Item(7, attempts: 2)));
    }

    [Fact]
    public async Task E57_a_message_that_is_surely_not_there_goes_again_but_not_at_the_first_look()
    {
        var wire = new ScriptedWire().Plan("conversations.history", History("m77-0"), History("m77-0"));
        await using var rig = await SlackRig.StartAsync(wire);

        Assert.IsType<OutboxMark.Unknown>(await rig.ReconcileAsync(Item(7, attempts: 2)));
        var retry = Assert.IsType<OutboxMark.Retry>(await rig.ReconcileAsync(Item(7, attempts: 3)));
        Assert.Equal(rig.Clock.GetUtcNow(), retry.NotBefore);
        Assert.Empty(wire.CallsOf(Post));
    }

    [Fact]
    public async Task E57_the_search_turns_three_pages_and_then_cannot_tell()
    {
        var page = ScriptedWire.Ok("""{"ok":true,"messages":[],"response_metadata":{"next_cursor":"more"}}""");
        var wire = new ScriptedWire().Plan("conversations.history", page, page, page);
        await using var rig = await SlackRig.StartAsync(wire);

        Assert.IsType<OutboxMark.Unknown>(await rig.ReconcileAsync(Item(7, attempts: 3)));
        Assert.Equal(
            [null, "more", "more"],
            wire.CallsOf("conversations.history").Select(call => (string?)call.Json?["cursor"])
        );
    }

    [Theory]
    [InlineData("conversations.history", nameof(SlackMishap.NotSent))]
    [InlineData("conversations.history", nameof(SlackMishap.NoAnswer))]
    [InlineData("conversations.open", nameof(SlackMishap.NotSent))]
    public async Task E57_a_look_that_slack_could_not_answer_counts_as_none(string method, string mishap)
    {
        var missing = SlackAnswer.Missing(Enum.Parse<SlackMishap>(mishap));
        var wire = new ScriptedWire().Plan(method, missing, missing, missing, missing, missing, missing);
        await using var rig = await SlackRig.StartAsync(wire);
        var item = Item(7, method == "conversations.open" ? Person : null, attempts: 6);

        var during = Assert.IsType<OutboxMark.Deferred>(await rig.ReconcileAsync(item));
        var days = item with { At = item.At.AddDays(-2) };

        Assert.True(during.NotBefore > rig.Clock.GetUtcNow());
        Assert.IsType<OutboxMark.Unknown>(await rig.ReconcileAsync(days));
        Assert.Empty(wire.CallsOf(Post));
    }

    [Fact]
    public async Task E57_a_chat_that_is_not_known_is_asked_for()
    {
        var wire = new ScriptedWire()
            .Plan("conversations.open", ScriptedWire.Ok("""{"ok":true,"channel":{"id":"D0009"}}"""))
            .Plan("conversations.history", History("m7-0"));
        await using var rig = await SlackRig.StartAsync(wire);

        Assert.Equal(new OutboxMark.Sent("D0009:1.0"), await rig.ReconcileAsync(Item(7, Person, attempts: 2)));
    }

    [Fact]
    public async Task E57_a_note_in_a_room_stays_unknown() => await AssertUnknownAsync(Item(7, Room, attempts: 3));

    [Fact]
    public async Task A_chat_that_has_become_another_one_is_found_through_its_person()
    {
        await using var rig = await SlackRig.StartAsync(
            new ScriptedWire().Plan(Post, ScriptedWire.Refused("channel_not_found"))
        );

        Assert.IsType<OutboxMark.Sent>(await rig.SendAsync(Item(7)));
        Assert.Equal(["D0001", "U0001"], rig.Wire.CallsOf(Post).Select(call => (string?)call.Json?["channel"]));
    }

    [Fact]
    public async Task E58_another_workspaces_address_is_not_ours()
    {
        await using var rig = await SlackRig.StartAsync();

        var mark = await rig.SendAsync(Item(7, SlackAddress.Private("T0666", "U0001", "D0001")));

        Assert.IsType<OutboxMark.Unreachable>(mark);
        Assert.Empty(rig.Wire.CallsOf(Post));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task An_address_that_cannot_be_read_fails(string opaque)
    {
        await using var rig = await SlackRig.StartAsync();

        Assert.IsType<OutboxMark.Failed>(await rig.SendAsync(Item(7, new Address("slack", "T0001", opaque))));
    }

    private static async Task AssertUnknownAsync(OutboxItem item)
    {
        await using var rig = await SlackRig.StartAsync();

        Assert.IsType<OutboxMark.Unknown>(await rig.ReconcileAsync(item));
        Assert.Empty(rig.Wire.CallsOf(Post));
    }

    private static SlackAnswer History(params IEnumerable<string> blockIds)
    {
        var messages = blockIds.Select(
            (id, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"ts":"{{i + 1}}.0","blocks":[{"block_id":"{{id}}"}]}"""
                )
        );
        return ScriptedWire.Ok($$"""{"ok":true,"messages":[{{string.Join(',', messages)}}]}""");
    }

    private static Address Fleeting(string url) => SlackAddress.Fleeting("T0001", "U0001", url, Sample.Morning);

    private static OutboxItem Item(long id, Address? address = null, int attempts = 1) =>
        new(
            id,
            "maya",
            address ?? Chat,
            new MessageBuilder().Text("I answered you in private.").Build(Sensitivity.Public),
            Card: null,
            ReplacesRef: null,
            "owner",
            Epoch: 1,
            attempts,
            Sample.Morning,
            MayHaveArrived: attempts > 1
        );
}
