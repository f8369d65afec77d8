namespace CareBot.Tests.Understanding;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("her card is 4111 1111 1111 1111 thanks", "her card is [removed] thanks")]
    [InlineData("4111111111111111", "[removed]")]
    [InlineData("4111-1111-1111-1111, tv late", "[removed], tv late")]
    [InlineData("amex 378282246310005", "amex [removed]")]
    [InlineData("4111 1111 1111 1111 12/28", "[removed] 12/28")]
    [InlineData("41\u200B11 1111 1111 1111", "[removed]")]
    [InlineData("iban DE89 3704 0044 0532 0130 00", "iban [removed]")]
    [InlineData("pay to GB82WEST12345698765432 please", "pay to [removed] please")]
    [InlineData("password is hunter2", "password is [removed]")]
    [InlineData("her Password: tulip, tv late", "her Password: [removed], tv late")]
    [InlineData("pin 1234", "pin [removed]")]
    [InlineData("the pin is 1234", "the pin is [removed]")]
    [InlineData("cvv: 123", "cvv: [removed]")]
    [InlineData("password is : - ", "password is : [removed] ")]
    [InlineData("4111 1111 1111 1111GB82WEST12345698765432", "[removed][removed]")]
    public void Secrets_are_struck_out(string text, string expected)
    {
        var reading = SampleWords.Read(text);

        Assert.True(reading.HoldsSecret);
        Assert.Equal(expected, reading.SafeText);
    }

    [Theory]
    [InlineData("order 4711-22")]
    [InlineData("order 1234567890123456")]
    [InlineData("call +44 7911 123456")]
    [InlineData("imei 356938035643809")]
    [InlineData("she forgot her password")]
    [InlineData("the password is wrong")]
    [InlineData("the pin is broken")]
    [InlineData("pin on the coat broken, £1234")]
    [InlineData("opinion 1234")]
    public void Other_numbers_and_words_stay(string text)
    {
        var reading = SampleWords.Read(text);

        Assert.False(reading.HoldsSecret);
        Assert.Equal(text, reading.SafeText);
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\nb", "a b")]
    [InlineData("👨‍👩‍👧 late", "👨‍👩‍👧 late")]
    [InlineData("\uFEFFtv", "tv")]
    public void Text_is_kept_clean(string text, string expected) =>
        Assert.Equal(expected, SampleWords.Read(text).SafeText);

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_surrogate_pair_is_replaced(int half) =>
        Assert.Equal("a\uFFFDb", SampleWords.Read($"a{(char)half}b").SafeText);

    [Fact]
    public void Long_text_is_cut_between_whole_characters()
    {
        var reading = SampleWords.Read(new string('a', 7_999) + "👨‍👩‍👧");

        Assert.True(reading.WasCut);
        Assert.Equal(7_999, reading.SafeText.Length);
    }

    [Fact]
    public void A_letter_under_a_mountain_of_accents_is_cut()
    {
        var reading = SampleWords.Read("x" + new string('\u0335', 40_000));

        Assert.True(reading.WasCut);
        Assert.Equal(8_000, reading.SafeText.Length);
    }

    [Fact]
    public void Text_of_the_full_length_is_not_cut() => Assert.False(SampleWords.Read(new string('a', 8_000)).WasCut);
}
