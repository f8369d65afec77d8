using CareBot.Core;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Understanding;

/// <summary>A lexicon as a department store would write it, and the surroundings of its three stores.</summary>
internal static class SampleWords
{
    /// <summary>Wednesday, 18 March 2026.</summary>
    public static readonly DateOnly Today = new(2026, 3, 18);

    public static readonly ReadingCulture London = new(Currency.Gbp, DecimalComma: false, MonthFirst: false, Today);

    public static readonly ReadingCulture Berlin = new(Currency.Eur, DecimalComma: true, MonthFirst: false, Today);

    public static readonly ReadingCulture NewYork = new(Currency.Usd, DecimalComma: false, MonthFirst: true, Today);

    private static readonly (Topic Topic, string Key, string Phrases)[] Rows =
    [
        (
            Topic.Issue,
            "faulty",
            "faulty|broken|broke|not working|doesnt work|isnt working|wont turn on|stopped working|defective|dead on arrival|flickers|wont charge|leaking"
        ),
        (Topic.Issue, "damaged", "damaged|wrecked|smashed|crushed|dented|scratched|cracked|torn|squashed|ripped"),
        (
            Topic.Issue,
            "poor-quality",
            "tiny|puny|wilted|not as described|looks nothing like|poor quality|stale|tasteless|smaller than|fell apart|mouldy"
        ),
        (
            Topic.Issue,
            "wrong-item",
            "wrong item|wrong size|wrong colour|wrong color|not what she ordered|not what he ordered|sent the wrong|wrong one"
        ),
        (Topic.Issue, "late", "late|delayed|delay|still waiting|came too late|overdue|not arrived yet"),
        (Topic.Issue, "lost", "lost|never arrived|never came|disappeared|went missing|didnt arrive"),
        (
            Topic.Issue,
            "part-missing",
            "part missing|parts missing|missing|incomplete|screws missing|no charger in the box"
        ),
        (Topic.Issue, "promise-broken", "promised and forgot|broke our promise|forgot|promised a callback"),
        (Topic.Issue, "bad-service", "rude|ignored|unfriendly|waited an hour|shouted at|bad service"),
        (Topic.Issue, "billing", "charged twice|double charged|overcharged|refund not received|wrong price|billed"),
        (Topic.Issue, "special-request", "special request"),
        (Topic.Issue, "safety", "caught fire|burned|electric shock|sparks|allergic|injured|smoke"),
        (Topic.Category, "flowers", "flowers|bouquet|roses|tulips|wreath"),
        (
            Topic.Category,
            "electronics",
            "laptop|tv|television|phone|tablet|headphones|iphone|camera|toaster|kettle|printer|xbox"
        ),
        (Topic.Category, "fashion", "shirt|dress|shoes|coat|jacket|jeans|t-shirt|jumper"),
        (Topic.Category, "luggage", "suitcase|luggage|backpack|suit case"),
        (Topic.Category, "furniture", "sofa|chair|table|wardrobe|bed|bookcase|lamp"),
        (Topic.Category, "food", "cake|hamper|chocolates|wine|cheese"),
        (Topic.Category, "toys", "toy|lego|doll|teddy|train set"),
        (Topic.Category, "travel", "flight|airline ticket|plane ticket"),
        (Topic.Remedy, "refund", "refund|money back|his money back|her money back|their money back"),
        (Topic.Remedy, "replacement", "replacement|a new one|new one|exchange"),
        (Topic.Remedy, "repair", "repair|fixed"),
        (Topic.Remedy, "price-reduction", "price reduction"),
        (Topic.Remedy, "goodwill", "goodwill|compensation"),
        (Topic.Remedy, "voucher", "voucher|gift card"),
        (Topic.Remedy, "discount", "discount|money off"),
        (Topic.Remedy, "waiver", "waive|waiver"),
        (Topic.Remedy, "experience", "dinner|tickets"),
        (Topic.Remedy, "free-product", "for free|free of charge"),
        (Topic.Remedy, "hand-written-card", "hand-written card|card signed"),
        (Topic.Occasion, "birthday", "birthday|bday"),
        (Topic.Occasion, "anniversary", "anniversary"),
        (Topic.Occasion, "wedding", "wedding"),
        (Topic.Occasion, "funeral", "funeral"),
        (Topic.Occasion, "christmas", "christmas|xmas"),
        (Topic.Tone, "playful", "lol|haha|funny|nice guy|drew us|joking"),
        (Topic.Tone, "angry", "angry|furious|fuming|livid"),
        (Topic.Tone, "upset", "upset|crying|in tears|heartbroken"),
        (Topic.Place, "counter", "at the counter|at the till"),
        (Topic.Place, "phone", "on the phone"),
        (Topic.Place, "social", "facebook|twitter|instagram|tiktok"),
        (Topic.Public, "yes", "posted|went viral|web page|everyones reading it"),
        (Topic.Fault, "ours", "our fault|we forgot"),
        (Topic.Loyal, "yes", "loyal|regular"),
        (Topic.Repeat, "again", "again"),
    ];

    /// <summary>A reader, made once for all tests, as the program does it.</summary>
    public static readonly SentenceReader Reader = new(
        new Lexicon([
            .. Rows.SelectMany(row =>
                row.Phrases.Split('|').Select(phrase => new LexiconEntry(row.Topic, row.Key, phrase))
            ),
        ])
    );

    public static Reading Read(string text) => Reader.Read(text, London);

    public static Facts FactsOf(string text) => Reader.Read(text, London).Facts;

    /// <summary>Writes facts shortly: <c>issue=late price=£50</c>, in a fixed order, only what is known.</summary>
    public static string Brief(Facts facts)
    {
        string?[] parts =
        [
            facts.Issue is { } issue ? $"issue={issue}" : null,
            facts.Category is { } category ? $"cat={category}" : null,
            facts.Item is { } item ? $"item={item}" : null,
            facts.Price is { } price ? $"price={price}" : null,
            facts.Outstanding is { } outstanding ? $"left={outstanding}" : null,
            facts.BoughtOn is { } day ? $"bought={day:yyyy-MM-dd}" : null,
            facts.Ask is { } ask ? $"ask={ask.Remedy}{ask.Amount}" : null,
            facts.Fault is { } fault ? $"fault={fault}" : null,
            facts.Place is { } place ? $"place={place}" : null,
            facts.Public is { } isPublic ? $"public={(isPublic ? "yes" : "no")}" : null,
            facts.Occasion is { } occasion ? $"occ={occasion}({facts.OccasionWords})" : null,
            facts.Contacts is { } contacts ? $"contacts={contacts}" : null,
            .. facts.Given.Select(offer => $"given={Brief(offer)}"),
            facts.Proposed is { } proposed ? $"prop={Brief(proposed)}" : null,
            facts.Tone is { } tone ? $"tone={tone}" : null,
            facts.Loyal is { } loyal ? $"loyal={(loyal ? "yes" : "no")}" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static string Brief(Offer offer) =>
        offer.Remedy
        + offer.Amount
        + (offer.OnTop ? "+top" : "")
        + (offer.PaidByEmployee ? "+employee" : "")
        + (offer.Also is { } also ? $"+{also}" : "");
}
