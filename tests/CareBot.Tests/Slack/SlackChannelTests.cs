using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Tests.Web;

namespace CareBot.Tests.Slack;

/// <summary>What Slack is answered once it is known what somebody did.</summary>
public sealed class SlackChannelTests
{
    private static readonly Message NobodyWeKnow = new MessageBuilder()
        .Text("I do not know you yet.")
        .Build(Sensitivity.Public);

    [Fact]
    public async Task A_form_is_opened_before_the_answer()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Done(new Reply.Open(ScriptedTurns.EveryField));

        var reply = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Press.As());

        var opened = Assert.Single(rig.Wire.CallsOf("views.open"));
        Assert.Equal("1.2.abc", (string?)opened.Json?["trigger_id"]);
        Assert.Equal("modal", (string?)opened.Json?["view"]?["type"]);
        Assert.Null(reply.Body);
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("trigger_expired")]
    [InlineData("exchanged_trigger_id")]
    [InlineData("trigger_exchanged")]
    public async Task E51_a_form_that_came_too_late_says_so_where_only_they_see_it(string error)
    {
        var wire = new ScriptedWire().Plan("views.open", ScriptedWire.Refused(error));
        await using var rig = await SlackRig.StartAsync(wire);
        rig.Turn = _ => new TurnResult.Done(new Reply.Open(ScriptedTurns.EveryField));

        await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Press.As());

        await SlackRig.EventuallyAsync(() => !wire.Responses.IsEmpty);
        var (url, message) = Assert.Single(wire.Responses);
        Assert.Equal(Payloads.Hook, url.ToString());
        Assert.StartsWith("That took too long.", (string?)message["text"], StringComparison.Ordinal);
        Assert.Equal("ephemeral", (string?)message["response_type"]);
    }

    [Fact]
    public async Task E51_where_nothing_shows_it_to_them_alone_the_chat_says_it()
    {
        var wire = new ScriptedWire().Plan("views.open", ScriptedWire.Refused("expired_trigger_id"));
        await using var rig = await SlackRig.StartAsync(wire);
        rig.Turn = _ => new TurnResult.Done(new Reply.Open(ScriptedTurns.EveryField));

        await rig.HandleAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press => press.AsObject().Remove("response_url"))
        );

        await SlackRig.EventuallyAsync(() => wire.CallsOf("chat.postMessage").Count > 0);
        Assert.Equal("U0001", (string?)Assert.Single(wire.CallsOf("chat.postMessage")).Json?["channel"]);
    }

    [Fact]
    public async Task A_form_that_does_not_open_in_time_does_not_hold_up_the_answer()
    {
        var gate = new TaskCompletionSource();
        var wire = new ScriptedWire { Gate = gate.Task };
        await using var rig = await SlackRig.StartAsync(wire);
        rig.Turn = _ => new TurnResult.Done(new Reply.Open(ScriptedTurns.EveryField));

        var reply = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Press.As());

        Assert.Null(reply.Body);
        await SlackRig.EventuallyAsync(() => !wire.Responses.IsEmpty);
        gate.SetResult();
    }

    [Fact]
    public async Task A_form_that_was_opened_already_needs_no_excuse()
    {
        var wire = new ScriptedWire().Plan("views.open", ScriptedWire.Refused("exchanged_trigger_id"));
        await using var rig = await SlackRig.StartAsync(wire);
        rig.Turn = inbound =>
            inbound is Inbound.Home
                ? new TurnResult.Done(new Reply.Home(NobodyWeKnow))
                : new TurnResult.Repeated(new Reply.Open(ScriptedTurns.EveryField));

        await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Press.As());
        // Errands start in their order; once the page is drawn, an excuse would have been said.
        await rig.HandleAsync(
            SlackDelivery.Event,
            Payloads.Event("""{"type":"app_home_opened","user":"U0001","channel":"D0001","tab":"home"}""")
        );

        await SlackRig.EventuallyAsync(() => wire.CallsOf("views.publish").Count > 0);
        Assert.Empty(wire.Responses);
    }

    [Fact]
    public async Task A_form_out_of_a_form_takes_its_place()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Done(new Reply.Open(ScriptedTurns.EveryField));

        var reply = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Form.As());

        Assert.Equal("update", (string?)reply.Body?["response_action"]);
        Assert.Equal("modal", (string?)reply.Body?["view"]?["type"]);
        Assert.Empty(rig.Wire.CallsOf("views.open"));
    }

    [Fact]
    public async Task Errors_stand_at_their_questions()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Done(
            new Reply.FormErrors(
                new Dictionary<string, string>
                {
                    ["why"] = "Choose one.",
                    ["amount"] = "Write it like 12.50.",
                    ["gone"] = "Out of date.",
                }
            )
        );

        var reply = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Form.As());

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    """
                    {"response_action":"errors","errors":{"why_block":"Choose one.","amount_block":"Write it like 12.50. Out of date."}}
                    """
                ),
                reply.Body
            ),
            reply.Body?.ToJsonString()
        );
    }

    [Theory]
    [InlineData(typeof(Reply.CloseForm))]
    [InlineData(typeof(Reply.Nothing))]
    public async Task A_form_that_is_done_closes(Type kind)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Done(
            kind == typeof(Reply.CloseForm) ? new Reply.CloseForm() : new Reply.Nothing()
        );

        Assert.Equal(SlackReply.Taken, await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Form.As()));
    }

    [Fact]
    public async Task A_page_is_drawn_after_the_answer_and_again_after_a_429()
    {
        var wire = new ScriptedWire().Plan(
            "views.publish",
            ScriptedWire.Refused("ratelimited", 429, TimeSpan.FromMilliseconds(50))
        );
        await using var rig = await SlackRig.StartAsync(wire);
        rig.Turn = _ =>
        {
            rig.Clock.Move(TimeSpan.FromSeconds(1));
            return new TurnResult.Done(new Reply.Home(NobodyWeKnow));
        };

        await rig.HandleAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press => (press["actions"]?[0] ?? press)["action_id"] = "home:0")
        );
        await SlackRig.EventuallyAsync(() => wire.CallsOf("views.publish").Count == 1);
        rig.Clock.Move(TimeSpan.FromSeconds(5));

        await SlackRig.EventuallyAsync(() => wire.CallsOf("views.publish").Count == 2);
        var published = wire.CallsOf("views.publish")[1].Json;
        Assert.Equal("U0001", (string?)published?["user_id"]);
        Assert.Equal("home", (string?)published?["view"]?["type"]);
    }

    [Fact]
    public async Task A_busy_store_makes_Slack_deliver_an_event_again()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Busy(TimeSpan.FromSeconds(7));

        var reply = await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("help")));

        Assert.Equal(TimeSpan.FromSeconds(7), reply.RetryAfter);
    }

    [Fact]
    public async Task A_busy_store_asks_people_to_try_again()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Busy(TimeSpan.FromSeconds(7));

        var command = await rig.HandleAsync(SlackDelivery.Command, Payloads.Command("help"));
        var form = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Form.As());
        var press = await rig.HandleAsync(SlackDelivery.Interaction, Payloads.Press.As());

        Assert.Equal("ephemeral", (string?)command.Body?["response_type"]);
        Assert.Contains("One moment", (string?)form.Body?["errors"]?["amount_block"], StringComparison.Ordinal);
        Assert.Equal(SlackReply.Taken, press);
        await SlackRig.EventuallyAsync(() => !rig.Wire.Responses.IsEmpty);
    }

    [Fact]
    public async Task E37_a_stranger_is_told_once_in_ten_minutes_and_in_private()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => new TurnResult.Stranger(NobodyWeKnow);
        var mention = Payloads.Event(Payloads.Mention("<@U0BOT> C-7K2"));

        for (var i = 0; i < 3; i++)
            await rig.HandleAsync(SlackDelivery.Event, mention);
        await SlackRig.EventuallyAsync(() => rig.Wire.CallsOf("chat.postEphemeral").Count > 0);
        rig.Clock.Move(TimeSpan.FromMinutes(10));
        await rig.HandleAsync(SlackDelivery.Event, mention);

        await SlackRig.EventuallyAsync(() => rig.Wire.CallsOf("chat.postEphemeral").Count == 2);
        var told = rig.Wire.CallsOf("chat.postEphemeral")[0].Json;
        Assert.Equal(("C0001", "U0001"), ((string?)told?["channel"], (string?)told?["user"]));
        Assert.Equal("I do not know you yet.", (string?)told?["text"]);
    }

    [Theory]
    [InlineData("\"user_team\":\"T0666\"", "\"is_ext_shared_channel\":false")]
    [InlineData("\"source_team\":\"T0666\"", "\"is_ext_shared_channel\":false")]
    [InlineData("\"team\":\"T0666\"", "\"is_ext_shared_channel\":false")]
    [InlineData("\"team\":\"T0001\"", "\"is_ext_shared_channel\":true")]
    [InlineData("\"user_profile\":{\"is_restricted\":true}", "\"is_ext_shared_channel\":false")]
    [InlineData("\"user_profile\":{\"is_ultra_restricted\":true}", "\"is_ext_shared_channel\":false")]
    [InlineData("\"user_profile\":{\"is_stranger\":true}", "\"is_ext_shared_channel\":false")]
    public async Task E38_people_from_outside_are_refused_and_learn_nothing(string inner, string envelope)
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(Payloads.Mention("<@U0BOT> C-7K2", inner), envelope));

        await SlackRig.EventuallyAsync(() => rig.Wire.CallsOf("chat.postEphemeral").Count > 0);
        Assert.Empty(rig.Heard);
        Assert.DoesNotContain(
            "C-7K2",
            rig.Wire.CallsOf("chat.postEphemeral")[0].Json?.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task E38_a_press_from_outside_is_refused()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press => (press["user"] ?? press)["team_id"] = "T0666")
        );

        await SlackRig.EventuallyAsync(() => !rig.Wire.Responses.IsEmpty);
        Assert.Empty(rig.Heard);
    }

    [Fact]
    public async Task A_message_without_words_is_not_logged()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press =>
            {
                (press["type"], press["callback_id"]) = ("message_action", "care.log");
                (press["message"] ?? press)["text"] = string.Empty;
            })
        );

        await SlackRig.EventuallyAsync(() => !rig.Wire.Responses.IsEmpty);
        Assert.Empty(rig.Heard);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["U0BOT"]}}""")]
    public async Task E54_an_app_that_was_taken_off_sends_nothing_any_more(string happened)
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(happened));

        Assert.Null(await rig.Sender.FindAddressAsync(new ChannelUser("slack", "T0001", "U0001"), default));
    }

    [Fact]
    public async Task Revoked_tokens_of_others_change_nothing()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(
            SlackDelivery.Event,
            Payloads.Event("""{"type":"tokens_revoked","tokens":{"oauth":["U0001"],"bot":[]}}""")
        );

        Assert.NotNull(await rig.Sender.FindAddressAsync(new ChannelUser("slack", "T0001", "U0001"), default));
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_not_waited_for()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Turn = _ => throw new OperationCanceledException();

        var reply = await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("help")));

        Assert.NotNull(reply.RetryAfter);
    }

    [Fact]
    public async Task Who_we_are_need_not_be_known_to_hear_people()
    {
        var wire = new ScriptedWire().Plan("auth.test", SlackAnswer.Missing(SlackMishap.NotSent));
        await using var rig = await SlackRig.StartAsync(wire);

        await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("<@U0BOT> help")));

        Assert.Equal("help", Assert.IsType<Inbound.Text>(Assert.Single(rig.Heard)).Value);
    }
}
