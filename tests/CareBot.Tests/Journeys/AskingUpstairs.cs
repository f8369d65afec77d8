namespace CareBot.Tests.Journeys;

/// <summary>What can happen to a request between the counter and whoever decides, on whatever tools they sit.</summary>
public abstract class AskingUpstairs : IAsyncLifetime
{
    private ChannelStage? _stage;

    private ChannelStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    /// <summary>Says where a person sits, by their id.</summary>
    private protected abstract string ChannelOf(string person);

    public async Task InitializeAsync()
    {
        _stage = await ChannelStage.SetAsync(ChannelOf);
        foreach (var person in new[] { "maya", "leo", "tom", "helen", "priya", "omar" })
            await Stage.SayAsync(person, "hello");
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    [Fact]
    public async Task A_question_goes_back_the_answer_comes_and_then_it_is_decided()
    {
        await AskAsync("maya", "£90");
        await Stage.PressAsync("tom", "Ask back");
        var asked = await SubmitAsync("tom", "maya", ("words", "Has she still got the receipt?"));
        await Stage.PressAsync("maya", "Answer");
        var answered = await SubmitAsync("maya", "tom", ("words", "Yes, from Saturday."));
        await Stage.PressAsync("tom", "Approve £90");

        Says(asked, "Tom asks about C-", "Has she still got the receipt?");
        Says(answered, "Asked back", "Has she still got the receipt?", "Answer: ", "Yes, from Saturday.");
        Says(Stage.SeatOf("maya").Shown[^1], "it's yes", "£90");
        Assert.All(CardsOf("tom"), card => Says(card, "Tom approved it"));
    }

    [Fact]
    public async Task A_key_decides_this_one_and_the_next_is_settled_without_asking()
    {
        await AskAsync("maya", "£90");
        await Stage.PressAsync("tom", "Hand over the key");
        var held = await SubmitAsync("tom", "maya", ("upTo", "£100"));
        await DescribeAsync("maya", "£80");
        await Stage.PressAsync("maya", "Settle");
        var settled = await SubmitAsync("maya", "maya", ("onTop", "£80"));
        var keys = await Stage.SayAsync("tom", "keys");
        var takenBack = await Stage.PressAsync("tom", "Take back G-");
        await AskAsync("maya", "£70");

        Says(held, "Tom handed you the key", "up to £100 a case", "it's yes");
        Says(settled, "is settled", "£80", "rule key-G-");
        Says(keys, "You gave:", "Used once, £80");
        Says(takenBack, "is taken back");
        Says(CardsOf("tom")[^1], "Maya asks £70");
    }

    [Fact]
    public async Task It_is_passed_on_and_the_first_card_says_who_has_it()
    {
        await AskAsync("maya", "£90");
        await Stage.PressAsync("tom", "Show the case");
        await Stage.PressAsync("tom", "Pass it on");
        var news = await SubmitAsync("tom", "maya", ("to", "helen"));
        var passed = CardsOf("tom")[^1];
        await Stage.PressAsync("helen", "Approve £90");

        Says(news, "Helen has it now", "Tom passed it on");
        Says(passed, "Helen has it now");
        Says(CardsOf("tom")[^1], "Helen approved it");
        Says(Stage.SeatOf("maya").Shown[^1], "it's yes", "£90");
    }

    [Fact]
    public async Task What_is_taken_back_needs_nobody_any_more()
    {
        await AskAsync("maya", "£90");
        var approve = Stage.SeatOf("tom").Find("Approve £90");
        await Stage.PressAsync("maya", "Take it back");
        var card = CardsOf("tom")[^1];
        var late = await Stage.DoAsync(Stage.SeatOf("tom"), tom => tom.PressAsync(approve));

        Says(card, "Maya took it back");
        Says(late, "No longer open. Maya took it back");
        Says(await Stage.SayAsync("tom", "approvals"), "Nothing waits for you.");
    }

    [Fact]
    public async Task Whoever_is_away_is_not_asked()
    {
        await AskAsync("maya", "£90");
        var away = await Stage.SayAsync("tom", "away until Friday, Helen decides for me");
        var handed = Stage.SeatOf("maya").Shown[^1];
        await Stage.PressAsync("helen", "Approve £90");
        await AskAsync("leo", "£80");
        var asked = CardsOf("helen")[^1];
        await Stage.SayAsync("tom", "away off");
        await AskAsync("maya", "£70");

        Says(away, "You are away until Fri", "Helen is asked meanwhile", "Passed on: 1");
        Says(handed, "Helen has it now");
        Says(asked, "Leo asks £80");
        Says(CardsOf("tom")[^1], "Maya asks £70");
    }

    [Fact]
    public async Task Whoever_decides_goes_from_one_to_the_next()
    {
        var later = await AskAsync("maya", "£90", "by email");
        var first = await AskAsync("leo", "£80");
        var list = await Stage.SayAsync("tom", "approvals");
        await Stage.PressAsync("tom", first);
        await Stage.PressAsync("tom", "Approve £80");
        var next = Stage.SeatOf("tom").Shown[^1];
        await Stage.PressAsync("tom", "Show it");
        await Stage.PressAsync("tom", "Approve £90");

        Says(list, "2 waiting for you");
        Assert.True(
            list.IndexOf(first, StringComparison.Ordinal) < list.IndexOf(later, StringComparison.Ordinal),
            list
        );
        Says(next, "One more waits for you:", later);
        Says(Stage.SeatOf("leo").Shown[^1], "it's yes", "£80");
        Says(Stage.SeatOf("maya").Shown[^1], "it's yes", "£90");
        Says(await Stage.SayAsync("tom", "approvals"), "Nothing waits for you.");
    }

    [Fact]
    public async Task Two_must_agree_and_each_does_at_their_own_tool()
    {
        await AskAsync("maya", "£240");
        await Stage.PressAsync("tom", "Approve £240");
        var waiting = Stage.SeatOf("maya").Shown[^1];
        var second = CardsOf("helen")[^1];
        var again = await Stage.PressAsync("tom", "Approve £240");
        await Stage.PressAsync("helen", "Approve £240");

        Says(waiting, "Helen has it now", "Tom said yes");
        Says(second, "Agreed already", "two must agree");
        Says(again, "You have agreed already");
        Assert.All(CardsOf("tom").Concat(CardsOf("helen")), card => Says(card, "Tom and Helen approved it"));
        Says(Stage.SeatOf("maya").Shown[^1], "it's yes", "£240");
    }

    private async Task<string> AskAsync(string person, string amount, string where = "at the counter")
    {
        await DescribeAsync(person, amount, where);
        var said = await Stage.PressAsync(person, "Escalate");
        return said[said.IndexOf("C-", StringComparison.Ordinal)..].Split('.', ' ')[0];
    }

    private async Task DescribeAsync(string person, string amount, string where = "at the counter")
    {
        await Stage.SayAsync(person, "start over");
        await Stage.SayAsync(person, $"toaster £300 broken yesterday, {where}, she wants {amount} on top");
        await Stage.PressAsync(person, "Right");
    }

    // What the other hears.
    private async Task<string> SubmitAsync(string person, string hears, params (string Field, string Value)[] fields)
    {
        var before = Stage.SeatOf(hears).Shown.Count;
        await Stage.SubmitAsync(person, fields.ToDictionary(field => field.Field, field => field.Value));
        return string.Join("\n\n", Stage.SeatOf(hears).Shown.Skip(before));
    }

    // A request's cards are headed by who asks what.
    private IReadOnlyList<string> CardsOf(string person) =>
        [
            .. Stage
                .SeatOf(person)
                .Shown.Where(said => said.Split('\n')[0].Contains(" asks £", StringComparison.Ordinal)),
        ];

    private static void Says(string said, params string[] pieces) =>
        Assert.All(pieces, piece => Assert.Contains(piece, said, StringComparison.OrdinalIgnoreCase));
}
