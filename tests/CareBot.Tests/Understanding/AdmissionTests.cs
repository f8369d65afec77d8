namespace CareBot.Tests.Understanding;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData("bouquet £50 came late, my mistake")]
    [InlineData("my bad, I put her order in the wrong van")]
    [InlineData("I forgot to send her bouquet £50")]
    [InlineData("i completely forgot the callback for mrs hill")]
    [InlineData("sorry, I've forgotten her lamp")]
    [InlineData("lamp £40 broken, i broke it")]
    [InlineData("I dropped the vase £30")]
    [InlineData("vase smashed, that was me")]
    [InlineData("i messed up the order, cake £60 wrong name")]
    [InlineData("I mixed the two orders up, she got the wrong bouquet")]
    [InlineData("I gave him the wrong size, shoes £80")]
    [InlineData("I charged her twice, £40")]
    [InlineData("sofa late, all my own fault")]
    [InlineData("I made a stupid mistake with the invoice, £40 too much")]
    [InlineData("customer says the lamp is broken, my mistake, I did not pack it well")]
    [InlineData("I told her it was my fault")]
    [InlineData("lamp £40: my mistake")]
    public void Whoever_says_that_they_did_it_is_heard(string text) => Assert.True(SampleWords.Read(text).IsAdmission);

    [Theory]
    [InlineData("he says 'my mistake'")]
    [InlineData("he says my mistake, lamp £40 broken")]
    [InlineData("she said \"I forgot\" and left")]
    [InlineData("driver wrote “my fault” on the parcel, lamp broken")]
    [InlineData("we forgot her bouquet £50")]
    [InlineData("customer: my fault, but can I have a new one")]
    [InlineData("Mrs Hill: I dropped it, lamp £40")]
    [InlineData("tom says I forgot it, lamp late")]
    [InlineData("not my mistake, the driver dropped it")]
    [InlineData("it wasn't my fault, lamp £40 broken")]
    [InlineData("it really isn't my fault")]
    [InlineData("she forgot her receipt, lamp £40")]
    [InlineData("I forgot to mention, it was £40")]
    [InlineData("i forgot the price")]
    [InlineData("i forgot when she bought it")]
    [InlineData("I have not forgotten her")]
    [InlineData("my bad leg hurts, says the customer")]
    [InlineData("no, £40, my mistake")]
    [InlineData("lamp £40 broken")]
    public void What_others_did_or_said_or_what_is_denied_is_none(string text) =>
        Assert.False(SampleWords.Read(text).IsAdmission);
}
