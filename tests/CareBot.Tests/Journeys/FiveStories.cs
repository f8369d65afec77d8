namespace CareBot.Tests.Journeys;

/// <summary>The stories of the page, from the first message to the last, on every stage; what is asserted is what each of them teaches.</summary>
public abstract class FiveStories : IAsyncLifetime
{
    private IStage? _stage;

    private IStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync() => _stage = await SetAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>Sets the stage with the sample retailer.</summary>
    private protected abstract Task<IStage> SetAsync();

    [Fact]
    public async Task The_impossible_gift_is_no_bare_no()
    {
        var said = await StoryPlayer.PlayAsync(Stage, "gift");

        Says(said[0], "I can't give", "isn't on sale", "you can do now", "a drawing back", "a call the day");
        Says(said[0], "deserves an answer", "Your reply may be posted for everyone to see", "They joked first");
        Says(said[4], "is settled", "drawing back", "of your limit");
        Says(said[5], "no open case");
    }

    [Fact]
    public async Task The_puny_bouquet_shows_that_an_offer_can_be_too_small()
    {
        var said = await StoryPlayer.PlayAsync(Stage, "bouquet");

        Assert.StartsWith("Owed: the £50 back, or the bouquet they ordered.", said[0], StringComparison.Ordinal);
        Says(said[0], "You may add up to £15 yourself", "hand-written card", "92nd birthday", "Class 2 of 4");
        Says(said[1], "£5 is 10 %", "under £30 people leave", "a voucher cannot stand in for money that is owed");
        Says(said[3], "£15", "is too small", "30 %", "twice", "2nd contact", "Class 3 of 4");
        Says(said[4], "3rd contact", "Class 4 of 4", "Tom can say yes");
        var card = await CardAsync("tom", "asks");
        Says(card, "Maya asks £60", "£5 voucher", "£15", "the £50 back", "Class: 4 of 4", "Approve £60");
        Says((await Stage.AllAsync("tom"))[^1], "Tom approved it");
        Says(
            said[8],
            "is settled",
            "£50 refund, nothing off your limit",
            "£60",
            "approved-by-tom",
            "hand-written card"
        );
    }

    [Fact]
    public async Task The_forgotten_surprise_costs_the_company_and_nobody_else()
    {
        var said = await StoryPlayer.PlayAsync(Stage, "television");

        Says(said[0], "Promised (P-", "I remind you at");
        Says(said[1], "You promised: put Mrs Alvarez's tv in the window");
        Says(said[2], "was not kept in time", "class 4 of 4", "nobody is blamed");
        Says(said[4], "Our mistake is the company's cost, not yours", "I forgot", "$250 still to pay", "birthday");
        Says(said[5], "above your limit", "store manager can say yes");
        Says(await CardAsync("frank", "asks"), "Ruth asks $500", "waiver", "Approve $500");
        Says(said[9], "is settled", "$500", "approved-by-frank");
        Says(await Stage.SayAsync("ruth", "my promises"), "You owe nobody a promise.");
        Says(await Stage.SayAsync("ruth", "my cases"), "You have no open case.");
    }

    [Fact]
    public async Task The_laptop_is_answered_in_one_message()
    {
        var said = await StoryPlayer.PlayAsync(Stage, "laptop");

        Assert.StartsWith("Owed: a new laptop, or a repair", said[0], StringComparison.Ordinal);
        Says(said[0], "Consumer Rights Act 2015", "It does not touch your limit", "£640");
        Assert.DoesNotContain(
            "?\n",
            said[0].Replace("[Why?]", string.Empty, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Says(said[2], "is settled", "Written down", "£640 replacement, nothing off your limit");
        Assert.StartsWith("Owed: a new laptop", said[3], StringComparison.Ordinal);
        Says(said[3], "Omar can say yes to", "at the counter");
    }

    [Fact]
    public async Task The_suitcase_is_owned_in_public()
    {
        var said = await StoryPlayer.PlayAsync(Stage, "suitcase");

        Says(said[0], "$400", "$4,700", "14 CFR 254", "Ida can say yes", "In public", "In private");
        Says(said[0], "Take responsibility in one sentence", "Class 3 of 4");
        Says(said[2], "$150", "press Escalate");
        Says(await CardAsync("ida", "asks"), "Nina asks $150", "Answer by");
        Says(await CardAsync("nina", "Ida asks about"), "is he all right himself?");
        Says(await CardAsync("ida", "very funny"), "Asked back", "is he all right himself?", "Approve $150");
        Says(said[10], "is settled", "$400", "$150", "approved-by-ida");
    }

    private async Task<string> CardAsync(string person, string word) =>
        (await Stage.AllAsync(person)).First(said => said.Contains(word, StringComparison.Ordinal));

    private static void Says(string said, params string[] pieces) =>
        Assert.All(pieces, piece => Assert.Contains(piece, said, StringComparison.OrdinalIgnoreCase));
}
