namespace CareBot.Core.Understanding;

/// <summary>Chooses the day of purchase or delivery among the days of a sentence.</summary>
internal static class BoughtRule
{
    /// <summary>Returns the day, or null.</summary>
    public static DateOnly? Choose(SentenceFacts facts)
    {
        var days = facts.Dates.Where(date => date.Day is not null).ToList();
        var bought = days.Find(date => Near(facts.Sentence, date, IsPurchase));
        return (bought ?? days.Find(date => IsOpen(facts, date)))?.Day;
    }

    /// <summary>"Refunded 15 last week" and "needs it today" tell of something else.</summary>
    private static bool IsOpen(SentenceFacts facts, DateMention date) =>
        !Near(facts.Sentence, date, IsSomethingElse)
        && !(facts.Sentence.Word(date.Last) is "today" or "morning" or "afternoon" && facts.Sentence.Count > 4);

    private static bool Near(Sentence sentence, DateMention date, Func<string, bool> isMeant)
    {
        for (var i = Math.Max(0, date.First - 8); i < Math.Min(sentence.Count, date.Last + 4); i++)
        {
            if (sentence.SameClause(i, date.First) && isMeant(sentence.Word(i)))
                return true;
        }

        return false;
    }

    private static bool IsPurchase(string word) =>
        word
            is "bought"
                or "buy"
                or "purchased"
                or "purchase"
                or "ordered"
                or "delivered"
                or "delivery"
                or "received"
                or "collected"
                or "arrived"
                or "came"
                or "sold"
                or "old"
                or "since"
                or "from"
                or "had"
                or "got"
                or "picked"
                or "paid";

    private static bool IsSomethingElse(string word) =>
        word
            is "called"
                or "rang"
                or "wrote"
                or "writes"
                or "emailed"
                or "refunded"
                or "gave"
                or "given"
                or "offered"
                or "promised"
                or "promise"
                or "birthday"
                or "wedding"
                or "anniversary"
                or "needs"
                or "need"
                or "wants"
                or "leaves"
                or "flies"
                or "complained"
                or "posted"
                or "tweeted"
                or "spoke"
                or "told"
                or "said"
                or "repaired"
                or "broke"
                or "stopped"
                or "party"
                or "was"
                or "due"
                or "meant";
}
