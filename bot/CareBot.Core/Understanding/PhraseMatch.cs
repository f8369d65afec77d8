namespace CareBot.Core.Understanding;

/// <summary>A phrase of the lexicon found in a sentence.</summary>
/// <param name="Topic">What kind of fact it tells.</param>
/// <param name="Key">Which one.</param>
/// <param name="First">The place of its first piece.</param>
/// <param name="Last">The place of its last piece.</param>
internal sealed record PhraseMatch(Topic Topic, string Key, int First, int Last)
{
    /// <summary>Gets how many pieces it spans.</summary>
    public int Length => Last - First + 1;

    /// <summary>Returns true if the other lies within this one and is shorter.</summary>
    public bool Covers(PhraseMatch other) => First <= other.First && Last >= other.Last && Length > other.Length;

    /// <summary>Returns true if a piece belongs to it.</summary>
    public bool Holds(int at) => First <= at && at <= Last;
}
