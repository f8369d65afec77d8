using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>The answer in numbers, before any of it is put into words.</summary>
internal sealed record Reckoning
{
    public required Point Point { get; init; }

    public required int Class { get; init; }

    public required int[] Rises { get; init; }

    public required bool IsSafety { get; init; }

    /// <summary>Gets the rules by which something is owed, and what each comes to.</summary>
    public required (int Rule, Money? Amount)[] Owed { get; init; }

    public required bool MoneyOwed { get; init; }

    public required Money? Price { get; init; }

    public required Money? Outstanding { get; init; }

    public required Money Already { get; init; }

    /// <summary>Gets what an answer must reach that stands in place of everything owed.</summary>
    public required Money GrossFloor { get; init; }

    public required Money Floor { get; init; }

    public required Money? GrossCeiling { get; init; }

    public required Money? Ceiling { get; init; }

    public required FoundLimit Own { get; init; }

    public required Money Limit { get; init; }

    public bool SameAnswer(Reckoning other) =>
        Class == other.Class
        && IsSafety == other.IsSafety
        && Owed.AsSpan().SequenceEqual(other.Owed)
        && GrossFloor == other.GrossFloor
        && Floor == other.Floor
        && Ceiling == other.Ceiling
        && Limit == other.Limit
        && Own == other.Own;
}
