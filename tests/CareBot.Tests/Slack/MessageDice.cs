using CareBot.Core;
using CareBot.Core.Messages;
using FsCheck.Fluent;

namespace CareBot.Tests.Slack;

/// <summary>Throws messages and forms of every kind: far too long, empty, and full of marks that mean something to Slack.</summary>
internal sealed class MessageDice(int seed)
{
    private static readonly string[] Pieces =
    [
        "the bouquet",
        "<!channel>",
        "<@U0002>",
        "*not bold*",
        "_~`",
        "> said",
        "&amp; <b>",
        "£50",
        "[x](javascript:alert(1))",
        "@everyone",
        "=HYPERLINK(\"https://evil.example\")",
        "👨‍👩‍👧‍👦",
        "e\u0301\u0301\u0301",
        "\u202Eesrever\u202C",
        "\u200B\uFEFF",
        "\0\u0007",
        "\ud800",
        "\n",
        "\t",
        " ",
        "supercalifragilistic",
        "مرحبا",
        "日本語",
    ];

    private readonly Random _random = new(seed);

    public static void Check(int times, Func<MessageDice, bool> holds) =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(times),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new MessageDice(seed)))
        );

    public Message Message() =>
        new(Many(Chance(4) ? 120 : 12, Part), Many(Chance(6) ? 60 : 6, Button), Sensitivity.Internal);

    public Form Form() => new(Verbs.Change, Token(), Text(40), Many(20, () => Field(_random.Next(12))), Text(40));

    private Part Part() =>
        _random.Next(8) switch
        {
            7 => Charts.ChartDice.Throw(_random, () => Text(60)),
            0 => new Part.Heading(Text()),
            1 => new Part.Paragraph(Many(5, Inline), Chance(3) ? Button() : null),
            2 => new Part.Bullets(Many(8, () => Many(4, Inline))),
            3 => new Part.FactList(Many(25, () => new Fact(Text(60), Text()))),
            4 => new Part.Table(Many(4, () => Text(40)), Many(20, () => Many(4, () => Text(80)))),
            5 => new Part.Note(Many(4, Inline)),
            _ => new Part.Quote(Text(), Chance(2) ? Text(40) : null),
        };

    private Inline Inline() =>
        _random.Next(3) switch
        {
            0 => new Inline.Text(Text()),
            1 => new Inline.Bold(Text(60)),
            _ => new Inline.Link(
                Text(60),
                new Uri(Chance(2) ? "https://example.com/a?b=1&c=<x>|y" : "http://example.com")
            ),
        };

    private Button Button() => new(Verbs.Why, Token(), Text(Chance(3) ? 300 : 20), (ButtonStyle)_random.Next(3));

    private Field Field(int kind)
    {
        var id = $"f{_random.Next(200)}";
        return kind switch
        {
            0 => new Field.Amount(
                id,
                Text(60),
                Chance(2) ? null : Money.Of(12.5m, Currency.Gbp),
                Currency.Gbp,
                Chance(2)
            ),
            1 => new Field.Date(id, Text(60), Chance(2) ? null : new DateOnly(2026, 11, 24), Chance(2)),
            2 => new Field.YesNo(id, Text(60), Chance(3) ? null : Chance(2), Chance(2)),
            < 7 => Choice(id),
            _ => new Field.Text(id, Text(), Chance(3) ? null : Text(), Long: Chance(2), Required: Chance(2)),
        };
    }

    private Field.Choice Choice(string id)
    {
        var options = Many(
            Chance(5) ? 400 : 12,
            () => new ChoiceOption(Chance(20) ? new string('k', 200) : $"k{_random.Next(500)}", Text(100))
        );
        return new Field.Choice(id, Text(60), $"k{_random.Next(500)}", options, Chance(2));
    }

    private ButtonToken Token() => new($"draft-{_random.Next(1000)}", _random.Next(9), $"{_random.Next(9)}");

    // Mostly short; sometimes longer than anything that Slack takes.
    private string Text(int most = 200)
    {
        var length = Chance(25) ? 6_000 : _random.Next(most);
        var text = Chance(12) ? string.Empty : Pick();
        while (text.Length > 0 && text.Length < length)
            text += (Chance(2) ? " " : string.Empty) + Pick();
        return text;
    }

    private string Pick() => Pieces[_random.Next(Pieces.Length)];

    private List<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _random.Next(most)).Select(_ => one())];

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
