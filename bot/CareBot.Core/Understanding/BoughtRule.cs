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
        && !(WordList.Has("today morning afternoon", facts.Sentence.Word(date.Last)) && facts.Sentence.Count > 4);

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
        WordList.Has(
            "bought buy purchased purchase ordered delivered delivery received collected arrived "
                + "came sold old since from had got picked paid",
            word
        );

    private static bool IsSomethingElse(string word) =>
        WordList.Has(
            "called rang wrote writes emailed refunded gave given offered promised promise "
                + "birthday wedding anniversary needs need wants leaves flies complained posted tweeted "
                + "rude ignored shouted swore spoke told said repaired broke stopped party due meant",
            word
        );
}
