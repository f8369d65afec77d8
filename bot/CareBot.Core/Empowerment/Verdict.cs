namespace CareBot.Core.Empowerment;

/// <summary>The policy's answer, in the order in which it is read.</summary>
public sealed record Verdict
{
    /// <summary>Gets the version of the policy that gave it.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Gets how grave the trouble is: 1 (light) to 4 (gravest).</summary>
    public required int Class { get; init; }

    /// <summary>Gets why the class is what it is, one reason a step.</summary>
    public IReadOnlyList<Reason> ClassReasons { get; init; } = [];

    /// <summary>Gets what to do now where somebody could be hurt; then nothing is haggled and the case goes up at once.</summary>
    public SafetyNotice? Safety { get; init; }

    /// <summary>Gets what is the customer's by law or contract. It never counts against a limit.</summary>
    public IReadOnlyList<OwedLine> Owed { get; init; } = [];

    /// <summary>Gets between which amounts the person may add money of their own accord.</summary>
    public required Allowance Allowance { get; init; }

    /// <summary>Gets what the person may add, best first.</summary>
    public IReadOnlyList<GestureLine> Gestures { get; init; } = [];

    /// <summary>Gets which roles may say yes to more, nearest first.</summary>
    public IReadOnlyList<HigherLimit> Above { get; init; } = [];

    /// <summary>Gets what must not be offered, and why.</summary>
    public IReadOnlyList<RefusedLine> Refused { get; init; } = [];

    /// <summary>Gets how the customer's own wish stands; null if no wish was told.</summary>
    public AskVerdict? Ask { get; init; }

    /// <summary>Gets how the offer stands that the person has in mind; null if there is none.</summary>
    public OfferVerdict? Proposed { get; init; }

    /// <summary>Gets what to say.</summary>
    public required Words Words { get; init; }

    /// <summary>Gets the facts that are not known and would change the answer, by the names of the properties of <see cref="Understanding.Facts"/>, most telling first.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
