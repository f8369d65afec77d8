using CareBot.Core.Ports;

namespace CareBot.Simulation.Report;

/// <summary>Counts while it runs.</summary>
internal sealed class Tally
{
    private const string HowEnded = "turns ";
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Gets how often a turn ended how.</summary>
    public IReadOnlyDictionary<string, long> Turns =>
        _counts
            .Where(one => one.Key.StartsWith(HowEnded, StringComparison.Ordinal))
            .ToDictionary(one => one.Key[HowEnded.Length..], one => one.Value, StringComparer.Ordinal);

    /// <summary>Gets how many messages the turns have accepted.</summary>
    public long Accepted { get; private set; }

    /// <summary>Gets how many turns have ended, and how often the program has.</summary>
    public long Ended { get; private set; }

    public long Restarts { get; private set; }

    public void Turn(TurnResult result, int said)
    {
        Accepted += said;
        Waiting += said;
        Ended++;
        Add($"{HowEnded}{result.GetType().Name}");
    }

    /// <summary>Gets how many messages have no last mark yet; where none has, nobody needs to look.</summary>
    public long Waiting { get; private set; }

    public void Mark(OutboxMark mark, bool isLast)
    {
        Waiting -= isLast ? 1 : 0;
        Add($"tries {mark.GetType().Name}");
    }

    public void Restart(string why)
    {
        Restarts++;
        Ended++;
        Add($"restarts {why}");
    }

    public void Add(string what, long count = 1) => _counts[what] = _counts.GetValueOrDefault(what) + count;
}
