namespace CareBot.Core.Digests;

/// <summary>What counted over the last weeks of the digest's stores, sorted by what it may show.</summary>
/// <param name="Weeks">Over how many weeks.</param>
internal sealed record Evidence(int Weeks)
{
    /// <summary>Gets the decisions, each with its week.</summary>
    public List<(string Store, int Week, Happening.Decided What)> Decisions { get; } = [];

    /// <summary>Gets what was added beyond what is owed on people's own authority, each with its week.</summary>
    public List<(int Week, Happening.Given What)> OwnGifts { get; } = [];

    /// <summary>Gets the cases that were settled.</summary>
    public List<(string Store, string Case, CaseProfile Profile)> Settled { get; } = [];

    /// <summary>Gets what was added in each case beyond what is owed, on whosever authority; cases in which nothing was are not in it.</summary>
    public Dictionary<string, Money> Extras { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets for each store and step how many requests went to it first, and how many it left unanswered.</summary>
    public Dictionary<(string Store, string Step), Share> FirstSteps { get; } = [];

    /// <summary>Takes one thing in.</summary>
    /// <param name="week">The week, from 0 for the oldest.</param>
    /// <param name="happening">What, where and when.</param>
    public void Add(int week, StoreHappening happening)
    {
        switch (happening.What)
        {
            case Happening.Decided decided:
                Decisions.Add((happening.Store, week, decided));
                break;
            case Happening.Given { Added.IsPositive: true } given:
                Extras[happening.Stream] = Extras.TryGetValue(happening.Stream, out var before)
                    ? before + given.Added
                    : given.Added;
                if (given is { IsOwn: true, Role: not null })
                    OwnGifts.Add((week, given));
                break;
            case Happening.Settled settled:
                Settled.Add((happening.Store, happening.Stream, settled.Case));
                break;
            case Happening.Raised raised:
                Count(happening.Store, raised.Step, 0, 1);
                break;
            case Happening.Unanswered { WasFirst: true } unanswered:
                Count(happening.Store, unanswered.Step, 1, 0);
                break;
            default:
                // The rest is counted week by week and shows nothing beyond that.
                break;
        }
    }

    private void Count(string store, string step, int unanswered, int asked)
    {
        var before = FirstSteps.GetValueOrDefault((store, step));
        FirstSteps[(store, step)] = new(before.Count + unanswered, before.Of + asked);
    }
}
