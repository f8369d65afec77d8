using CareBot.Core.Ports;

namespace CareBot.Slack.SocketMode;

/// <summary>Knows whether there is a line to Slack.</summary>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
internal sealed class SocketHealth(TimeProvider clock)
{
    // Lines come and go; what is worth a look is when none comes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset? _since = clock.GetUtcNow();
    private string _cause = "not_connected_yet";

    /// <summary>Gets what is wrong; empty where nothing is.</summary>
    public IReadOnlyList<Diagnosis> Known
    {
        get
        {
            lock (_gate)
            {
                return _since is { } since && clock.GetUtcNow() - since > Patience ? [Broken(_cause)] : [];
            }
        }
    }

    /// <summary>Says that it does not work, and why.</summary>
    /// <param name="cause">A code.</param>
    public static Diagnosis Broken(string cause) =>
        new(
            "Slack Socket Mode",
            IsWell: false,
            $"There is no connection to Slack: {cause}.",
            "Check Slack:AppToken and that Socket Mode is on for the app; this machine must reach Slack over wss."
        );

    /// <summary>Notes that a line is open.</summary>
    public void Connected()
    {
        lock (_gate)
            _since = null;
    }

    /// <summary>Notes that there is none, or that none could be opened.</summary>
    /// <param name="cause">A code.</param>
    public void Failed(string cause)
    {
        lock (_gate)
        {
            _since ??= clock.GetUtcNow();
            _cause = cause;
        }
    }
}
