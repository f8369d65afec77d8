namespace CareBot.Core.Empowerment.Documents;

/// <summary>How much somebody may add in a kind of situation. The first that matches counts.</summary>
internal sealed record LimitEntry : RuleEntry
{
    public required Money MayAdd { get; init; }

    public Money? NeedsTwoAbove { get; init; }
}
