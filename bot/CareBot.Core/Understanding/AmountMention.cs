namespace CareBot.Core.Understanding;

/// <summary>An amount that stands in a sentence.</summary>
/// <param name="First">The place of its first piece.</param>
/// <param name="Last">The place of its last piece.</param>
/// <param name="Readings">The ways to read it, most likely first.</param>
/// <param name="Text">As typed.</param>
/// <param name="HasCurrency">True if a currency stands beside it; else it may be any number.</param>
internal sealed record AmountMention(int First, int Last, IReadOnlyList<Money> Readings, string Text, bool HasCurrency)
{
    /// <summary>Gets the amount, or null if it can be read in two ways.</summary>
    public Money? Value => Readings.Count == 1 ? Readings[0] : null;
}
