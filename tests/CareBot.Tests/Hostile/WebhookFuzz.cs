using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Ports;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;
using CareBot.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Hostile;

/// <summary>Thousands of bodies that are nearly right, at both webhooks. With <c>CAREBOT_FUZZ=100000</c> in the environment there are that many.</summary>
public sealed class WebhookFuzz : IAsyncLifetime
{
    private const string Secret = "Quatermass";
    private const int AtOnce = 8;

    private static readonly HttpStatusCode[] Answers =
    [
        HttpStatusCode.OK,
        HttpStatusCode.Accepted,
        HttpStatusCode.BadRequest,
        HttpStatusCode.Unauthorized,
        HttpStatusCode.Forbidden,
        HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnsupportedMediaType,
        HttpStatusCode.NotImplemented,
    ];

    private static readonly Guid OtherTenant = new("99999999-2222-2222-2222-222222222222");

    private ChannelStage? _stage;
    private TeamsTenant? _other;
    private int _number = 100_000;

    private ChannelStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    private TeamsTenant Other => _other ?? throw new InvalidOperationException("The stage is not set.");

    private static int Bodies =>
        int.TryParse(
            Environment.GetEnvironmentVariable("CAREBOT_FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 2_000;

    public async Task InitializeAsync()
    {
        _stage = await ChannelStage.SetAsync(channelOf: null);
        Stage.IsHostile = true;
        Stage.Slack.AddWorkspace("T0002");
        _other = Stage.Teams.AddTenant(OtherTenant, "apac");
        var maya = Stage.Seat("maya", "slack");
        await Stage.DoAsync(maya, seat => seat.SayAsync($"Mrs {Secret}: bouquet £50 came tiny"));
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    [Theory]
    [InlineData("events")]
    [InlineData("interactions")]
    [InlineData("commands")]
    public Task Slack_is_answered_and_never_with_a_fault(string kind) =>
        FuzzAsync(Bodies / 6, dice => SlackAsync(kind, dice));

    [Fact]
    public Task Teams_is_answered_and_never_with_a_fault() => FuzzAsync(Bodies / 2, TeamsAsync);

    private async Task FuzzAsync(int bodies, Func<Dice, Task<(HttpStatusCode Status, byte[] Body)>> send)
    {
        var dice = Enumerable.Range(0, AtOnce).Select(seed => new Dice(new PayloadMutator(seed), new Random(seed)));

        await Task.WhenAll(dice.Select(one => SendAllAsync(one, bodies / AtOnce, send)));

        await HurryAsync();
        AssertNothingLeaked();
        Assert.DoesNotContain("Error ", Stage.Program.Log.Written, StringComparison.Ordinal);
        await AssertGoesOnAsync("slack");
        await AssertGoesOnAsync("teams");
    }

    // Hundreds of answers at the channels' own pace would take minutes: the clock by which they are paced is moved.
    private async Task HurryAsync()
    {
        var outbox = Stage.Program.Services.GetRequiredService<IOutbox>();
        while ((await outbox.ReportAsync(limit: 0, CancellationToken.None)).Waiting > 0)
        {
            Stage.Program.Move(TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static async Task SendAllAsync(
        Dice dice,
        int bodies,
        Func<Dice, Task<(HttpStatusCode Status, byte[] Body)>> send
    )
    {
        for (var sent = 0; sent < bodies; sent++)
        {
            var (status, body) = await send(dice);
            Assert.True(Answers.Contains(status), $"{(int)status} for {Encoding.UTF8.GetString(body)}");
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> SlackAsync(string kind, Dice dice)
    {
        var body = kind switch
        {
            "events" => dice.Next(ValidPayloads.SlackEvents, FillIn),
            "interactions" => [.. "payload="u8, .. Escaped(dice.Next(ValidPayloads.SlackInteractions, FillIn))],
            _ => Form(dice.Next([ValidPayloads.SlackCommand], FillIn)),
        };
        var type = kind == "events" ? "application/json" : "application/x-www-form-urlencoded";
        var timestamp = SlackSignature.Timestamp(TimeProvider.System.GetUtcNow());
        var signature = SlackSignature.Of(Stage.Slack.App.SigningSecret, timestamp, body);
        var outcome = await new WebhookWay(Stage.Slack, Stage.Program.Client).SendAsync(
            new WebhookWay.SignedBody($"/slack/{kind}", type, body, timestamp, signature)
        );
        return ((HttpStatusCode)outcome.Status, body);
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> TeamsAsync(Dice dice)
    {
        var body = dice.Next(ValidPayloads.TeamsActivities, FillIn);
        var service = Stage.Teams.Connector.ServiceUrlOf(Stage.Teams.Home).AbsoluteUri;
        var answer = await new TeamsCaller(Stage.Teams, Stage.Program.Client).PostBytesAsync(body, service);
        return (answer.Status, body);
    }

    private string FillIn(string template, Random dice)
    {
        var person = dice.Next(2) == 0 ? "maya" : "tom";
        var (team, tenant) = dice.Next(4) == 0 ? ("T0002", OtherTenant) : ("T0001", Stage.Teams.Home.Id);
        return template
            .Replace("TEAM", team, StringComparison.Ordinal)
            .Replace("TENANT", tenant.ToString("D"), StringComparison.Ordinal)
            .Replace("USER", SampleAccounts.SlackIdOf(person), StringComparison.Ordinal)
            .Replace("OBJECT", SampleAccounts.EntraIdOf(person).ToString("D"), StringComparison.Ordinal)
            .Replace("APP", FakeTeams.AppId.ToString("D"), StringComparison.Ordinal)
            .Replace(
                "SERVICE",
                Stage.Teams.Connector.ServiceUrlOf(Stage.Teams.Home).AbsoluteUri,
                StringComparison.Ordinal
            )
            .Replace("NUMBER", $"{Interlocked.Increment(ref _number)}", StringComparison.Ordinal);
    }

    private void AssertNothingLeaked()
    {
        var slack = Stage.Slack.Ledger.Calls.Where(call => call.Team != "T0001").Select(call => $"{call.Arguments}");
        var teams = Stage
            .Teams.Connector.Ledger.Where(entry => entry.Tenant == Other.Id)
            .Select(entry => entry.Call.Body.ToString());
        Assert.All(slack.Concat(teams), said => Assert.DoesNotContain(Secret, said, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, Stage.Program.Log.Written, StringComparison.Ordinal);
    }

    private async Task AssertGoesOnAsync(string channel)
    {
        var leo = Stage.Seat("leo", channel);
        var said = await Stage.DoAsync(leo, seat => seat.SayAsync("laptop, bought 2 months ago, volume broken, £640"));
        Assert.Contains("a new laptop", said, StringComparison.Ordinal);
    }

    private static byte[] Escaped(byte[] body) =>
        Encoding.ASCII.GetBytes(WebUtility.UrlEncode(Encoding.UTF8.GetString(body)));

    private static byte[] Form(byte[] json)
    {
        try
        {
            var fields = JsonNode
                .Parse(json)
                ?.AsObject()
                .Select(field => $"{field.Key}={WebUtility.UrlEncode($"{field.Value}")}");
            return Encoding.ASCII.GetBytes(string.Join('&', fields ?? []));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            return json;
        }
    }

    private sealed record Dice(PayloadMutator Mutator, Random Chance)
    {
        public byte[] Next(IReadOnlyList<string> templates, Func<string, Random, string> fill) =>
            Mutator.Next(fill(templates[Chance.Next(templates.Count)], Chance));
    }
}
