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

    public required Authority Authority { get; init; }

    /// <summary>Gets what the person may add in all, a key counted.</summary>
    public FoundLimit Own => Authority.WithKey;

    /// <summary>Gets what is left of the person's limit under the ceiling.</summary>
    public Money Limit => Left(Own, Ceiling);

    /// <summary>Returns what is left of a limit, cut to a ceiling; nothing where somebody could be hurt.</summary>
    public Money Left(FoundLimit limit, Money? ceiling)
    {
        var nothing = Money.Zero(Already.Currency);
        if (IsSafety)
            return nothing;
        var left = Money.Max(limit.Amount - Already, nothing);
        return ceiling is { } most ? Money.Min(left, most) : left;
    }

    /// <summary>Returns the rule by which the person may add an amount: the key's only where they could not have done so alone.</summary>
    public Reason ReasonFor(Money amount, Money? ceiling) =>
        amount <= Left(Authority.Alone, ceiling) ? Authority.Alone.Reason : Own.Reason;

    public bool SameAnswer(Reckoning other) =>
        Class == other.Class
        && IsSafety == other.IsSafety
        && Owed.AsSpan().SequenceEqual(other.Owed)
        && GrossFloor == other.GrossFloor
        && Floor == other.Floor
        && Ceiling == other.Ceiling
        && Limit == other.Limit
        && Own == other.Own
        && ReasonFor(Limit, Ceiling) == other.ReasonFor(other.Limit, other.Ceiling);
}
