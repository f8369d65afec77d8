using CareBot.Core.Ports;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Slack;

/// <summary>The whole program without a public address: Slack's deliveries come over a socket that the program itself opened.</summary>
public sealed class SocketModeTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private FakeSlack? _slack;
    private ProgramInProcess? _program;
    private SlackPerson? _ida;

    private FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");
    private ProgramInProcess Program => _program ?? throw new InvalidOperationException("Not started.");
    private SlackPerson Ida => _ida ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        var team = _slack.AddWorkspace(SampleAccounts.SlackTeam);
        var id = SampleAccounts.SlackIdOf("priya");
        team.AddUser(id, "Ida");
        _ida = new SlackPerson(_slack, team, id, new SocketWay(_slack));
        _program = await ProgramInProcess.StartAsync(
            Guid.Parse("22222222-2222-2222-2222-222222222222"),
            "--Slack:Enabled=true",
            $"--Slack:AppToken={_slack.App.AppToken}",
            $"--Slack:BotToken={team.BotToken}",
            $"--Slack:ApiBaseUrl={_slack.ApiBaseUrl}"
        );
        await _slack.Sockets.WaitForAsync(1, Patience);
    }

    public async Task DisposeAsync()
    {
        await Program.DisposeAsync();
        await Slack.Sockets.WaitForAsync(0, Patience);
        await Slack.DisposeAsync();
    }

    [Fact]
    public async Task Messages_commands_and_presses_are_heard_and_answered()
    {
        Assert.True((await Ida.SayAsync("help")).IsSuccess);
        await Program.UntilAllIsSaidAsync();
        var told = Ida.Sees.Latest.Text;
        Assert.True((await Ida.CommandAsync("cases")).IsSuccess);
        await Program.UntilAllIsSaidAsync();

        Assert.NotEmpty(told);
        Assert.NotEqual(told, Ida.Sees.Latest.Text);
    }

    [Fact]
    public async Task Nothing_is_mapped_that_would_need_a_signature()
    {
        using var answer = await Program.Client.PostAsync(new Uri("/slack/events", UriKind.Relative), content: null);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_next_line_is_open_before_the_old_one_is_closed()
    {
        var old = Assert.Single(Slack.Sockets.Open);

        await old.WarnAsync("warning");
        // There is no moment without a line; whichever it is, what is typed then is heard.
        while (Slack.Sockets.Accepted < 2)
        {
            Assert.NotEmpty(Slack.Sockets.Open);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        await Slack.Sockets.WaitForAsync(1, Patience);
        Assert.NotSame(old, Assert.Single(Slack.Sockets.Open));
        Assert.True((await Ida.SayAsync("help")).IsSuccess);
    }

    [Fact]
    public async Task A_line_that_was_cut_is_opened_again_and_what_was_repeated_is_one_message()
    {
        Assert.True((await Ida.SayAsync("help")).IsSuccess);
        await Program.UntilAllIsSaidAsync();
        var told = Ida.Sees.FromBot.Count;

        Assert.Single(Slack.Sockets.Open).Cut();
        while (Slack.Sockets.Accepted < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        await Slack.Sockets.WaitForAsync(1, Patience);
        Assert.True((await Ida.RepeatAsync()).IsSuccess);
        await Program.UntilAllIsSaidAsync();

        Assert.Equal(told, Ida.Sees.FromBot.Count);
    }

    [Fact]
    public async Task Odd_frames_do_no_harm()
    {
        var line = Assert.Single(Slack.Sockets.Open);

        foreach (var frame in OddFrames())
            await line.SendRawAsync(frame);

        Assert.True((await Ida.SayAsync("help")).IsSuccess);
        Assert.Same(line, Assert.Single(Slack.Sockets.Open));
    }

    [Fact]
    public async Task Unknown_kinds_are_taken_and_left_at_that()
    {
        var answer = await Slack.Sockets.SendAsync("new_kind", [], 0, string.Empty, Patience);

        Assert.NotNull(answer);
        Assert.Null(answer["payload"]);
    }

    [Fact]
    public async Task The_probe_says_that_the_token_is_taken_and_when_it_is_not()
    {
        var probes = Program.Services.GetServices<IChannelProbe>().ToList();
        var well = await ProbeAsync(probes);
        Slack.Faults.Always("apps.connections.open", SlackFault.Error("invalid_auth"));
        var broken = await ProbeAsync(probes);

        Assert.All(well, each => Assert.True(each.IsWell, each.Finding));
        Assert.Contains(
            broken,
            each => !each.IsWell && each.Finding.Contains("invalid_auth", StringComparison.Ordinal)
        );
    }

    private static async Task<List<Diagnosis>> ProbeAsync(IEnumerable<IChannelProbe> probes)
    {
        var found = new List<Diagnosis>();
        foreach (var probe in probes)
            found.AddRange(await probe.ProbeAsync(CancellationToken.None));
        return found;
    }

    private static IEnumerable<string> OddFrames() =>
        [
            "",
            "null",
            "[]",
            "{",
            """{"type":"hello"}""",
            """{"type":1}""",
            """{"envelope_id":"x","type":"events_api"}""",
            """{"envelope_id":"x","type":"events_api","payload":"text"}""",
            """{"envelope_id":{},"type":"events_api","payload":{}}""",
            """{"envelope_id":"x","type":"interactive","payload":{"type":"block_actions"}}""",
            $$"""{"envelope_id":"x","type":"events_api","payload":{{new string('[', 5000)}}{{new string(']', 5000)}}}""",
        ];
}
