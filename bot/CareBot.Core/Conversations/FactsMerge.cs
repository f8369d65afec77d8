using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Adds what a sentence says to what was known.</summary>
internal static class FactsMerge
{
    /// <summary>Adds facts; what is said later wins, what is taken back is gone, offers already given add up.</summary>
    public static Facts Apply(Facts known, Reading reading)
    {
        var said = reading.Facts;
        var kept = reading.TakenBack.Aggregate(known, Clear);
        return kept with
        {
            Issue = said.Issue ?? kept.Issue,
            Category = said.Category ?? kept.Category,
            Item = said.Item ?? kept.Item,
            Price = said.Price ?? kept.Price,
            Outstanding = said.Outstanding ?? kept.Outstanding,
            BoughtOn = said.BoughtOn ?? kept.BoughtOn,
            Ask = said.Ask ?? kept.Ask,
            Fault = said.Fault ?? kept.Fault,
            Place = said.Place ?? kept.Place,
            Public = said.Public ?? kept.Public,
            Occasion = said.Occasion ?? kept.Occasion,
            OccasionWords = said.OccasionWords ?? kept.OccasionWords,
            Contacts = Most(kept.Contacts, said.Contacts, reading.IsCorrection),
            Given = [.. kept.Given, .. said.Given.Where(offer => !kept.Given.Contains(offer))],
            Proposed = said.Proposed,
            Tone = said.Tone ?? kept.Tone,
            Loyal = said.Loyal ?? kept.Loyal,
        };
    }

    /// <summary>Adds what names the customer.</summary>
    public static PersonalFacts Apply(PersonalFacts known, Reading reading) =>
        new()
        {
            Customer = reading.Personal.Customer ?? known.Customer,
            Reference = reading.Personal.Reference ?? known.Reference,
            Said = [.. known.Said.TakeLast(19), reading.SafeText],
        };

    private static int? Most(int? known, int? said, bool isCorrection) =>
        isCorrection ? said ?? known
        : (known, said) is ({ } a, { } b) ? Math.Max(a, b)
        : known ?? said;

    private static Facts Clear(Facts facts, string fact) =>
        fact switch
        {
            nameof(Facts.Issue) => facts with { Issue = null },
            nameof(Facts.Category) => facts with { Category = null, Item = null },
            nameof(Facts.Price) => facts with { Price = null },
            nameof(Facts.Outstanding) => facts with { Outstanding = null },
            nameof(Facts.BoughtOn) => facts with { BoughtOn = null },
            nameof(Facts.Ask) => facts with { Ask = null },
            nameof(Facts.Fault) => facts with { Fault = null },
            nameof(Facts.Place) => facts with { Place = null },
            nameof(Facts.Public) => facts with { Public = null },
            nameof(Facts.Occasion) => facts with { Occasion = null, OccasionWords = null },
            nameof(Facts.Contacts) => facts with { Contacts = null },
            nameof(Facts.Given) => facts with { Given = [] },
            nameof(Facts.Tone) => facts with { Tone = null },
            nameof(Facts.Loyal) => facts with { Loyal = null },
            _ => facts,
        };
}
