using System.Diagnostics.CodeAnalysis;

namespace CareBot.Core.Understanding;

/// <summary>Reads free English text. Made once for a policy; safe to use from many threads.</summary>
public sealed class SentenceReader
{
    private readonly PhraseIndex _phrases;

    /// <summary>Makes a reader.</summary>
    /// <param name="lexicon">The words of the policy.</param>
    public SentenceReader(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _phrases = new(BuiltInPhrases.AddTo(lexicon.Entries));
    }

    /// <summary>Reads one sentence, or a few.</summary>
    /// <param name="text">As typed; more than 8,000 characters are cut.</param>
    /// <param name="culture">How the reader's surroundings write.</param>
    public Reading Read(string text, ReadingCulture culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        var clean = CleanText.From(text);
        var (safe, heldSecret) = SecretDetector.Strike(clean.Text);
        var sentence = new Sentence(safe);
        var personal = new PersonalFacts
        {
            Customer = NameReader.Read(sentence),
            Reference = ReferenceReader.Read(sentence),
        };
        var found = SentenceFacts.Of(sentence, _phrases, culture);
        var (facts, takenBack) = FactsReader.Read(found);
        var kind = KindRule.Choose(found, facts, personal, takenBack.Count > 0);
        var isRead = kind is not SentenceKind.OtherLanguage;
        return new()
        {
            Kind = kind,
            Facts = isRead ? facts : Facts.None,
            Personal = isRead ? personal : PersonalFacts.None,
            TakenBack = isRead ? takenBack : [],
            IsCorrection = isRead && found.IsCorrection,
            IsAdmission = isRead && AdmissionRule.Says(sentence, found.IsCorrection),
            Ambiguous = isRead ? [.. Ambiguous(found)] : [],
            HoldsSecret = heldSecret,
            WasCut = clean.WasCut,
            SafeText = safe,
        };
    }

    /// <summary>Reads the answer to a question about one amount, or null if there is none in it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="culture">How the reader's surroundings write.</param>
    public AmountReading? ReadAmount(string text, ReadingCulture culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        return AmountReplyReader.Read(new(CleanText.From(text).Text), _phrases, culture);
    }

    /// <summary>Reads the answer to a question about one instant to come, such as "Friday 5", or null if there is none in it.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="localNow">The store's wall clock.</param>
    [SuppressMessage(
        "Performance",
        "CA1822",
        Justification = "One reader answers all; it may know the policy's own words later."
    )]
    public DateTime? ReadDueTime(string text, DateTime localNow)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DueTimeReader.Read(new(CleanText.From(text).Text), localNow);
    }

    private static IEnumerable<AmbiguousAmount> Ambiguous(SentenceFacts found) =>
        found
            .Amounts.Where(amount => amount.Value is null)
            .Select(amount => new AmbiguousAmount(amount.Text, amount.Readings));
}
