using CareBot.Core.Messages;
using CareBot.Slack;

namespace CareBot.Tests.Slack;

/// <summary>What a payload is understood as, through the door that a socket and a foreign host use too.</summary>
public sealed class SlackReadingTests
{
    private static readonly ChannelUser Ida = new("slack", "T0001", "U0001");

    [Fact]
    public async Task A_message_in_our_chat_is_a_sentence()
    {
        var heard = await ReadAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("bouquet &lt; £50")));

        var text = Assert.IsType<Inbound.Text>(Assert.Single(heard));
        Assert.Equal("bouquet < £50", text.Value);
        Assert.Equal(Ida, text.From);
        Assert.Equal("slack:T0001:D0001:1763798400.000100", text.DeliveryKey);
        Assert.Equal("""{"channel":"D0001","user":"U0001"}""", text.Address.Opaque);
        Assert.Null(text.Room);
        Assert.Null(text.ReplyTo);
    }

    [Fact]
    public async Task E42_a_mention_is_answered_in_private_and_noted_in_its_thread()
    {
        var heard = await ReadAsync(SlackDelivery.Event, Payloads.Event(Payloads.Mention("<@U0BOT> case C-7K2")));

        var text = Assert.IsType<Inbound.Text>(Assert.Single(heard));
        Assert.Equal("case C-7K2", text.Value);
        Assert.Equal("""{"channel":"U0001"}""", text.Address.Opaque);
        Assert.False(text.Address.Shared);
        Assert.Equal("""{"channel":"C0001","thread":"1763798400.000200"}""", text.Room?.Opaque);
        Assert.True(text.Room?.Shared);
    }

    [Fact]
    public async Task A_mention_within_a_thread_stays_in_it()
    {
        var mention = Payloads.Mention("<@U0BOT> help", "\"thread_ts\":\"1763798000.000001\"");

        var heard = await ReadAsync(SlackDelivery.Event, Payloads.Event(mention));

        Assert.Equal("""{"channel":"C0001","thread":"1763798000.000001"}""", Assert.Single(heard).Room?.Opaque);
    }

    [Theory]
    [InlineData("\"bot_id\":\"B0001\"")]
    [InlineData("\"bot_profile\":{}")]
    [InlineData("\"hidden\":true")]
    [InlineData("\"subtype\":\"bot_message\"")]
    [InlineData("\"subtype\":\"message_changed\"")]
    [InlineData("\"subtype\":\"message_deleted\"")]
    [InlineData("\"subtype\":\"channel_join\"")]
    [InlineData("\"subtype\":\"something_new\"")]
    [InlineData("\"channel_type_new\":1,\"subtype\":\"message_replied\"")]
    public async Task E34_and_E35_what_no_person_says_now_is_ignored(string mark) =>
        Assert.Empty(await ReadAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("help", mark))));

    [Theory]
    [InlineData("U0BOT")]
    [InlineData("USLACKBOT")]
    [InlineData("")]
    public async Task E34_neither_we_nor_Slackbot_are_answered(string user)
    {
        var message = Payloads.Direct("help").Replace("U0001", user, StringComparison.Ordinal);

        Assert.Empty(await ReadAsync(SlackDelivery.Event, Payloads.Event(message)));
    }

    [Theory]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    [InlineData("me_message")]
    public async Task What_people_say_in_other_ways_is_heard(string subtype) =>
        Assert.Single(
            await ReadAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("help", $"\"subtype\":\"{subtype}\"")))
        );

    [Fact]
    public async Task E36_a_channel_message_beside_a_mention_is_ignored()
    {
        var message = Payloads
            .Direct("<@U0BOT> help")
            .Replace("\"im\"", "\"channel\"", StringComparison.Ordinal)
            .Replace("D0001", "C0001", StringComparison.Ordinal);

        Assert.Empty(await ReadAsync(SlackDelivery.Event, Payloads.Event(message)));
    }

    [Theory]
    [InlineData("home", typeof(Inbound.Home))]
    [InlineData("messages", typeof(Inbound.Opened))]
    public async Task Opening_us_is_told_by_the_tab(string tab, Type kind)
    {
        var opened =
            $$"""{"type":"app_home_opened","user":"U0001","channel":"D0001","tab":"{{tab}}","event_ts":"1763798400.000300"}""";

        var heard = Assert.Single(await ReadAsync(SlackDelivery.Event, Payloads.Event(opened)));

        Assert.IsType(kind, heard);
        Assert.Equal("slack:T0001:Ev0001", heard.DeliveryKey);
    }

    [Fact]
    public async Task A_command_in_a_channel_is_answered_where_only_they_see_it()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.HandleAsync(SlackDelivery.Command, Payloads.Command("case C-1042"));

        var text = Assert.IsType<Inbound.Text>(Assert.Single(rig.Heard));
        Assert.Equal("case C-1042", text.Value);
        Assert.Equal("slack:T0001:1.2.abc", text.DeliveryKey);
        Assert.Equal("""{"channel":"U0001"}""", text.Address.Opaque);
        Assert.Contains("hooks.slack.com/commands", text.ReplyTo?.Opaque, StringComparison.Ordinal);
        Assert.False(text.ReplyTo?.Shared);
    }

    [Fact]
    public async Task A_command_in_our_own_chat_is_answered_there()
    {
        await using var rig = await SlackRig.StartAsync();
        await rig.HandleAsync(SlackDelivery.Event, Payloads.Event(Payloads.Direct("hello")));

        await rig.HandleAsync(SlackDelivery.Command, Payloads.Command("my cases", "D0001"));
        await rig.HandleAsync(SlackDelivery.Command, Payloads.Command("my cases", "D0002", "1.3.abc"));

        var (ours, others) = (rig.Heard.ElementAt(1), rig.Heard.ElementAt(2));
        Assert.Null(ours.ReplyTo);
        Assert.Equal("""{"channel":"D0001","user":"U0001"}""", ours.Address.Opaque);
        Assert.NotNull(others.ReplyTo);
        Assert.Equal("""{"channel":"U0001"}""", others.Address.Opaque);
    }

    [Fact]
    public async Task An_empty_command_asks_for_help()
    {
        var heard = await ReadAsync(SlackDelivery.Command, Payloads.Command("   "));

        Assert.Equal("help", Assert.IsType<Inbound.Text>(Assert.Single(heard)).Value);
    }

    [Fact]
    public async Task A_press_carries_what_the_client_echoes()
    {
        var heard = await ReadAsync(SlackDelivery.Interaction, Payloads.Press.As());

        var press = Assert.IsType<Inbound.Press>(Assert.Single(heard));
        Assert.Equal(("approval.approve", "apr_7Q2.3"), (press.Verb, press.Token));
        Assert.Equal("slack:T0001:1.2.abc", press.DeliveryKey);
        Assert.Equal("""{"channel":"D0001","user":"U0001"}""", press.Address.Opaque);
        Assert.Null(press.ReplyTo);
    }

    [Fact]
    public async Task A_press_on_what_only_they_see_is_answered_in_the_same_way()
    {
        var heard = await ReadAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press =>
            {
                (press["container"] ?? press)["is_ephemeral"] = true;
                (press["channel"] ?? press)["id"] = "C0001";
            })
        );

        var press = Assert.IsType<Inbound.Press>(Assert.Single(heard));
        Assert.Equal("""{"channel":"U0001"}""", press.Address.Opaque);
        Assert.Contains("\"since\":1763798461", press.ReplyTo?.Opaque, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E43_a_huge_echo_is_cut_and_handed_on()
    {
        var heard = await ReadAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press => (press["actions"]?[0] ?? press)["value"] = new string('x', 100_000))
        );

        Assert.Equal(100, Assert.IsType<Inbound.Press>(Assert.Single(heard)).Token.Length);
    }

    [Theory]
    [InlineData("value", "{\"an\":\"object\"}")]
    [InlineData("value", "null")]
    [InlineData("value", "7")]
    public async Task E43_an_echo_of_another_kind_is_an_empty_one(string name, string json)
    {
        var heard = await ReadAsync(
            SlackDelivery.Interaction,
            Payloads.Press.With(press =>
                (press["actions"]?[0] ?? press)[name] = System.Text.Json.Nodes.JsonNode.Parse(json)
            )
        );

        Assert.Empty(Assert.IsType<Inbound.Press>(Assert.Single(heard)).Token);
    }

    [Fact]
    public async Task A_form_is_read_by_the_kinds_of_its_fields()
    {
        var heard = await ReadAsync(
            SlackDelivery.Interaction,
            Payloads.Form.With(form =>
            {
                var values = form["view"]?["state"]?["values"] ?? form;
                values["d"] = Json("""{"day":{"type":"datepicker","selected_date":"2026-11-24"}}""");
                values["e"] = Json("""{"empty":{"type":"plain_text_input","value":null}}""");
                values["n"] = Json("""{"none":{"type":"static_select","selected_option":{"value":"(none)"}}}""");
                values["r"] = Json("""{"loyal":{"type":"radio_buttons","selected_option":{"value":"yes"}}}""");
                values["u"] = Json("""{"unset":{"type":"radio_buttons","selected_option":null}}""");
                values["x"] = Json("""{"odd":7}""");
            })
        );

        var form = Assert.IsType<Inbound.Submit>(Assert.Single(heard));
        Assert.Equal(("refund.form", "frm_19.1"), (form.Verb, form.Token));
        Assert.Equal(
            "amount=12,50 why=damaged day=2026-11-24 empty= none= loyal=yes unset= odd=",
            string.Join(' ', form.Fields.Select(field => $"{field.Key}={field.Value}"))
        );
    }

    [Fact]
    public async Task The_global_shortcut_asks_for_the_form()
    {
        var shortcut = Payloads.Press.With(press => (press["type"], press["callback_id"]) = ("shortcut", "care.ask"));

        var press = Assert.IsType<Inbound.Press>(Assert.Single(await ReadAsync(SlackDelivery.Interaction, shortcut)));

        Assert.Equal((Verbs.Ask, "ask.0."), (press.Verb, press.Token));
    }

    [Fact]
    public async Task The_message_shortcut_logs_what_the_message_says()
    {
        var shortcut = Payloads.Press.With(press =>
        {
            (press["type"], press["callback_id"]) = ("message_action", "care.log");
            press["message"] = Json("""{"text":"bouquet &amp; card, £50"}""");
            (press["channel"] ?? press)["id"] = "C0001";
        });

        var text = Assert.IsType<Inbound.Text>(Assert.Single(await ReadAsync(SlackDelivery.Interaction, shortcut)));

        Assert.Equal("log bouquet & card, £50", text.Value);
        Assert.NotNull(text.ReplyTo);
        Assert.Null(text.Room);
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("block_suggestion")]
    [InlineData("something_new")]
    [InlineData("")]
    public async Task E24_other_interactions_are_taken_and_ignored(string type) =>
        Assert.Empty(await ReadAsync(SlackDelivery.Interaction, Payloads.Press.With(press => press["type"] = type)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":7,"team":"x","user":[],"actions":{}}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T0001"},"user":{"id":7},"trigger_id":"1"}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T0001"},"user":{"id":"U0001"},"trigger_id":"1"}""")]
    [InlineData("""{"type":"view_submission","team":{"id":"T0001"},"user":{"id":"U0001"}}""")]
    [InlineData(
        """{"type":"block_actions","team":{"id":"T0001"},"user":{"id":"\ud800"},"trigger_id":"1","actions":[{}]}"""
    )]
    [InlineData("""{"type":"event_callback","team_id":"T0001","authorizations":[7],"event":[]}""")]
    [InlineData(
        """{"type":"event_callback","team_id":"T0001","event":{"type":"message","channel_type":"im","user":"U0001"}}"""
    )]
    public async Task E24_odd_shapes_are_taken_and_ignored(string json)
    {
        foreach (var delivery in Enum.GetValues<SlackDelivery>())
            Assert.Empty(await ReadAsync(delivery, json));
    }

    [Fact]
    public async Task E58_another_workspace_is_none_of_ours()
    {
        var elsewhere = Payloads.Event(Payloads.Direct("help")).Replace("T0001", "T0666", StringComparison.Ordinal);

        Assert.Empty(await ReadAsync(SlackDelivery.Event, elsewhere));
    }

    [Fact]
    public async Task A_whole_enterprise_is_the_tenant_where_it_installed_the_app()
    {
        var wire = new ScriptedWire().Plan(
            "auth.test",
            ScriptedWire.Ok(
                """{"ok":true,"team_id":"E0001","enterprise_id":"E0001","is_enterprise_install":true,"user_id":"U0BOT"}"""
            )
        );
        await using var rig = await SlackRig.StartAsync(wire);
        var seenBy = Payloads
            .Event(Payloads.Direct("help", "\"user_team\":\"T0002\""))
            .Replace("\"enterprise_id\":null", "\"enterprise_id\":\"E0001\"", StringComparison.Ordinal)
            .Replace("\"is_enterprise_install\":false", "\"is_enterprise_install\":true", StringComparison.Ordinal);

        await rig.HandleAsync(SlackDelivery.Event, seenBy);

        Assert.Equal("E0001", Assert.Single(rig.Heard).From.Tenant);
    }

    private static System.Text.Json.Nodes.JsonNode? Json(string json) => System.Text.Json.Nodes.JsonNode.Parse(json);

    private static async Task<IReadOnlyList<Inbound>> ReadAsync(SlackDelivery delivery, string json)
    {
        await using var rig = await SlackRig.StartAsync();
        var reply = await rig.HandleAsync(delivery, json);
        Assert.Null(reply.Body);
        Assert.Null(reply.RetryAfter);
        return [.. rig.Heard];
    }
}
