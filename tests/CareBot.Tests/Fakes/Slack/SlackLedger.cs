namespace CareBot.Tests.Fakes.Slack;

/// <summary>Everything that was ever asked, in order.</summary>
internal sealed class SlackLedger
{
    private readonly Lock _lock = new();
    private readonly List<FakedCall> _calls = [];

    public IReadOnlyList<FakedCall> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public IReadOnlyList<FakedCall> Of(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Keeps a call, which gets its number here.</summary>
    public void Add(FakedCall call)
    {
        lock (_lock)
            _calls.Add(call with { Number = _calls.Count + 1 });
    }
}
