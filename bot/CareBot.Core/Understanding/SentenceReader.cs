namespace CareBot.Core.Understanding;

/// <summary>Reads free English text. Made once for a policy; safe to use from many threads.</summary>
public sealed class SentenceReader
{
    /// <summary>Makes a reader.</summary>
    /// <param name="lexicon">The words of the policy.</param>
    public SentenceReader(Lexicon lexicon) => ArgumentNullException.ThrowIfNull(lexicon);

    /// <summary>Reads one sentence, or a few.</summary>
    /// <param name="text">As typed; more than 8,000 characters are cut.</param>
    /// <param name="culture">How the reader's surroundings write.</param>
    public Reading Read(string text, ReadingCulture culture) => throw new NotSupportedException();

    /// <summary>Reads the answer to a question about one amount, or null if there is none in it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="culture">How the reader's surroundings write.</param>
    public AmountReading? ReadAmount(string text, ReadingCulture culture) => throw new NotSupportedException();

    /// <summary>Reads the answer to a question about one instant to come, such as "Friday 5", or null if there is none in it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="localNow">The store's wall clock.</param>
    public DateTime? ReadDueTime(string text, DateTime localNow) => throw new NotSupportedException();
}
