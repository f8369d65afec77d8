namespace CareBot.Tests.Fakes.Teams;

/// <summary>Which calls go wrong, and how.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Gets or sets what is asked for every call for which nothing is planned, such as by chance.</summary>
    public Func<ConnectorCall, ConnectorFault?>? Otherwise { get; set; }

    /// <summary>Makes the next calls go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">How many.</param>
    /// <param name="operation">Only such calls; null for all.</param>
    /// <param name="conversation">Only in this conversation; null for all.</param>
    public void Next(
        ConnectorFault fault,
        int times = 1,
        ConnectorOperation? operation = null,
        string? conversation = null
    )
    {
        lock (_lock)
            _planned.Add(new Planned(fault, operation, conversation) { Left = times });
    }

    /// <summary>Heals everything.</summary>
    public void Clear()
    {
        lock (_lock)
            _planned.Clear();
        Otherwise = null;
    }

    public ConnectorFault? Take(ConnectorCall call)
    {
        lock (_lock)
        {
            if (_planned.Find(one => one.Concerns(call)) is not { } planned)
                return Otherwise?.Invoke(call);
            planned.Left--;
            if (planned.Left == 0)
                _planned.Remove(planned);
            return planned.Fault;
        }
    }

    private sealed record Planned(ConnectorFault Fault, ConnectorOperation? Operation, string? Conversation)
    {
        public int Left { get; set; }

        public bool Concerns(ConnectorCall call) =>
            (Operation is null || Operation == call.Operation)
            && (Conversation is null || Conversation == call.Conversation);
    }
}
