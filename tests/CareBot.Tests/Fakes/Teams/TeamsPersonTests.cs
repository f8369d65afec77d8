using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The person in the client does what Teams' client does, against a bot that only listens.</summary>
public sealed class TeamsPersonTests : IAsyncLifetime, IDisposable
{
    private readonly List<JsonElement> _heard = [];
    private readonly Queue<string> _answers = [];
    private readonly HttpClient _client = new();
    private readonly LoopbackServer _bot;
    private FakeTeams? _teams;
    private TeamsPerson? _ida;

    public TeamsPersonTests() => _bot = new LoopbackServer(HearAsync);

    private FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    private TeamsPerson Ida => _ida ?? throw new InvalidOperationException("Not started.");

    private JsonElement Heard => _heard[^1];

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        await _bot.UpAsync();
        _client.BaseAddress = _bot.Address;
        _ida = new TeamsPerson(_teams, _teams.Home.Hire("Ida", "ida@example.com", 1), _client);
        using var calls = new BotCalls(_teams);
        await calls.LogInAsync();
        using var sent = await calls.SendAsync(Ida.Member.Chat, BotCalls.CardActivity(SampleCards.Full));
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Teams.DisposeAsync();
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_text_and_its_edit_deletion_and_resend_carry_one_id()
    {
        var typed = await Ida.SayAsync("open cases");
        await Ida.ResendAsync(typed);
        await Ida.EditAsync(typed, "other");
        await Ida.DeleteAsync(typed);

        Assert.Equal(
            ["message", "message", "messageUpdate", "messageDelete"],
            _heard.Select(one => one.TextAt("type"))
        );
        Assert.Single(_heard.Select(one => one.TextAt("id")).Distinct(StringComparer.Ordinal));
        Assert.Equal("open cases", _heard[1].TextAt("text"));
    }

    [Fact]
    public async Task A_mention_in_a_channel_starts_a_thread()
    {
        var channel = Teams.Home.OpenChannel("shop", Ida.Member);

        await Ida.MentionAsync(channel, "case C-1042");

        Assert.Equal("<at>CareBot</at>&nbsp;case C-1042\n", Heard.TextAt("text"));
        Assert.Equal($"{channel.Id};messageid={Heard.TextAt("id")}", Heard.At("conversation").TextAt("id"));
        Assert.Equal("channel", Heard.At("conversation").TextAt("conversationType"));
    }

    [Fact]
    public async Task A_press_is_an_invoke_and_its_answer_is_drawn_for_the_person_alone()
    {
        _answers.Enqueue(
            $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{SampleCards.Small}}}"""
        );

        await Ida.PressAsync("Approve", ("Reason", "kind"));

        var action = Heard.At("value").At("action");
        Assert.Equal("adaptiveCard/action", Heard.TextAt("name"));
        Assert.Equal("approve", action.TextAt("verb"));
        Assert.Equal("kind", action.At("data").TextAt("note"));
        Assert.Equal("a.3.", action.At("data").At("cb").TextAt("t"));
        Assert.Equal("hello", Ida.Screen.Text);
    }

    [Fact]
    public async Task An_old_client_submits_and_a_listed_reader_refreshes()
    {
        await Ida.PressInOldClientAsync("Approve");
        Assert.Equal("message", Heard.TextAt("type"));
        Assert.Equal("approve", Heard.At("value").At("cb").TextAt("v"));

        Assert.NotNull(await Ida.RefreshAsync(Ida.Screen.Messages[0]));
        Assert.Equal("automatic", Heard.At("value").TextAt("trigger"));
        var other = new TeamsPerson(Teams, Teams.Home.Hire("Bo", "bo@example.com", 2), _client);
        Assert.Null(await other.RefreshAsync(Ida.Screen.Messages[0]));
    }

    [Fact]
    public async Task A_dialog_is_opened_checked_by_the_client_and_sent()
    {
        _answers.Enqueue(
            """{"task":{"type":"continue","value":{"title":"Decline","card":{"contentType":"x","content":"""
                + SampleCards.Dialog
                + "}}}}"
        );
        await Ida.PressAsync("Decline");
        Assert.Equal("task/fetch", Heard.TextAt("name"));
        Assert.Equal(["Reason", "How"], Ida.Dialog?.Labels);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Ida.SubmitAsync(("How", "Hard")));
        _answers.Enqueue("""{"task":{"type":"message","value":"Saved"}}""");
        await Ida.SubmitAsync(("Reason", "no"), ("How", "Hard"));

        Assert.Equal("hard", Heard.At("value").At("data").TextAt("how"));
        Assert.Equal("no", Heard.At("value").At("data").TextAt("why"));
        Assert.Null(Ida.Dialog);
        Assert.Equal(["Saved"], Ida.Notices);
    }

    [Fact]
    public async Task Installing_tells_it_twice_in_either_order()
    {
        await Ida.InstallAsync();
        await Ida.UninstallAsync();

        Assert.Equal(
            ["conversationUpdate", "installationUpdate", "installationUpdate", "conversationUpdate"],
            _heard.Select(one => one.TextAt("type"))
        );
        Assert.False(Ida.Member.HasApp);
    }

    private async Task HearAsync(HttpContext http)
    {
        _heard.Add(
            await JsonSerializer.DeserializeAsync<JsonElement>(
                http.Request.Body,
                cancellationToken: http.RequestAborted
            )
        );
        await http.Response.WriteAsync(_answers.TryDequeue(out var answer) ? answer : "", http.RequestAborted);
    }
}
