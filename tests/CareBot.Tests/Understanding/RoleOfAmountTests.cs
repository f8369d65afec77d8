namespace CareBot.Tests.Understanding;

public sealed class RoleOfAmountTests
{
    [Theory]
    [InlineData("£50 bouquet", "cat=flowers item=bouquet price=£50")]
    [InlineData("$250 still to go", "left=$250")]
    [InlineData("£250 left to pay", "left=£250")]
    [InlineData("she owes us 250 on it", "left=£250")]
    [InlineData("£250 outstanding on the tv", "cat=electronics item=tv left=£250")]
    [InlineData("we gave her a £5 voucher", "contacts=2 given=voucher£5")]
    [InlineData("we gave her a voucher of £5", "contacts=2 given=voucher£5")]
    [InlineData("already had 15 refund", "contacts=2 given=refund£15")]
    [InlineData("she got a £5 voucher", "contacts=2 given=voucher£5")]
    [InlineData("refunded 15 last week", "contacts=2 given=refund£15")]
    [InlineData("we gave her £20", "contacts=2 given=goodwill£20")]
    [InlineData("we haven't given her a voucher", "")]
    [InlineData("can I give her £20", "prop=goodwill£20")]
    [InlineData("can i give her a £20 voucher on top", "prop=voucher£20+top")]
    [InlineData("can i also give her £20", "prop=goodwill£20+top")]
    [InlineData("what about a £5 voucher", "prop=voucher£5")]
    [InlineData("I'd like to offer a refund of £30", "prop=refund£30")]
    [InlineData("I’d like to give her 30 back", "prop=goodwill£30")]
    [InlineData("would £15 do", "prop=goodwill£15")]
    [InlineData("is a 10 quid voucher ok", "prop=voucher£10")]
    [InlineData("another £5 voucher?", "prop=voucher£5")]
    [InlineData("can i waive the £250", "prop=waiver£250")]
    [InlineData("i'll pay it myself", "prop=goodwill+employee")]
    [InlineData("I'll pay £20 out of my own pocket", "prop=goodwill£20+employee")]
    [InlineData("take it off my wages", "prop=goodwill+employee")]
    [InlineData("the employee pays", "prop=goodwill+employee")]
    [InlineData("I'll write her a cheque", "prop=goodwill+employee")]
    [InlineData("he wants his money back", "ask=refund")]
    [InlineData("asking for £60", "ask=goodwill£60")]
    [InlineData("she is asking for a refund of £60", "ask=refund£60")]
    [InlineData("wants £60 back", "ask=refund£60")]
    [InlineData("demands a new one", "ask=replacement")]
    [InlineData("would like a replacement", "ask=replacement")]
    [InlineData("wants the lamp for free", "cat=furniture item=lamp ask=free-product")]
    [InlineData("can she have a refund?", "ask=refund")]
    [InlineData("he doesn't want a refund", "")]
    [InlineData("paid £50 with a voucher", "price=£50")]
    [InlineData("what can i offer her for the £50 bouquet", "cat=flowers item=bouquet price=£50")]
    public void Each_amount_finds_its_role(string text, string expected) =>
        Assert.Equal(expected, SampleWords.Brief(SampleWords.FactsOf(text)));

    [Fact]
    public void A_wish_that_is_denied_is_taken_back() =>
        Assert.Equal(["Ask"], SampleWords.Read("he doesn't want a refund").TakenBack);
}
