using CareBot.Core.Understanding;

namespace CareBot.Tests.Understanding;

public sealed class AmountTests
{
    [Theory]
    [InlineData("£50", "GBP 5000")]
    [InlineData("50", "GBP 5000")]
    [InlineData("50 quid", "GBP 5000")]
    [InlineData("fifty quid", "GBP 5000")]
    [InlineData("50 pounds", "GBP 5000")]
    [InlineData("50 pounds 20", "GBP 5020")]
    [InlineData("5 pounds and 50 pence", "GBP 550")]
    [InlineData("80p", "GBP 80")]
    [InlineData("80 pence", "GBP 80")]
    [InlineData("50 bucks", "USD 5000")]
    [InlineData("$50", "USD 5000")]
    [InlineData("US$50", "USD 5000")]
    [InlineData("A$50", "AUD 5000")]
    [InlineData("€12", "EUR 1200")]
    [InlineData("12 EUR", "EUR 1200")]
    [InlineData("EUR 12", "EUR 1200")]
    [InlineData("gbp50", "GBP 5000")]
    [InlineData("50€", "EUR 5000")]
    [InlineData("99 cents", "USD 99")]
    [InlineData("a fiver", "GBP 500")]
    [InlineData("tenner", "GBP 1000")]
    [InlineData("a grand", "GBP 100000")]
    [InlineData("2 grand", "GBP 200000")]
    [InlineData("£1.2k", "GBP 120000")]
    [InlineData("1,234.50", "GBP 123450")]
    [InlineData("1,234", "GBP 123400")]
    [InlineData("1.234,50 €", "EUR 123450")]
    [InlineData("1 234,50", "GBP 123450")]
    [InlineData("1\u00A0234,50 €", "EUR 123450")]
    [InlineData("1\u202F234,50 €", "EUR 123450")]
    [InlineData("£1 234", "GBP 123400")]
    [InlineData("1'234.50", "GBP 123450")]
    [InlineData("1’234.50", "GBP 123450")]
    [InlineData("12,5", "GBP 1250")]
    [InlineData("1,234,567", "GBP 123456700")]
    [InlineData("thirty five fifty", "GBP 3550")]
    [InlineData("nineteen ninety nine", "GBP 1999")]
    [InlineData("two hundred and fifty pounds", "GBP 25000")]
    [InlineData("a thousand two hundred", "GBP 120000")]
    [InlineData("it was about 40", "GBP 4000")]
    [InlineData("no, £40", "GBP 4000")]
    [InlineData("not £50 but £40", "GBP 4000")]
    [InlineData("¥500", "JPY 500")]
    [InlineData("0", "GBP 0")]
    public void A_clear_amount_is_read_in_London(string text, string expected) =>
        Assert.Equal(expected, Describe(text, SampleWords.London));

    [Theory]
    [InlineData("50", "EUR 5000")]
    [InlineData("1.234,50", "EUR 123450")]
    [InlineData("12.500", "EUR 1250000")]
    [InlineData("1,234.50", "EUR 123450")]
    [InlineData("12,50", "EUR 1250")]
    [InlineData("50 cents", "EUR 50")]
    [InlineData("$50", "USD 5000")]
    [InlineData("£50", "GBP 5000")]
    public void A_clear_amount_is_read_in_Hamburg(string text, string expected) =>
        Assert.Equal(expected, Describe(text, SampleWords.Berlin));

    [Theory]
    [InlineData("12.500", "GBP 1250000 or GBP 1250")]
    [InlineData("£1.234", "GBP 123400 or GBP 123")]
    [InlineData("two fifty", "GBP 25000 or GBP 250")]
    [InlineData("40 or 50", "GBP 4000 or GBP 5000")]
    public void An_ambiguous_amount_is_asked_back(string text, string expected) =>
        Assert.Equal(expected, Describe(text, SampleWords.London));

    [Theory]
    [InlineData("-5")]
    [InlineData("−5")]
    [InlineData("£-5")]
    [InlineData("-£5")]
    [InlineData("1e3")]
    [InlineData("٣٤")]
    [InlineData("５０")]
    [InlineData("½")]
    [InlineData("12,50,00")]
    [InlineData("0,001")]
    [InlineData("0.001")]
    [InlineData("1.2345")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("£99,999,999")]
    [InlineData("1 23,50,0")]
    public void A_wrong_amount_is_answered_with_an_example(string text)
    {
        var reading = SampleWords.Reader.ReadAmount(text, SampleWords.London);

        var wrong = Assert.IsType<AmountReading.Wrong>(reading);
        Assert.Contains("£40.50", wrong.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no idea")]
    [InlineData("I don't know")]
    [InlineData("2 months ago")]
    [InlineData("55 inch")]
    [InlineData("10%")]
    public void No_amount_is_no_amount(string text) =>
        Assert.Null(SampleWords.Reader.ReadAmount(text, SampleWords.London));

    [Theory]
    [InlineData("her 92nd birthday, flowers late")]
    [InlineData("she's 80 and upset, flowers late")]
    [InlineData("shoes size 42 wrong colour")]
    [InlineData("order 4711 late")]
    [InlineData("order no. 4711 is late")]
    [InlineData("flowers promised at 5 came late")]
    [InlineData("sofa was due at 14:20, late")]
    [InlineData("10% of the chocolates were stale")]
    [InlineData("call her on 020 7946 0958, sofa late")]
    [InlineData("call her on +44 7911 123456, sofa late")]
    [InlineData("2 shirts torn")]
    [InlineData("broke 3 times already, kettle")]
    [InlineData("30 days late, sofa")]
    [InlineData("iphone 15 stopped working")]
    [InlineData("55 inch tv flickers")]
    [InlineData("55-inch tv flickers")]
    [InlineData("4k tv flickers")]
    [InlineData("laptop with 16gb and 512 gb broken")]
    [InlineData("PS5 broken")]
    [InlineData("table for 6 people late")]
    [InlineData("12 roses wilted")]
    [InlineData("toaster -5 broken")]
    [InlineData("kettle 1e3 broken")]
    [InlineData("kettle ٣٤ broken")]
    [InlineData("bought in 2025, laptop broken")]
    [InlineData("bed delivered 2.3.2026 damaged")]
    [InlineData("2 year warranty, laptop broken")]
    [InlineData("waited 45 minutes, rude staff")]
    [InlineData("one of the chairs is broken")]
    [InlineData("1/2 of the flowers wilted")]
    [InlineData("open 24/7 but phone broken")]
    [InlineData("article 1234567 lamp broken")]
    public void Other_numbers_are_not_money(string text)
    {
        var reading = SampleWords.Read(text);

        Assert.Null(reading.Facts.Price);
        Assert.Null(reading.Facts.Outstanding);
        Assert.Empty(reading.Ambiguous);
    }

    [Theory]
    [InlineData("paid 50, flowers late", "£50")]
    [InlineData("flowers worth 50, late", "£50")]
    [InlineData("late flowers cost 640", "£640")]
    [InlineData("sold for 50, late flowers", "£50")]
    [InlineData("no, 40", "£40")]
    [InlineData("actually 40", "£40")]
    [InlineData("it was 40", "£40")]
    [InlineData("not 50 but 40", "£40")]
    [InlineData("laptop, volume broken, 640", "£640")]
    [InlineData("a 300 tv came late", "£300")]
    [InlineData("tv £640,2nd time", "£640")]
    [InlineData("laptop 1.234,50 broken", "£1,234.50")]
    public void A_bare_number_is_money_where_the_sentence_makes_it_so(string text, string expected) =>
        Assert.Equal(expected, SampleWords.FactsOf(text).Price.ToString());

    [Fact]
    public void An_ambiguous_amount_in_a_sentence_is_no_price_yet()
    {
        var reading = SampleWords.Read("sofa £12.500 came late");

        Assert.Null(reading.Facts.Price);
        var amount = Assert.Single(reading.Ambiguous);
        Assert.Equal("£12.500", amount.Text);
        Assert.Equal("£12,500 or £12.50", string.Join(" or ", amount.Readings));
    }

    private static string Describe(string text, ReadingCulture culture) =>
        SampleWords.Reader.ReadAmount(text, culture) switch
        {
            AmountReading.Clear clear => $"{clear.Value.Currency} {clear.Value.MinorUnits}",
            AmountReading.TwoWays both => string.Join(
                " or ",
                both.Amount.Readings.Select(money => $"{money.Currency} {money.MinorUnits}")
            ),
            AmountReading.Wrong wrong => wrong.Problem,
            _ => "none",
        };
}
