namespace CareBot.Core.Empowerment.Documents;

/// <summary>A role and what it may do.</summary>
internal sealed record RoleEntry
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required int Line { get; init; }

    public Money? MayAdd { get; init; }

    public Money? NeedsTwoAbove { get; init; }

    public bool AnswersInPublic { get; init; }
}
