namespace CareBot.Core.Understanding;

/// <summary>The words for place, publicity, fault, loyalty and repetition that hold in any business, added to those of the policy.</summary>
internal static class BuiltInPhrases
{
    private static readonly (Topic Topic, string Key, string Phrases)[] Rows =
    [
        (
            Topic.Place,
            "counter",
            "at the counter|at the till|at the desk|in front of me|standing here|in the shop|in store|in the store|is here|waiting here|at the service desk|walked in"
        ),
        (
            Topic.Place,
            "phone",
            "on the phone|on phone|on the line|on hold|by phone|is calling|called in|called us|rang|rang up|ringing|phoned|phoning|over the phone"
        ),
        (
            Topic.Place,
            "mail",
            "email|emailed|by email|by mail|by post|by letter|in a letter|wrote a letter|sent a letter|wrote us a letter|in writing"
        ),
        (
            Topic.Place,
            "social",
            "twitter|facebook|fb|instagram|insta|tiktok|tweet|tweeted|on x|youtube|reddit|linkedin|trustpilot|google review|web page|website about us|blog|whatsapp|online review|star review|posted online|dm|dms|dmed|direct message|private message|messenger|pm"
        ),
        (
            Topic.Public,
            "yes",
            "posted on|posted about|posted it|posted online|posted a|put online|put it online|went viral|going viral|gone viral|web page|tweeted|tweet|public post|publicly|in public|for everyone|everyones reading|everyone is reading|everyone can see|everyone can read|star review|google review|online review|bad review|left a review|wrote a review|trustpilot|blogged|blog post|youtube video|on tiktok|all over twitter|all over facebook|on the news|the press|newspaper|comments under"
        ),
        (
            Topic.Public,
            "no",
            "dm|dms|dmed|direct message|private message|in private|privately|pm|messenger|inbox|not posted|not public|not in public"
        ),
        (
            Topic.Fault,
            "ours",
            "our fault|our mistake|our error|my fault|my mistake|we forgot|i forgot|i promised|we promised|we messed up|i messed up|we screwed up|our bad|we lost|we sent the wrong|we broke|staff forgot|our driver|we mixed up"
        ),
        (
            Topic.Fault,
            "partner",
            "courier|courier lost|courier lost it|the carrier|dhl|royal mail|hermes|fedex|supplier|manufacturer fault|delivery company|postal service"
        ),
        (
            Topic.Fault,
            "customer",
            "he dropped it|she dropped it|they dropped it|dropped it|dropped by customer|his own fault|her own fault|their own fault|customers fault|customer fault|spilled|spilt|washed it too hot|changed her mind|changed his mind|changed their mind|sat on it"
        ),
        (Topic.Fault, "nobody", "nobodys fault|noones fault|no ones fault|nobody is at fault|nothing went wrong"),
        (
            Topic.Loyal,
            "yes",
            "loyal|regular|regular customer|good customer|best customer|long time customer|longtime customer|years a customer|customer for years|a customer for|been with us|vip|gold member|always buys|always shops|shopped with us for"
        ),
        (
            Topic.Repeat,
            "again",
            "again|once more|yet again|keeps coming back|keeps writing|keeps calling|not the first time|came back about|still not happy|chasing"
        ),
    ];

    private static readonly (Topic Topic, string Key, string Phrases)[] IfThePolicyHasThem =
    [
        (
            Topic.Issue,
            "promise-broken",
            "forgot|and forgot|broke our promise|broken promise|didnt keep our promise|promised and forgot"
        ),
        (Topic.Remedy, "refund", "money back|his money back|her money back|their money back|full refund|refund"),
        (Topic.Remedy, "replacement", "replacement|a new one|new one"),
        (Topic.Remedy, "repair", "repair|repaired"),
        (Topic.Remedy, "voucher", "voucher|gift card"),
        (Topic.Remedy, "free-product", "for free|free of charge"),
    ];

    /// <summary>Returns the policy's entries and behind them ours.</summary>
    public static IEnumerable<LexiconEntry> AddTo(IReadOnlyList<LexiconEntry> entries) =>
        [
            .. entries,
            .. Rows.SelectMany(Entries),
            .. IfThePolicyHasThem
                .Where(row => entries.Any(entry => entry.Topic == row.Topic && entry.Key == row.Key))
                .SelectMany(Entries),
        ];

    private static IEnumerable<LexiconEntry> Entries((Topic Topic, string Key, string Phrases) row) =>
        row.Phrases.Split('|').Select(phrase => new LexiconEntry(row.Topic, row.Key, phrase));
}
