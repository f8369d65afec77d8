namespace CareBot.Core.Empowerment.Documents;

/// <summary>Something that can be given or asked for.</summary>
internal sealed record RemedyEntry : TermEntry
{
    public required RemedyKind Kind { get; init; }

    /// <summary>Gets how it is said when it is owed, such as "the {price} back".</summary>
    public string? OwedAs { get; init; }

    /// <summary>Gets what it is worth where nobody names an amount.</summary>
    public AmountSource Worth { get; init; } = AmountSource.NotSaid;

    /// <summary>Gets a value indicating whether a part of the price can be enough, as with a price reduction.</summary>
    public bool MayBePart { get; init; }
}
