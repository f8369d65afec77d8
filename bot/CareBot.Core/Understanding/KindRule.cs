namespace CareBot.Core.Understanding;

/// <summary>Tells what kind of sentence it is from what was found in it.</summary>
internal static class KindRule
{
    /// <summary>Returns the kind.</summary>
    public static SentenceKind Choose(SentenceFacts found, Facts facts, PersonalFacts personal, bool hasTakenBack)
    {
        if (LanguageGuess.IsForeign(found.Sentence, found.Matches))
            return SentenceKind.OtherLanguage;
        if (facts.Issue is not null || facts.Ask is not null || IsOfferQuestion(found.Sentence))
            return SentenceKind.Trouble;
        var isAboutThing = facts.Category is not null && HasFigures(found, facts);
        if (isAboutThing && !found.IsCorrection)
            return SentenceKind.Trouble;
        return HasDetail(found, facts, personal) || hasTakenBack ? SentenceKind.Detail : SentenceKind.SomethingElse;
    }

    /// <summary>"What can I offer", "what may we do for her".</summary>
    private static bool IsOfferQuestion(Sentence sentence)
    {
        for (var i = 0; i + 3 < sentence.Count; i++)
        {
            var isAsked =
                WordList.Has("what anything something much", sentence.Word(i))
                && WordList.Has("can may could should shall", sentence.Word(i + 1))
                && sentence.Word(i + 2) is "i" or "we";
            if (isAsked && WordList.Has("offer give do say add refund", sentence.Word(i + 3)))
                return sentence.Word(i + 3) is not ("do" or "say") || IsAboutCustomer(sentence);
        }

        return false;
    }

    private static bool IsAboutCustomer(Sentence sentence) =>
        sentence.Tokens.Any(token => WordList.Has("customer her him them client guest lady guy shopper", token.Text));

    private static bool HasFigures(SentenceFacts found, Facts facts) =>
        found.Amounts.Count > 0
        || facts.BoughtOn is not null
        || facts.Occasion is not null
        || facts.Contacts is not null
        || facts.Given.Count > 0
        || facts.Place is not null
        || facts.Fault is not null
        || facts.Tone is not null;

    private static bool HasDetail(SentenceFacts found, Facts facts, PersonalFacts personal) =>
        HasFigures(found, facts with { Tone = null })
        || facts.Category is not null
        || facts.Proposed is not null
        || facts.Public is not null
        || facts.Loyal is not null
        || (facts.Tone is not null && IsAboutCustomer(found.Sentence))
        || personal.Customer is not null
        || personal.Reference is not null;
}
