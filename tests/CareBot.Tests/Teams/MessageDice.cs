using CareBot.Core;
using CareBot.Core.Messages;

namespace CareBot.Tests.Teams;

/// <summary>Messages and forms of every shape, tame and wild, out of a number.</summary>
internal sealed class MessageDice(int seed)
{
    private static readonly string[] Wild =
    [
        "plain words",
        "*bold* _it_ ~no~ [x](javascript:alert(1)) <at>CEO</at> <!channel> @everyone",
        "1. first\n2) second\n- third\n+ fourth\n# title\n> quote\n| a | b |\n```code```",
        "{{DATE(2026-11-22T08:00:00Z,SHORT)}} {{ time (x) }}",
        "&lt;script&gt; &amp; &#x41; <script>alert(1)</script> <https://evil.example>",
        "👩‍👩‍👧‍👦👍🏽 e\u0301\u0302\u0303 ﷽ \u202Eabc\u202C \u200Bzero",
        "\uD800 lone \uDC00 halves \0 \u0007 bell \t tab \r\n line",
        "\"quotes\" \\ backslash \\* \\\\ `tick` 'apostrophe'",
        "",
        "   ",
        "\n\n\n",
        "${jndi:ldap://x} =HYPERLINK(\"x\") '; DROP TABLE cases; --",
        "Ünïcödé Straße 50 € 日本語 العربية",
    ];

    private static readonly string[] AllVerbs =
    [
        Verbs.Why,
        Verbs.Right,
        Verbs.Change,
        Verbs.Choose,
        Verbs.Skip,
        Verbs.Log,
        Verbs.ShowCase,
        Verbs.Settle,
        Verbs.Escalate,
        Verbs.Approve,
        Verbs.ApproveWithChange,
        Verbs.Decline,
        Verbs.Kept,
        Verbs.NotYet,
        Verbs.Suggest,
        Verbs.Ask,
        Verbs.Home,
        Verbs.Back,
        Verbs.Cancel,
    ];

    private readonly Random _random = new(seed);

    public Message Message()
    {
        var isLong = _random.Next(3) == 0;
        return new Message(
            List(isLong ? 80 : 8, Part),
            List(isLong ? 25 : 5, Button),
            Pick(Enum.GetValues<Sensitivity>())
        );
    }

    public Form Form()
    {
        var count = _random.Next(1, 14);
        return new Form(Pick(AllVerbs), Token(), Text(), [.. Enumerable.Range(0, count).Select(Field)], Text());
    }

    public string Text() =>
        _random.Next(12) == 0
            ? string.Concat(Enumerable.Repeat(Pick(Wild), _random.Next(1, 400)))
            : Pick(Wild) + Pick(Wild);

    private Part Part() =>
        _random.Next(8) switch
        {
            7 => Charts.ChartDice.Throw(_random, Text),
            0 => new Part.Heading(Text()),
            1 => new Part.Paragraph(Inlines(), _random.Next(2) == 0 ? Button() : null),
            2 => new Part.Bullets(List(30, Inlines)),
            3 => new Part.FactList(List(30, () => new Fact(Text(), Text()))),
            4 => Table(),
            5 => new Part.Note(Inlines()),
            _ => new Part.Quote(Text(), _random.Next(2) == 0 ? Text() : null),
        };

    private Part.Table Table()
    {
        var columns = _random.Next(1, 5);
        return new Part.Table(
            [.. Enumerable.Range(0, columns).Select(_ => Text())],
            List<IReadOnlyList<string>>(20, () => [.. Enumerable.Range(0, columns).Select(_ => Text())])
        );
    }

    private List<Inline> Inlines() => List(4, Inline);

    private Inline Inline() =>
        _random.Next(3) switch
        {
            0 => new Inline.Text(Text()),
            1 => new Inline.Bold(Text()),
            _ => new Inline.Link(Text(), Pick(Links)),
        };

    private static readonly Uri[] Links =
    [
        new("https://www.legislation.gov.uk/ukpga/2015/15/section/22"),
        new("http://plain.example/"),
        new("javascript:alert(1)"),
        new("https://user:pass@evil.example/"),
        new("https://long.example/" + new string('x', 5_000)),
    ];

    private Button Button() => new(Pick(AllVerbs), Token(), Text(), Pick(Enum.GetValues<ButtonStyle>()));

    private ButtonToken Token() =>
        new(Pick(["C-7K2", "draft-1", new string('x', 40)]), _random.Next(), Pick(["", "0", "12"]));

    private Field Field(int number)
    {
        var (id, label, required) = ($"field-{number}", Text(), _random.Next(2) == 0);
        return _random.Next(5) switch
        {
            0 => new Field.Text(id, label, _random.Next(2) == 0 ? Text() : null, _random.Next(2) == 0, required),
            1 => new Field.Amount(
                id,
                label,
                _random.Next(2) == 0 ? Money.Of(_random.Next(), Currency.Gbp) : null,
                Currency.Gbp,
                required
            ),
            2 => new Field.Date(id, label, _random.Next(2) == 0 ? new DateOnly(2026, 11, 22) : null, required),
            3 => new Field.Choice(
                id,
                label,
                Pick([null, "key-1", "unknown"]),
                List(60, index => new ChoiceOption($"key-{index}", Text())),
                required
            ),
            _ => new Field.YesNo(id, label, Pick(new bool?[] { null, true, false }), required),
        };
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private List<T> List<T>(int most, Func<T> one) => List(most, _ => one());

    private List<T> List<T>(int most, Func<int, T> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(one)];
}
