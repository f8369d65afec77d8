using System.Globalization;
using CareBot.Core;
using CareBot.Core.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Understanding;

public sealed class ReadingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "£",
        "50",
        "1.234,50",
        "voucher",
        "not",
        "late",
        "tv",
        "can I give",
        "what about",
        "2nd",
        "time",
        "we gave",
        "wants",
        "his money back",
        ",",
        "?",
        "-",
        "3/4",
        "ago",
        "months",
        "\uD800",
        "\uDC00",
        "\u202E",
        "\u0301",
        "👨‍👩‍👧",
        "٣",
        "a",
        "couple",
        "of",
        "hundred",
        "and",
        "Mrs",
        "order",
        "#",
        "password is",
        "4111 1111 1111 1111",
        "DE89",
        "in",
        "the",
        "friday",
        "5",
        "at",
        "'",
        "%",
        "1e3",
        "k",
        "to go",
        "€",
        "birthday",
        "\u00A0",
        "999999999999999",
        "31.02.2026",
        "may",
        "last",
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static Gen<string> AnyUtf16 =>
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(characters => new string(characters));

    private static Gen<string> AnySentence =>
        Gen.Zip(Gen.Elements(Pieces), Gen.Elements(" ", "", " "))
            .Select(pair => pair.Item1 + pair.Item2)
            .ArrayOf()
            .Select(string.Concat);

    private static Arbitrary<string> AnyText => Gen.OneOf(AnyUtf16, AnySentence).ToArbitrary();

    private static Arbitrary<Money> AnyMoney =>
        Gen.Zip(Gen.Choose(1, 999_999_999), Gen.Elements(Currency.Gbp, Currency.Eur, Currency.Usd))
            .Select(pair => new Money(pair.Item1, pair.Item2))
            .ToArbitrary();

    [Fact]
    public void Any_text_is_read_without_fail() =>
        Check.One(
            Many,
            Prop.ForAll(
                AnyText,
                text =>
                    SampleWords.Read(text).SafeText.Length <= 8_000
                    && SampleWords.Reader.ReadAmount(text, SampleWords.Berlin)
                        is not AmountReading.Clear { Value.MinorUnits: < 0 }
                    && SampleWords.Reader.ReadDueTime(text, new DateTime(2026, 3, 18, 11, 15, 0))
                        is not { Year: < 2026 }
            )
        );

    [Fact]
    public void The_same_text_is_always_read_the_same() =>
        Check.One(
            Many,
            Prop.ForAll(
                AnyText,
                text =>
                    System.Text.Json.JsonSerializer.Serialize(SampleWords.Read(text), CoreJson.Options)
                    == System.Text.Json.JsonSerializer.Serialize(SampleWords.Read(text), CoreJson.Options)
            )
        );

    [Fact]
    public void Safe_text_holds_nothing_that_hides() =>
        Check.One(Many, Prop.ForAll(AnyText, text => SampleWords.Read(text).SafeText.EnumerateRunes().All(MayBeShown)));

    [Fact]
    public void Safe_text_is_read_as_itself() => Check.One(Many, Prop.ForAll(AnyText, IsReadAsItself));

    [Fact]
    public void An_instant_to_come_is_after_now()
    {
        var now = new DateTime(2026, 3, 18, 11, 15, 0);
        var words = Gen.Elements(
            "friday",
            "5",
            "tomorrow",
            "at",
            "the",
            "14th",
            "in",
            "2",
            "hours",
            "today",
            "10:30",
            "tonight",
            "next week",
            "march 3",
            "noon",
            "wednesday",
            "pm"
        );

        Check.One(
            Many,
            Prop.ForAll(
                words.ArrayOf().Select(each => string.Join(' ', each)).ToArbitrary(),
                text => SampleWords.Reader.ReadDueTime(text, now) is not { } due || due > now
            )
        );
    }

    [Fact]
    public void Money_written_as_English_do_is_read_back() =>
        Check.One(
            Many,
            Prop.ForAll(
                AnyMoney,
                money => Forms(money, English, ',').All(text => IsReadAs(money, text, SampleWords.London))
            )
        );

    [Fact]
    public void Money_written_as_Germans_do_is_read_back() =>
        Check.One(
            Many,
            Prop.ForAll(
                AnyMoney,
                money => Forms(money, German, '.').All(text => IsReadAs(money, text, SampleWords.Berlin))
            )
        );

    [Fact]
    public void Money_as_we_write_it_is_read_back_everywhere() =>
        Check.One(
            Many,
            Prop.ForAll(
                AnyMoney,
                money =>
                    money.MinorUnits % 100 == 0 && money.MinorUnits >= 100_000
                    || IsReadAs(money, money.ToString(), SampleWords.Berlin)
            )
        );

    private static NumberFormatInfo English => CultureInfo.InvariantCulture.NumberFormat;

    private static NumberFormatInfo German => new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static IEnumerable<string> Forms(Money money, NumberFormatInfo format, char group)
    {
        var units = money.MinorUnits / 100m;
        var grouped = units.ToString("#,0.00", format);
        var plain = units.ToString("0.00", format);
        var symbol = money.Currency.Symbol;
        yield return symbol + grouped;
        yield return $"{grouped} {symbol}";
        yield return $"{money.Currency.Code} {plain}";
        yield return $"{plain}{symbol}";
        yield return $"it was {symbol}{grouped}.";
        yield return $"{symbol}{grouped.Replace(group, '\u00A0')}";
        yield return $"{grouped.Replace(group, '\u202F')} {money.Currency.Code.ToLowerInvariant()}";
        yield return $"{symbol}{grouped.Replace(group, '\'')}";
        yield return $"{symbol}{grouped.Replace(group, ' ')}";
    }

    private static bool IsReadAs(Money money, string text, ReadingCulture culture) =>
        SampleWords.Reader.ReadAmount(text, culture) is AmountReading.Clear clear && clear.Value == money
            ? true
            : throw new InvalidOperationException($"'{text}' was not read as {money}.");

    private static void IsReadAsItself(string text)
    {
        var safe = SampleWords.Read(text).SafeText;

        Assert.Equal(safe, SampleWords.Read(safe).SafeText);
    }

    private static bool MayBeShown(System.Text.Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || System.Text.Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);
}
