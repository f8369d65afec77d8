namespace CareBot.Core.Understanding;

/// <summary>What a sentence was read as.</summary>
public sealed record Reading
{
    /// <summary>Gets what kind of sentence it is.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>Gets what it says about the trouble.</summary>
    public Facts Facts { get; init; } = Facts.None;

    /// <summary>Gets what it says about the customer.</summary>
    public PersonalFacts Personal { get; init; } = PersonalFacts.None;

    /// <summary>Gets the facts that the sentence takes back, by the names of the properties of <see cref="Understanding.Facts"/>: "not broken" takes back the issue.</summary>
    public IReadOnlyList<string> TakenBack { get; init; } = [];

    /// <summary>Gets a value indicating whether it corrects what was said before: "no, £40", "it was last Tuesday".</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Gets a value indicating whether the speaker says that they did it themselves. It is answered with thanks and kept nowhere.</summary>
    public bool IsAdmission { get; init; }

    /// <summary>Gets amounts that could be read in two ways, to be asked back.</summary>
    public IReadOnlyList<AmbiguousAmount> Ambiguous { get; init; } = [];

    /// <summary>Gets a value indicating whether a card number or password was in it; then the sentence must not be kept.</summary>
    public bool HoldsSecret { get; init; }

    /// <summary>Gets a value indicating whether the text was longer than is read and was cut.</summary>
    public bool WasCut { get; init; }

    /// <summary>Gets the text as it may be kept and shown: NFC, without control characters, secrets struck out.</summary>
    public required string SafeText { get; init; }
}
