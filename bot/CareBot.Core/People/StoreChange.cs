namespace CareBot.Core.People;

/// <summary>A store that an import changes.</summary>
/// <param name="Before">How it is known so far.</param>
/// <param name="After">How it will be known.</param>
/// <param name="Fields">What differs, in the order of the columns.</param>
public sealed record StoreChange(Shop Before, Shop After, IReadOnlyList<FieldChange> Fields);
