using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>The facts one by one, as a form or a question asks for them.</summary>
internal static class FactFields
{
    /// <summary>Draws the fields that hold what is known.</summary>
    public static IReadOnlyList<Field> Draw(Draft draft, Turn turn)
    {
        var facts = draft.Facts;
        var currency = turn.Context.Store.Currency;
        return
        [
            new Field.Choice(nameof(Facts.Issue), "What happened", facts.Issue, Options(turn, Topic.Issue)),
            new Field.Choice(nameof(Facts.Category), "What it is about", facts.Category, Options(turn, Topic.Category)),
            new Field.Amount(nameof(Facts.Price), "What it cost", facts.Price, currency),
            new Field.Amount(nameof(Facts.Outstanding), "Still to pay", facts.Outstanding, currency),
            new Field.Date(nameof(Facts.BoughtOn), "Bought or delivered on", facts.BoughtOn),
            new Field.Choice(nameof(Facts.Fault), "Whose doing", Key(facts.Fault), FactChoices.Fault),
            new Field.Choice(nameof(Facts.Place), "Where the customer is", Key(facts.Place), FactChoices.Place),
            new Field.YesNo(nameof(Facts.Public), "Others can read it", facts.Public),
            new Field.Choice(nameof(Facts.Occasion), "Occasion", facts.Occasion, Options(turn, Topic.Occasion)),
            new Field.Text(
                nameof(Facts.Contacts),
                "How often they have come about it",
                facts.Contacts?.ToString(CultureInfo.InvariantCulture)
            ),
            new Field.Text(nameof(PersonalFacts.Customer), "Customer's name (optional)", draft.Personal.Customer),
            new Field.Text(nameof(PersonalFacts.Reference), "Order (optional)", draft.Personal.Reference),
        ];
    }

    /// <summary>Sets one field.</summary>
    /// <param name="draft">The draft so far.</param>
    /// <param name="field">The field's id.</param>
    /// <param name="value">As typed; empty for not known.</param>
    /// <param name="turn">The turn.</param>
    public static FieldResult Set(Draft draft, string field, string value, Turn turn)
    {
        var text = value.Trim();
        return field switch
        {
            nameof(PersonalFacts.Customer) => Personal(draft, draft.Personal with { Customer = Short(text) }),
            nameof(PersonalFacts.Reference) => Personal(draft, draft.Personal with { Reference = Short(text) }),
            nameof(Facts.Price) => Amount(draft, text, turn, (facts, price) => facts with { Price = price }),
            nameof(Facts.Outstanding) => Amount(draft, text, turn, (facts, rest) => facts with { Outstanding = rest }),
            nameof(Facts.BoughtOn) => Bought(draft, text, turn),
            nameof(Facts.Contacts) => Contacts(draft, text),
            _ => SetChoice(draft, field, text, turn),
        };
    }

    private static FieldResult SetChoice(Draft draft, string field, string text, Turn turn)
    {
        var facts = draft.Facts;
        return field switch
        {
            nameof(Facts.Issue) => Choice(draft, text, Options(turn, Topic.Issue), key => facts with { Issue = key }),
            nameof(Facts.Category) => Choice(
                draft,
                text,
                Options(turn, Topic.Category),
                key => facts with { Category = key, Item = key == facts.Category ? facts.Item : null }
            ),
            nameof(Facts.Occasion) => Choice(
                draft,
                text,
                Options(turn, Topic.Occasion),
                key => facts with { Occasion = key, OccasionWords = key == facts.Occasion ? facts.OccasionWords : null }
            ),
            nameof(Facts.Fault) => Choice(
                draft,
                text,
                FactChoices.Fault,
                key => facts with { Fault = Read<Fault>(key) }
            ),
            nameof(Facts.Place) => Choice(
                draft,
                text,
                FactChoices.Place,
                key => facts with { Place = Read<Place>(key) }
            ),
            nameof(Facts.Public) => Choice(
                draft,
                text,
                FactChoices.Public,
                key => facts with { Public = key is null ? null : key == "yes" }
            ),
            _ => new FieldResult(draft, null),
        };
    }

    private static FieldResult Choice(
        Draft draft,
        string text,
        IReadOnlyList<ChoiceOption> options,
        Func<string?, Facts> set
    )
    {
        if (text.Length == 0)
            return Known(draft, set(null));
        var found = options.FirstOrDefault(option =>
            string.Equals(option.Key, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(option.Title, text, StringComparison.OrdinalIgnoreCase)
        );
        return found is null
            ? Wrong(draft, $"I do not know this one. Choose, for example, “{options[0].Title}”.")
            : Known(draft, set(found.Key));
    }

    private static FieldResult Amount(Draft draft, string text, Turn turn, Func<Facts, Money?, Facts> set)
    {
        if (text.Length == 0)
            return Known(draft, set(draft.Facts, null));
        return turn.Context.Reader.ReadAmount(text, turn.Context.Culture) switch
        {
            AmountReading.Clear clear => Known(draft, set(draft.Facts, clear.Value)),
            AmountReading.TwoWays two => Wrong(
                draft,
                $"Did you mean {string.Join(" or ", two.Amount.Readings)}? Write it that way."
            ),
            AmountReading.Wrong wrong => Wrong(draft, wrong.Problem),
            _ => Wrong(draft, $"Write an amount, for example {Money.Of(49.99m, turn.Context.Store.Currency)}."),
        };
    }

    private static FieldResult Bought(Draft draft, string text, Turn turn)
    {
        if (text.Length == 0)
            return Known(draft, draft.Facts with { BoughtOn = null });
        var day = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var iso
        )
            ? iso
            : turn.Context.Reader.Read($"bought {text}", turn.Context.Culture).Facts.BoughtOn;
        return day switch
        {
            null => Wrong(draft, "Write a day, for example “last Tuesday”, “2 months ago” or “3 March”."),
            { } known when known > turn.Context.Culture.Today => Wrong(
                draft,
                "That day is still to come. When was it?"
            ),
            _ => Known(draft, draft.Facts with { BoughtOn = day }),
        };
    }

    private static FieldResult Contacts(Draft draft, string text) =>
        text.Length == 0 ? Known(draft, draft.Facts with { Contacts = null })
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var contacts)
        && contacts is > 0 and < 100
            ? Known(draft, draft.Facts with { Contacts = contacts })
        : Wrong(draft, "Write a number, for example 2.");

    private static IReadOnlyList<ChoiceOption> Options(Turn turn, Topic topic) =>
        [.. turn.Policy.Terms(topic).Select(term => new ChoiceOption(term.Key, term.Title))];

    private static T? Read<T>(string? key)
        where T : struct, Enum => Enum.TryParse<T>(key, ignoreCase: true, out var value) ? value : null;

    private static string? Key<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static string? Short(string text) => text.Length == 0 ? null : text[..Math.Min(text.Length, 80)];

    private static FieldResult Known(Draft draft, Facts facts) => new(draft with { Facts = facts }, null);

    private static FieldResult Personal(Draft draft, PersonalFacts personal) =>
        new(draft with { Personal = personal }, null);

    private static FieldResult Wrong(Draft draft, string problem) => new(draft, problem);
}
