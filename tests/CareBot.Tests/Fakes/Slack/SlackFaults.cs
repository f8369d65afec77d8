namespace CareBot.Tests.Fakes.Slack;

/// <summary>Which of the coming calls go wrong. A method's name is as in the API; <c>response_url</c> for those, <c>*</c> for all.</summary>
internal sealed class SlackFaults
{
    public const string AnyMethod = "*";

    private readonly Lock _lock = new();
    private readonly List<Plan> _plans = [];

    /// <summary>Lets the next calls go wrong.</summary>
    public void Next(string method, SlackFault fault, int times = 1) => Add(new Plan(method, fault, 1, times));

    /// <summary>Lets one coming call go wrong.</summary>
    /// <param name="method">The method.</param>
    /// <param name="number">1 is the next one.</param>
    /// <param name="fault">How.</param>
    public void At(string method, int number, SlackFault fault) => Add(new Plan(method, fault, number, 1));

    /// <summary>Lets every call go wrong until <see cref="Clear"/>.</summary>
    public void Always(string method, SlackFault fault) => Add(new Plan(method, fault, 1, int.MaxValue));

    /// <summary>Lets a share of the calls go wrong, the same ones for the same seed.</summary>
    /// <param name="method">The method.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="seed">Chance is reproducible.</param>
    /// <param name="faults">One of them each time.</param>
    public void Sometimes(string method, double share, int seed, params IReadOnlyList<SlackFault> faults) =>
        Add(
            new Plan(method, faults[0], 1, int.MaxValue)
            {
                Dice = new Random(seed),
                Share = share,
                Faults = faults,
            }
        );

    /// <summary>Lets everything go right again.</summary>
    public void Clear()
    {
        lock (_lock)
            _plans.Clear();
    }

    /// <summary>Counts a call, and tells how it goes wrong; null if it does not.</summary>
    public SlackFault? Take(string method)
    {
        lock (_lock)
        {
            // All of them count, whichever wins.
            var meant = _plans.Where(plan => plan.Method is AnyMethod || plan.Method == method);
            return meant.Select(plan => plan.Count()).ToList().Find(fault => fault is not null);
        }
    }

    private void Add(Plan plan)
    {
        lock (_lock)
            _plans.Add(plan);
    }

    private sealed class Plan(string method, SlackFault fault, int from, int times)
    {
        private int _calls;

        public string Method => method;
        public Random? Dice { get; init; }
        public double Share { get; init; }
        public IReadOnlyList<SlackFault> Faults { get; init; } = [];

        public SlackFault? Count()
        {
            _calls++;
            if (_calls < from || _calls - from >= times)
                return null;
            if (Dice is null)
                return fault;
            return Dice.NextDouble() < Share ? Faults[Dice.Next(Faults.Count)] : null;
        }
    }
}
