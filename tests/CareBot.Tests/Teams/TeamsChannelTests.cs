using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams;
using CareBot.Tests.Web;

namespace CareBot.Tests.Teams;

/// <summary>What an activity is answered with, between a scripted core and a scripted wire.</summary>
public sealed class TeamsChannelTests : IDisposable
{
    private const string Card = "C-7K2:approval:1";

    private static readonly Message Open = new MessageBuilder()
        .Text("Maya asks £60")
        .Button(Verbs.Approve, new ButtonToken("C-7K2", 3), "Approve £60")
        .Build();

    private static readonly Message Closed = new MessageBuilder().Text("Approved by Ida Muster, 09:02").Build();

    private readonly TeamsDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Message_is_handed_in_and_answered_with_nothing()
    {
        var response = await _desk.HandleAsync(Activities.Message());

        Assert.Equal(new TeamsResponse(200), response);
        Assert.IsType<Inbound.Text>(Assert.Single(_desk.Turns.Heard));
    }

    [Theory]
    [InlineData("serviceUrl", "\"https://smba.trafficmanager.net@evil.com\"", 401)]
    [InlineData("serviceUrl", "\"http://smba.trafficmanager.net/\"", 401)]
    [InlineData("serviceUrl", null, 401)]
    [InlineData("conversation.tenantId", "\"22222222-2222-2222-2222-2222222222ff\"", 403)]
    [InlineData("channelData.tenant.id", "\"22222222-2222-2222-2222-2222222222ff\"", 403)]
    [InlineData("conversation.tenantId", "\"nowhere\"", 403)]
    [InlineData("type", "5", 400)]
    public async Task E8_E11_E24_nothing_is_done_or_kept_of_what_is_refused(string path, string? json, int status)
    {
        var response = await _desk.HandleAsync(Activities.With(Activities.Message(), path, json));

        Assert.Equal(new TeamsResponse(status), response);
        Assert.Empty(_desk.Turns.Heard);
        Assert.Equal(0, _desk.Records.Writes);
        Assert.Empty(_desk.Wire.Calls);
    }

    [Fact]
    public async Task E11_activity_of_no_tenant_is_refused()
    {
        var nowhere = Activities.With(Activities.Message(), "conversation.tenantId", null);
        Activities.With(nowhere, "channelData", null);

        Assert.Equal(403, (await _desk.HandleAsync(nowhere)).Status);
    }

    [Fact]
    public async Task Listed_tenants_take_the_place_of_our_own()
    {
        using var desk = new TeamsDesk(TeamsSetup.Options with { Tenants = [Guid.Parse(TeamsIds.OtherTenant)] });

        Assert.Equal(403, (await desk.HandleAsync(Activities.Message())).Status);
    }

    [Fact]
    public async Task Unknown_invoke_is_not_served() =>
        Assert.Equal(new TeamsResponse(501), await _desk.HandleAsync(Activities.Invoke("signin/verifyState", "f:1")));

    [Fact]
    public async Task Reference_is_written_once_and_again_only_when_it_changes()
    {
        await _desk.HandleAsync(Activities.Message());
        var first = _desk.Records.Writes;
        await _desk.HandleAsync(Activities.Message(id: "2"));
        await _desk.HandleAsync(Activities.Press("approve", "C-7K2.3."));
        var same = _desk.Records.Writes;
        await _desk.HandleAsync(
            Activities.With(Activities.Message(id: "3"), "serviceUrl", "\"https://smba.trafficmanager.net/amer/\"")
        );

        Assert.Equal(first, same);
        Assert.Equal(first + 1, _desk.Records.Writes);
        var known = await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None);
        Assert.Equal("https://smba.trafficmanager.net/amer/", known?.ServiceUrl);
        Assert.Equal((TeamsIds.Ida, TeamsIds.Bot, TeamsIds.Chat), (known?.UserId, known?.BotId, known?.Conversation));
        Assert.Equal("de-DE", known?.Locale);
    }

    [Fact]
    public async Task E33_whoever_took_the_bot_away_is_reached_again_once_they_speak()
    {
        await _desk.HandleAsync(Activities.Message());
        await _desk.HandleAsync(Later(Activities.Installation("remove"), minutes: 1));
        var gone = await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None);

        await _desk.HandleAsync(Activities.Message(id: "late, said before"));
        var stillGone = await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None);
        await _desk.HandleAsync(Later(Activities.Message(id: "after"), minutes: 2));
        var back = await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None);

        Assert.False(gone?.Installed);
        Assert.False(stillGone?.Installed);
        Assert.True(back?.Installed);
    }

    [Fact]
    public async Task E33_late_removal_does_not_undo_what_was_said_after_it()
    {
        await _desk.HandleAsync(Later(Activities.Message(), minutes: 5));
        await _desk.HandleAsync(Activities.Installation("remove"));

        Assert.True((await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None))?.Installed);
    }

    [Fact]
    public async Task Channel_message_does_not_change_where_the_private_chat_is()
    {
        await _desk.HandleAsync(Activities.Message());
        await _desk.HandleAsync(Activities.Mention());

        Assert.Equal(
            TeamsIds.Chat,
            (await _desk.References.FindAsync(TeamsIds.IdaUser, CancellationToken.None))?.Conversation
        );
    }

    [Fact]
    public async Task Press_on_a_named_card_is_answered_with_how_it_stands_now()
    {
        _desk.Cards.Latest[("ida", Card)] = Closed;

        var answer = await AnswerAsync(Activities.Press("approve", "C-7K2.3.", Card));

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        CardRules.Hold(answer.GetProperty("value"));
        Assert.Contains(
            "Approved by Ida Muster",
            CardRules.Read(answer.GetProperty("value")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task E32_E45_repeated_press_gets_the_same_answer()
    {
        _desk.Cards.Latest[("ida", Card)] = Closed;
        _desk.Turns.Answer = _ => new TurnResult.Repeated(new Reply.Nothing());

        var repeated = await AnswerAsync(Activities.Press("approve", "C-7K2.3.", Card, id: "f:34"));
        _desk.Turns.Answer = _ => new TurnResult.KeyTaken();
        var taken = await AnswerAsync(Activities.Press("approve", "C-7K2.3.", Card, id: "f:35"));

        Assert.Equal(repeated.GetRawText(), taken.GetRawText());
        Assert.Contains("Approved by Ida Muster", CardRules.Read(taken.GetProperty("value")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("C-7K2:of-somebody-else")]
    public async Task Other_presses_are_answered_with_a_few_words(string? card)
    {
        var answer = await AnswerAsync(Activities.Press("show-case", "C-7K2.3.", card));

        Assert.Equal("application/vnd.microsoft.activity.message", answer.GetProperty("type").GetString());
        Assert.Equal("Answered below.", answer.GetProperty("value").GetString());
    }

    [Fact]
    public async Task E60_looks_cost_one_read_a_minute_and_no_turn()
    {
        _desk.Cards.Latest[("ida", Card)] = Open;

        for (var times = 0; times < 60; times++)
            await AnswerAsync(Activities.Press("card.refresh", "", Card));
        var reads = _desk.Cards.Reads;
        _desk.Clock.Move(TimeSpan.FromSeconds(61));
        _desk.Cards.Latest[("ida", Card)] = Closed;
        var later = await AnswerAsync(Activities.Press("card.refresh", "", Card));

        Assert.Equal(1, reads);
        Assert.Empty(_desk.Turns.Heard);
        Assert.Contains("Approved by", CardRules.Read(later.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E60_look_after_a_press_or_a_redraw_is_never_an_old_one()
    {
        _desk.Cards.Latest[("ida", Card)] = Open;
        await AnswerAsync(Activities.Press("card.refresh", "", Card));

        _desk.Cards.Latest[("ida", Card)] = Closed;
        await _desk.Sender.SendAsync(Outgoing.To(Closed) with { Card = Card }, CancellationToken.None);
        var look = await AnswerAsync(Activities.Press("card.refresh", "", Card));

        Assert.Contains("Approved by", CardRules.Read(look.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E44_card_that_is_gone_looks_like_one_that_may_not_be_seen()
    {
        var gone = await AnswerAsync(Activities.Press("card.refresh", "", "C-000:approval:1"));
        var stranger = Activities.With(
            Activities.Press("card.refresh", "", Card),
            "from.aadObjectId",
            "\"00000000-0000-0000-0000-0000000000ff\""
        );
        _desk.Cards.Latest[("ida", Card)] = Open;

        var foreign = await AnswerAsync(stranger);

        Assert.Equal(gone.GetRawText(), foreign.GetRawText());
        Assert.Contains("no longer available", CardRules.Read(gone.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_opens_a_dialog()
    {
        _desk.Turns.Reply = new Reply.Open(ScriptedTurns.EveryField);

        var answer = await AnswerAsync(Activities.Fetch("change", "draft-1.1."));

        var task = answer.GetProperty("task");
        Assert.Equal("continue", task.GetProperty("type").GetString());
        var value = task.GetProperty("value");
        Assert.Equal("Change something", value.GetProperty("title").GetString());
        CardRules.Hold(CardIn(value));
        var send = Assert.Single(CardIn(value).GetProperty("actions").EnumerateArray());
        Assert.Equal(
            """{"cb":{"verb":"change","ref":"draft-1.1.","fields":["what","story","price","bought","issue","loyal"]}}""",
            send.GetProperty("data").GetRawText()
        );
    }

    [Fact]
    public async Task Fetch_that_opens_nothing_says_where_the_answer_is()
    {
        var answer = await AnswerAsync(Activities.Fetch("escalate", "draft-1.1."));

        Assert.Equal("""{"task":{"type":"message","value":"Answered in the chat."}}""", answer.GetRawText());
    }

    [Fact]
    public async Task E50_errors_stand_above_their_fields_and_nothing_typed_is_lost()
    {
        _desk.Turns.Reply = new Reply.Open(ScriptedTurns.EveryField);
        await AnswerAsync(Activities.Fetch("change", "draft-1.1."));
        _desk.Turns.Reply = new Reply.FormErrors(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["price"] = "That is no *amount*. Write it like 12.50.",
                ["other"] = "Too late.",
            }
        );

        var sent = new JsonObject
        {
            ["what"] = "lamp",
            ["story"] = "long\nstory",
            ["price"] = "much",
            ["issue"] = "late",
            ["loyal"] = "no",
        };
        var answer = await AnswerAsync(Activities.Submit("change", "draft-1.1.", sent));

        var card = CardIn(answer.GetProperty("task").GetProperty("value"));
        CardRules.Hold(card);
        var body = card.GetProperty("body").EnumerateArray().ToList();
        var at = body.FindIndex(one => one.TryGetProperty("id", out var id) && id.GetString() == "price");
        Assert.Equal("⚠ That is no \\*amount\\*. Write it like 12.50.", body[at - 1].GetProperty("text").GetString());
        Assert.Equal("⚠ Too late.", body[0].GetProperty("text").GetString());
        var filled = body.Where(one => one.TryGetProperty("id", out _))
            .ToDictionary(
                one => one.GetProperty("id").GetString() ?? string.Empty,
                one => one.TryGetProperty("value", out var value) ? value.GetString() : null
            );
        Assert.Equal(
            ("lamp", "long\nstory", "much", "late", "no"),
            (filled["what"], filled["story"], filled["price"], filled["issue"], filled["loyal"])
        );
    }

    [Fact]
    public async Task Errors_of_a_form_that_was_forgotten_are_shown_with_what_was_typed()
    {
        _desk.Turns.Reply = new Reply.FormErrors(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = "Say why." }
        );

        var answer = await AnswerAsync(
            Activities.Submit("decline", "C-7K2.3.", new JsonObject { ["amount"] = "12,50" })
        );

        var card = CardIn(answer.GetProperty("task").GetProperty("value"));
        CardRules.Hold(card);
        var read = CardRules.Read(card);
        Assert.Contains("Say why.", read, StringComparison.Ordinal);
        Assert.Contains("amount: 12,50", read, StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_that_is_done_closes()
    {
        _desk.Turns.Reply = new Reply.CloseForm();

        Assert.Equal(new TeamsResponse(200), await _desk.HandleAsync(Activities.Submit("decline", "C-7K2.3.")));
    }

    [Fact]
    public async Task Execute_that_opens_a_form_is_answered_with_the_form_which_can_be_sent_from_the_chat()
    {
        _desk.Turns.Reply = new Reply.Open(ScriptedTurns.EveryField);
        var opened = await AnswerAsync(Activities.Press("show-case", "C-7K2.3."));
        var card = opened.GetProperty("value");
        CardRules.Hold(card);
        var send = CardRules.Elements(card).First(one => CardRules.TypeOf(one) == "Action.Execute");
        var press = Activities.Press("change", "draft-1.1.", id: "f:6");
        Activities.With(press, "value.action.data", send.GetProperty("data").GetRawText());
        Activities.With(press, "value.action.data.what", "\"lamp\"");
        _desk.Turns.Reply = new Reply.CloseForm();

        var closed = await AnswerAsync(press);

        var submit = Assert.IsType<Inbound.Submit>(_desk.Turns.Heard[^1]);
        Assert.Equal(("change", "lamp", string.Empty), (submit.Verb, submit.Fields["what"], submit.Fields["price"]));
        Assert.Contains("Saved", CardRules.Read(closed.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E59_old_client_gets_in_the_chat_what_belongs_into_the_answer()
    {
        _desk.Turns.Reply = new Reply.Open(ScriptedTurns.EveryField);

        var response = await _desk.HandleAsync(Activities.OldPress("show-case", "C-7K2.3."));
        await _desk.SendAsidesAsync();

        Assert.Equal(new TeamsResponse(200), response);
        var said = Assert.Single(_desk.Wire.Messages);
        Assert.Equal("v3/conversations/a%3A1xyz/activities", said.Path);
        CardRules.Hold(said.Body.GetProperty("attachments")[0].GetProperty("content"));
    }

    [Fact]
    public async Task E37_stranger_is_told_once_in_ten_minutes_and_only_in_private()
    {
        _desk.Turns.Answer = _ => new TurnResult.Stranger(ScriptedTurns.Plain("I do not know you yet."));

        for (var times = 0; times < 5; times++)
            await _desk.HandleAsync(Activities.Mention());
        await _desk.SendAsidesAsync();

        Assert.Equal("v3/conversations", _desk.Wire.Calls[0].Path);
        Assert.Equal(TeamsIds.Ida, _desk.Wire.Calls[0].Body.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal("v3/conversations/a%3Aopened/activities", Assert.Single(_desk.Wire.Messages).Path);
    }

    [Fact]
    public async Task E37_stranger_is_told_again_after_ten_minutes()
    {
        _desk.Turns.Answer = _ => new TurnResult.Stranger(ScriptedTurns.Plain("I do not know you yet."));

        await _desk.HandleAsync(Activities.Message());
        _desk.Clock.Move(TimeSpan.FromMinutes(10));
        await _desk.HandleAsync(Activities.Message(id: "2"));
        await _desk.SendAsidesAsync();

        Assert.Equal(2, _desk.Wire.Messages.Count());
    }

    [Fact]
    public async Task E37_strangers_press_is_answered_in_the_response()
    {
        _desk.Turns.Answer = _ => new TurnResult.Stranger(ScriptedTurns.Plain("I do not know you yet."));

        var press = await AnswerAsync(Activities.Press("approve", "C-7K2.3.", Card));
        var fetch = await AnswerAsync(Activities.Fetch("decline", "C-7K2.3."));

        Assert.Equal("I do not know you yet.", press.GetProperty("value").GetString());
        Assert.Equal("I do not know you yet.", fetch.GetProperty("task").GetProperty("value").GetString());
        Assert.Empty(_desk.Wire.Calls);
    }

    [Fact]
    public async Task E38_guest_is_refused_politely_and_the_core_never_hears_of_it()
    {
        var guest = Activities.With(Activities.Message(), "from.userRole", "\"guest\"");

        var response = await _desk.HandleAsync(guest);
        await _desk.SendAsidesAsync();

        Assert.Equal(200, response.Status);
        Assert.Empty(_desk.Turns.Heard);
        Assert.Equal(0, _desk.Records.Writes);
        Assert.Contains(
            "only people who work for this company",
            Assert.Single(_desk.Wire.Messages).Json,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Busy_store_lets_Teams_deliver_again_and_tells_whoever_pressed()
    {
        _desk.Turns.Answer = _ => new TurnResult.Busy(TimeSpan.FromSeconds(3));

        var message = await _desk.HandleAsync(Activities.Message());
        var press = await AnswerAsync(Activities.Press("approve", "C-7K2.3."));

        Assert.Equal(new TeamsResponse(503, RetryAfter: TimeSpan.FromSeconds(3)), message);
        Assert.Contains("Try again in a moment", press.GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mishap_is_told_with_a_reference_and_without_a_cause()
    {
        _desk.Turns.Answer = _ => throw new InvalidOperationException("the secret of the house");

        var message = await _desk.HandleAsync(Activities.Message());
        var press = await _desk.HandleAsync(Activities.Press("approve", "C-7K2.3."));
        var submit = await _desk.HandleAsync(Activities.Submit("decline", "C-7K2.3."));

        Assert.Equal(503, message.Status);
        Assert.Equal(200, press.Status);
        var answer = Parse(press.Json);
        Assert.Equal(500, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.GetProperty("type").GetString());
        Assert.Contains(
            "Reference",
            answer.GetProperty("value").GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("secret", press.Json + submit.Json + message.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_is_a_card()
    {
        _desk.Turns.Reply = new Reply.Home(Closed);

        var press = await AnswerAsync(Activities.Press("home", "me.0."));

        CardRules.Hold(press.GetProperty("value"));
    }

    [Fact]
    public async Task Anything_at_all_is_answered()
    {
        var random = new Random(3);
        _desk.Cards.Latest[("ida", Card)] = Open;
        Func<JsonObject>[] valid =
        [
            () => Activities.Message(),
            () => Activities.Mention(),
            Activities.BotAdded,
            () => Activities.Installation("remove"),
            () => Activities.Press("approve", "C-7K2.3.", Card),
            () => Activities.Press("card.refresh", "", Card),
            () => Activities.Fetch("decline", "C-7K2.3."),
            () => Activities.Submit("decline", "C-7K2.3."),
            () => Activities.OldPress("approve", "C-7K2.3."),
        ];

        for (var times = 0; times < 2_000; times++)
        {
            var response = await _desk.HandleAsync(ActivityDice.Mutate(valid[times % valid.Length](), random));

            Assert.Contains(response.Status, new[] { 200, 400, 401, 403, 501 });
        }
    }

    private static JsonObject Later(JsonObject activity, int minutes) =>
        Activities.With(activity, "timestamp", $"\"2025-11-22T08:{minutes:00}:30Z\"");

    private async Task<JsonElement> AnswerAsync(JsonObject invoke)
    {
        var response = await _desk.HandleAsync(invoke);
        Assert.Equal(200, response.Status);
        return Parse(response.Json);
    }

    private static JsonElement CardIn(JsonElement task) => task.GetProperty("card").GetProperty("content");

    private static JsonElement Parse(string? json) => JsonDocument.Parse(json ?? "null").RootElement;
}
