using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>What an activity means.</summary>
public sealed class TeamsTranslatorTests
{
    [Fact]
    public void Personal_message_is_a_text_in_private()
    {
        var text = Heard<Inbound.Text>(Activities.Message());

        Assert.Equal("offene Fälle", text.Value);
        Assert.Equal(TeamsIds.IdaUser, text.From);
        Assert.Equal($"teams:{TeamsIds.Tenant}:a:1xyz:1732233600123", text.DeliveryKey);
        Assert.False(text.Address.Shared);
        Assert.Null(text.Room);
        Assert.Null(text.ReplyTo);
    }

    [Fact]
    public void E42_mention_in_a_channel_is_answered_in_private_and_knows_its_thread()
    {
        var text = Heard<Inbound.Text>(Activities.Mention());

        Assert.Equal("case C-1042", text.Value);
        Assert.False(text.Address.Shared);
        Assert.Equal(Heard<Inbound.Text>(Activities.Message()).Address, text.Address);
        Assert.True(text.Room?.Shared);
        Assert.Contains("19:abc@thread.tacv2;messageid=1763798400000", text.Room?.Opaque, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel", "19:abc@thread.tacv2", "19:abc@thread.tacv2;messageid=1763798460001")]
    [InlineData("groupChat", "19:abc@thread.v2", "19:abc@thread.v2")]
    [InlineData(null, "a:1xyz", "a:1xyz")]
    [InlineData("Personal", "a:1xyz", "a:1xyz")]
    public void Whatever_is_not_exactly_personal_is_not_private(string? type, string id, string thread)
    {
        var message = Activities.With(Activities.Mention(), "conversation.id", $"\"{id}\"");
        Activities.With(message, "conversation.conversationType", type is null ? null : $"\"{type}\"");

        var room = Heard<Inbound.Text>(message).Room;

        Assert.Equal(thread, TeamsAddress.Read(room ?? throw new InvalidOperationException("No room."))?.Conversation);
    }

    [Theory]
    [InlineData("<at>CareBot</at> help", "help")]
    [InlineData("help <at>CareBot</at>", "help")]
    [InlineData("<at>CareBot</at>", "")]
    [InlineData("<at>CareBot</at> <at>CareBot</at> help", "help")]
    [InlineData("<at>CareBot</at>&nbsp;&nbsp;R&amp;D  costs\u00A0£50", "R&D costs £50")]
    [InlineData("<at>CareBot</at> &lt;b&gt;", "<b>")]
    [InlineData("<at>CareBot</at> first\nsecond", "first\nsecond")]
    [InlineData("CareBot help", "CareBot help")]
    [InlineData("<at>carebot</at> help", "<at>carebot</at> help")]
    [InlineData("half &#xD800; of a pair", "half &#xD800; of a pair")]
    public void Our_own_mention_is_taken_off(string text, string said) =>
        Assert.Equal(said, Heard<Inbound.Text>(Activities.Mention(text)).Value);

    [Fact]
    public void E40_somebody_called_like_us_is_not_us()
    {
        var message = Activities.With(
            Activities.Mention("<at>CareBot</at> help"),
            "entities",
            """[ { "type": "mention", "mentioned": { "id": "29:other", "name": "CareBot" }, "text": "<at>CareBot</at>" } ]"""
        );

        Assert.Equal("CareBot help", Heard<Inbound.Text>(message).Value);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(
        "[ null, 5, \"x\", {}, { \"type\": \"mention\" }, { \"type\": \"mention\", \"text\": 5, \"mentioned\": 5 } ]"
    )]
    [InlineData(
        "[ { \"type\": \"mention\", \"text\": \"\", \"mentioned\": { \"id\": \"28:11111111-1111-1111-1111-111111111111\" } } ]"
    )]
    public void Odd_entities_change_nothing(string entities) =>
        Assert.Equal(
            "help",
            Heard<Inbound.Text>(Activities.With(Activities.Message("help"), "entities", entities)).Value
        );

    [Fact]
    public void E26_long_text_is_cut_where_its_reader_still_sees_that_it_goes_on()
    {
        var said = Heard<Inbound.Text>(Activities.Message(new string('x', 40_000))).Value;

        Assert.InRange(said.Length, CleanText.MaxLength + 1, 2 * CleanText.MaxLength);
        Assert.EndsWith("…", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_with_a_picture_only_is_an_empty_text()
    {
        var message = Activities.With(Activities.Message(), "text", json: null);

        Assert.Equal(string.Empty, Heard<Inbound.Text>(message).Value);
    }

    [Theory]
    [InlineData("type", "5")]
    [InlineData("type", "null")]
    [InlineData("type", "\"\"")]
    [InlineData("id", "5")]
    [InlineData("id", null)]
    [InlineData("id", "\"..\"")]
    [InlineData("id", "\"a\\u0000b\"")]
    [InlineData("text", "{}")]
    [InlineData("value", "\"text\"")]
    [InlineData("value", "[]")]
    [InlineData("from", "\"ida\"")]
    [InlineData("from", "[]")]
    [InlineData("from", null)]
    [InlineData("from.id", "5")]
    [InlineData("from.aadObjectId", "{}")]
    [InlineData("recipient", "5")]
    [InlineData("conversation", "\"x\"")]
    [InlineData("conversation", null)]
    [InlineData("conversation.id", null)]
    [InlineData("conversation.id", "\".\"")]
    [InlineData("conversation.tenantId", "5")]
    [InlineData("conversation.conversationType", "5")]
    [InlineData("channelData", "5")]
    [InlineData("channelData.tenant", "\"x\"")]
    [InlineData("entities", "{}")]
    [InlineData("membersAdded", "\"x\"")]
    [InlineData("serviceUrl", "5")]
    [InlineData("timestamp", "5")]
    public void E24_wrong_kinds_are_malformed(string path, string? json) =>
        Assert.Null(ShapeOf(Activities.With(Activities.Message(), path, json)));

    [Theory]
    [InlineData("text")]
    [InlineData("id")]
    [InlineData("locale")]
    public void E21_half_of_a_surrogate_pair_is_malformed(string field)
    {
        var json = Activities.With(Activities.Message(), field, "\"?\"").ToJsonString();

        var broken = json.Replace($"\"{field}\":\"?\"", $"\"{field}\":\"\\ud800\"", StringComparison.Ordinal);

        Assert.Null(ActivityShape.Read(JsonDocument.Parse(broken).RootElement));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("replyToId")]
    [InlineData("from.id")]
    [InlineData("from.aadObjectId")]
    [InlineData("recipient.id")]
    [InlineData("conversation.id")]
    [InlineData("conversation.tenantId")]
    [InlineData("name")]
    [InlineData("locale")]
    public void E24_long_ids_are_malformed(string path)
    {
        var longest = Activities.With(Activities.Message(), path, $"\"{new string('x', 512)}\"");
        var tooLong = Activities.With(Activities.Message(), path, $"\"{new string('x', 513)}\"");

        Assert.NotNull(ShapeOf(longest));
        Assert.Null(ShapeOf(tooLong));
    }

    [Theory]
    [InlineData("replyToId", "null")]
    [InlineData("locale", "null")]
    [InlineData("value", "null")]
    [InlineData("entities", "null")]
    [InlineData("unknownField", "{\"deep\":[1,2,{\"x\":null}]}")]
    [InlineData("suggestedActions", "5")]
    public void E24_unknown_and_empty_fields_are_ignored(string path, string json) =>
        Assert.Equal("offene Fälle", Heard<Inbound.Text>(Activities.With(Activities.Message(), path, json)).Value);

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("Message")]
    [InlineData("somethingNew")]
    public void E24_E35_other_types_are_ignored(string type) =>
        Assert.IsType<TeamsReading.Ignored>(Read(Activities.With(Activities.Message("log it"), "type", $"\"{type}\"")));

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("adaptiveCard/Action")]
    [InlineData("application/search")]
    [InlineData("")]
    public void Unknown_invokes_are_not_served(string name) =>
        Assert.IsType<TeamsReading.NotServed>(Read(Activities.Invoke(name, "f:9")));

    [Fact]
    public void Press_is_understood_by_its_data()
    {
        var reading = Understood(Activities.Press("approve", "C-7K2.3.", "C-7K2:approval:1"));

        var press = Assert.IsType<Inbound.Press>(reading.Inbound);
        Assert.Equal(("approve", "C-7K2.3."), (press.Verb, press.Token));
        Assert.Equal(AnswerManner.Card, reading.Manner);
        Assert.Equal("C-7K2:approval:1", reading.Card);
    }

    [Fact]
    public void Press_without_a_verb_in_its_data_has_that_of_the_action()
    {
        var press = Activities.Press("approve", "C-7K2.3.");
        press["value"]?["action"]?["data"]?["cb"]?.AsObject().Remove("verb");

        Assert.Equal("approve", Heard<Inbound.Press>(press).Verb);
    }

    [Fact]
    public void E59_old_clients_press_is_the_same_press()
    {
        var old = Understood(Activities.OldPress("approve", "C-7K2.3.", "C-7K2:approval:1"));

        Assert.Equal(Heard<Inbound.Press>(Activities.Press("approve", "C-7K2.3.")), old.Inbound);
        Assert.Equal(AnswerManner.Silent, old.Manner);
    }

    [Fact]
    public void Dialog_is_fetched_by_a_press_and_sent_as_a_form()
    {
        var fetch = Understood(Activities.Fetch("decline", "C-7K2.3."));
        var submit = Understood(
            Activities.Submit(
                "decline",
                "C-7K2.3.",
                new JsonObject
                {
                    ["reason"] = "no",
                    ["count"] = 2,
                    ["sure"] = true,
                }
            )
        );

        Assert.Equal(AnswerManner.Dialog, fetch.Manner);
        Assert.Equal("decline", Assert.IsType<Inbound.Press>(fetch.Inbound).Verb);
        Assert.Equal(AnswerManner.DialogEnd, submit.Manner);
        var fields = Assert.IsType<Inbound.Submit>(submit.Inbound).Fields;
        Assert.Equal(
            ["count=2", "reason=no", "sure=true"],
            fields.Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Emptied_fields_count_as_empty_and_no_choice_as_none()
    {
        var submit = Activities.Submit(
            "change",
            "d.1.",
            new JsonObject
            {
                ["issue"] = "-",
                ["price"] = null,
                ["deep"] = new JsonObject(),
            }
        );
        Activities.With(submit, "value.data.cb.fields", """["issue","price","customer",5]""");

        var fields = Heard<Inbound.Submit>(submit).Fields;

        Assert.Equal(
            ["customer=", "issue=", "price="],
            fields.Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"action\":5}")]
    [InlineData("{\"action\":{\"data\":\"text\",\"verb\":5}}")]
    [InlineData("{\"action\":{\"data\":{\"cb\":[]},\"verb\":\"approve\"}}")]
    [InlineData("{\"action\":{\"data\":{\"cb\":{\"verb\":{},\"ref\":7,\"card\":false}}}}")]
    public void E43_forged_data_is_only_an_unknown_button(string value)
    {
        var press = Heard<Inbound.Press>(Activities.With(Activities.Press("x", "y"), "value", value));

        Assert.Null(ButtonToken.TryParse(press.Token));
    }

    [Fact]
    public void E43_data_of_100_KB_is_cut()
    {
        var huge = new string('x', 100_000);
        var press = Understood(Activities.Press(huge, huge, huge));

        var inbound = Assert.IsType<Inbound.Press>(press.Inbound);
        Assert.InRange(inbound.Verb.Length + inbound.Token.Length + (press.Card?.Length ?? 0), 1, 400);
        Assert.InRange(inbound.DeliveryKey.Length, 1, 512);
    }

    [Fact]
    public void E31_same_activity_has_the_same_key_and_is_the_same_thing()
    {
        Assert.Equal(Heard<Inbound.Text>(Activities.Message()), Heard<Inbound.Text>(Activities.Message()));
        Assert.NotEqual(
            Heard<Inbound.Text>(Activities.Message()).DeliveryKey,
            Heard<Inbound.Text>(Activities.Message(id: "1732233600124")).DeliveryKey
        );
    }

    [Theory]
    [InlineData("approve", true)]
    [InlineData("kept", true)]
    [InlineData("why", false)]
    [InlineData("show-case", false)]
    public void E32_decision_that_comes_again_under_a_new_id_is_the_same(string verb, bool isSame)
    {
        var first = Heard<Inbound.Press>(Activities.Press(verb, "C-7K2.3."));
        var again = Heard<Inbound.Press>(Activities.Press(verb, "C-7K2.3.", id: "f:33"));
        var later = Heard<Inbound.Press>(Activities.Press(verb, "C-7K2.4."));

        Assert.Equal(isSame, first == again);
        Assert.Equal(!isSame, first.DeliveryKey == later.DeliveryKey);
    }

    [Fact]
    public void E32_form_that_comes_again_under_a_new_id_is_the_same_unless_something_else_was_filled_in()
    {
        var first = Heard<Inbound.Submit>(Activities.Submit("decline", "C-7K2.3."));
        var again = Heard<Inbound.Submit>(Activities.Submit("decline", "C-7K2.3.", id: "f:44"));
        var other = Heard<Inbound.Submit>(
            Activities.Submit("decline", "C-7K2.3.", new JsonObject { ["amount"] = "13" })
        );

        Assert.Equal(first.DeliveryKey, again.DeliveryKey);
        Assert.NotEqual(first.DeliveryKey, other.DeliveryKey);
    }

    [Fact]
    public void E58_tenant_is_part_of_everything()
    {
        var other = Activities.With(Activities.Message(), "conversation.tenantId", $"\"{TeamsIds.OtherTenant}\"");
        Activities.With(other, "channelData.tenant.id", $"\"{TeamsIds.OtherTenant}\"");

        var (here, there) = (Heard<Inbound.Text>(Activities.Message()), Heard<Inbound.Text>(other));

        Assert.NotEqual(here.DeliveryKey, there.DeliveryKey);
        Assert.NotEqual(here.From, there.From);
        Assert.NotEqual(here.Address, there.Address);
    }

    [Fact]
    public void Ids_are_written_in_one_way()
    {
        var message = Activities.With(
            Activities.Message(),
            "from.aadObjectId",
            "\"{00000000-0000-0000-0000-0000000000A1}\""
        );
        Activities.With(message, "conversation.tenantId", "\"22222222222222222222222222222222\"");

        Assert.Equal(TeamsIds.IdaUser, Heard<Inbound.Text>(message).From);
    }

    [Fact]
    public void Long_keys_are_hashed()
    {
        var message = Activities.With(Activities.Message(), "conversation.id", $"\"{new string('c', 500)}\"");

        Assert.InRange(Heard<Inbound.Text>(message).DeliveryKey.Length, 64, 80);
    }

    [Theory]
    [InlineData("from.id", "\"28:another-bot\"")]
    [InlineData("from.id", "\"28:11111111-1111-1111-1111-111111111111\"")]
    [InlineData("from.role", "\"bot\"")]
    [InlineData("from.role", "\"skill\"")]
    public void E34_bots_are_not_answered(string path, string json) =>
        Assert.IsType<TeamsReading.Ignored>(Read(Activities.With(Activities.Message(), path, json)));

    [Theory]
    [InlineData("from.aadObjectId", null)]
    [InlineData("from.aadObjectId", "\"\"")]
    [InlineData("from.aadObjectId", "\"not-an-id\"")]
    [InlineData("from.userRole", "\"guest\"")]
    [InlineData("from.userRole", "\"anonymous\"")]
    [InlineData("from.tenantId", "\"22222222-2222-2222-2222-2222222222ff\"")]
    [InlineData("from.tenantId", "\"nowhere\"")]
    public void E38_guests_and_others_are_outsiders_whatever_they_do(string path, string? json)
    {
        Assert.IsType<TeamsReading.Outsider>(Read(Activities.With(Activities.Message(), path, json)));
        Assert.Equal(
            new TeamsReading.Outsider(AnswerManner.Card),
            Read(Activities.With(Activities.Press("approve", "C-7K2.3."), path, json))
        );
        Assert.Equal(
            new TeamsReading.Outsider(AnswerManner.Dialog),
            Read(Activities.With(Activities.Fetch("decline", "C-7K2.3."), path, json))
        );
    }

    [Fact]
    public void Installing_opens_the_chat()
    {
        var added = Heard<Inbound.Opened>(Activities.BotAdded());
        var installed = Heard<Inbound.Opened>(Activities.Installation("add"));

        Assert.Equal(TeamsIds.IdaUser, added.From);
        Assert.NotEqual(added.DeliveryKey, installed.DeliveryKey);
        Assert.IsType<TeamsReading.Ignored>(Read(Activities.Installation("add-upgrade")));
        Assert.IsType<TeamsReading.Ignored>(Read(Activities.Installation("somethingNew")));
    }

    [Fact]
    public void Uninstalling_is_noticed()
    {
        var removed = Activities.With(
            Activities.Event("conversationUpdate", "f:7"),
            "membersRemoved",
            $$"""[ { "id": "{{TeamsIds.Bot}}" } ]"""
        );

        Assert.IsType<TeamsReading.Removed>(Read(Activities.Installation("remove")));
        Assert.IsType<TeamsReading.Removed>(Read(removed));
    }

    [Fact]
    public void E41_nobody_is_welcomed_in_a_team()
    {
        var added = Activities.With(Activities.BotAdded(), "conversation.conversationType", "\"channel\"");
        var installed = Activities.With(
            Activities.Installation("add"),
            "conversation.conversationType",
            "\"groupChat\""
        );
        var removed = Activities.With(
            Activities.Installation("remove"),
            "conversation.conversationType",
            "\"channel\""
        );
        var renamed = Activities.With(
            Activities.Event("conversationUpdate", "f:8"),
            "channelData.eventType",
            "\"channelRenamed\""
        );
        var many = new JsonArray([
            .. Enumerable.Range(0, 50_000).Select(number => new JsonObject { ["id"] = $"29:{number}" }),
        ]);
        var joined = Activities.Event("conversationUpdate", "f:9");
        joined["membersAdded"] = many;

        Assert.All([added, installed, removed, renamed, joined], one => Assert.IsType<TeamsReading.Ignored>(Read(one)));
    }

    [Fact]
    public void Look_at_a_card_is_no_press()
    {
        var look = Read(Activities.Press("card.refresh", "", "C-7K2:approval:1"));

        Assert.Equal(new TeamsReading.Look("C-7K2:approval:1"), look);
    }

    private static TeamsActivity? ShapeOf(JsonObject activity) =>
        ActivityShape.Read(JsonDocument.Parse(activity.ToJsonString()).RootElement);

    private static TeamsReading Read(JsonObject activity) =>
        TeamsTranslator.Read(ShapeOf(activity) ?? throw new InvalidOperationException("Malformed."));

    private static TeamsReading.Understood Understood(JsonObject activity) =>
        Assert.IsType<TeamsReading.Understood>(Read(activity));

    private static T Heard<T>(JsonObject activity)
        where T : Inbound => Assert.IsType<T>(Understood(activity).Inbound);
}
