using System.Globalization;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Faults;

/// <summary>The real program, killed on command and started again on what it has left.</summary>
/// <param name="folder">Where it lives.</param>
/// <param name="settings">Its settings, as on the command line.</param>
/// <param name="slack">Whom it tells things.</param>
/// <param name="teams">Whom else.</param>
internal sealed class MortalProgram(ProgramFolder folder, string[] settings, FakeSlack slack, FakeTeams teams)
    : IAsyncDisposable
{
    /// <summary>Asks what is being sent.</summary>
    public const string SendingSql = "SELECT id || '/' || epoch FROM outbox WHERE state = 'sending'";

    // Many times what a step takes on a busy machine; some steps say nothing to anybody.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private ProgramUnderTest? _program;

    /// <summary>Gets the sendings that the dead have begun, by row and epoch.</summary>
    public HashSet<string> Orphans { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets how often it was killed.</summary>
    public int Kills { get; private set; }

    public Uri Address => Client.BaseAddress ?? throw new InvalidOperationException("It has no address.");

    public HttpClient Client => (_program ?? throw new InvalidOperationException("It does not run.")).Client;

    public async Task StartAsync() => _program = await folder.StartAsync(settings);

    /// <summary>Pulls the plug, and starts it again.</summary>
    public async Task KillAsync()
    {
        Kills++;
        await DisposeAsync();
        Orphans.UnionWith(StoryOutcome.Ask(folder, SendingSql));
        await StartAsync();
    }

    /// <summary>Does something and pulls the plug in the middle of it.</summary>
    /// <param name="act">Sends a request.</param>
    /// <param name="moment">When.</param>
    public async Task ActAndKillAsync(Func<Task> act, KillMoment moment)
    {
        var (turns, calls) = (CountTurns(), CountCalls());
        var acting = moment is KillMoment.Before ? Task.CompletedTask : act();
        await (
            moment switch
            {
                KillMoment.After after => Task.Delay(
                    TimeSpan.FromMilliseconds(after.Milliseconds),
                    TimeProvider.System
                ),
                KillMoment.Commit => UntilAsync(() => CountTurns() > turns),
                KillMoment.FirstCall => UntilAsync(() => CountCalls() > calls),
                KillMoment.Answer => acting,
                _ => Task.CompletedTask,
            }
        );
        await KillAsync();
        try
        {
            await acting;
        }
        catch (HttpRequestException)
        {
            // Whoever sent it does not know what became of it; that is the point.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        _program = null;
    }

    private int CountCalls() => slack.Ledger.Calls.Count + teams.Connector.Ledger.Count;

    private int CountTurns() =>
        int.Parse(StoryOutcome.Ask(folder, "SELECT count(*) || '' FROM inbox")[0], CultureInfo.InvariantCulture);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var end = TimeProvider.System.GetUtcNow() + Patience; !isSo() && TimeProvider.System.GetUtcNow() < end; )
            await Task.Delay(Look, TimeProvider.System);
    }
}
