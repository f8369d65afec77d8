namespace CareBot.Core.Empowerment;

/// <summary>Who hears every week what the front line met, and from how much evidence on the policy itself is questioned.</summary>
public sealed record DigestRules
{
    /// <summary>Gets what holds where the policy says nothing.</summary>
    public static DigestRules Usual { get; } = new();

    /// <summary>Gets the roles of a store that receive the store's digest; where it names none, whoever others of the store have as their manager does.</summary>
    public IReadOnlyList<string> StoreRoles { get; init; } = [];

    /// <summary>Gets the roles that receive their area's digest.</summary>
    public IReadOnlyList<string> AreaRoles { get; init; } = [];

    /// <summary>Gets the roles, and the ids of employees (<c>person tom</c> in the file), that receive the company's.</summary>
    public IReadOnlyList<string> Company { get; init; } = [];

    /// <summary>Gets when nobody is sent a digest, by their own clock: the first moment of the quiet and the first after it; the same twice where it is never quiet.</summary>
    public (TimeOnly From, TimeOnly To) Quiet { get; init; } = (new(19, 0), new(7, 0));

    /// <summary>Gets over how many whole weeks evidence is gathered.</summary>
    public int LookBackWeeks { get; init; } = 8;

    /// <summary>Gets from how many cases on there is evidence.</summary>
    public int MinCases { get; init; } = 20;

    /// <summary>Gets from how many different deciders on it is not one person's habit.</summary>
    public int MinApprovers { get; init; } = 3;

    /// <summary>Gets in how many of the weeks it must have shown itself.</summary>
    public int MinWeeks { get; init; } = 6;

    /// <summary>Gets which share of the requests must have been approved as asked before a higher limit is proposed, in whole per cent.</summary>
    public int YesPercent { get; init; } = 90;

    /// <summary>Gets by how much equal cases must end differently before it is said aloud, in points of a hundred.</summary>
    public int UnevenPoints { get; init; } = 20;

    /// <summary>Gets which share of the requests must go by unanswered before it is said aloud, in whole per cent.</summary>
    public int UnansweredPercent { get; init; } = 50;

    /// <summary>Tells whether nobody is sent a digest now.</summary>
    /// <param name="local">The time by the receiver's own clock.</param>
    public bool IsQuietAt(TimeOnly local) => Quiet.From != Quiet.To && local.IsBetween(Quiet.From, Quiet.To);
}
