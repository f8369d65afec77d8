using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E53 to E57, and what is promised about a channel that limits, fails or forgets to answer.</summary>
public sealed class SlackRowsSending
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Typed = ["my cases", "my promises", "my cases", "my promises", "my cases"];

    [Fact]
    public async Task E53_A_card_that_was_deleted_is_sent_again_once()
    {
        await using var house = await SlackHouse.StartAsync();
        var (tom, card) = await house.EscalatedAsync();
        card.Message.IsDeleted = true;

        await tom.PressAsync(card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Single(house.Slack.Ledger.Of("chat.update"), call => call.Error == "message_not_found");
        Assert.Single(tom.Sees.FromBot, sight => sight.Text.Contains("Tom approved it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task E54_Who_cannot_be_reached_is_reached_elsewhere()
    {
        await using var house = await SlackHouse.StartAsync();
        await house.AskAsync("tom", "help");
        await house.AskAsync("maya", "toaster £300 broken yesterday, counter, she wants £90 on top");
        await house.AskAsync("maya", "log it");
        var place = house.Team.DirectOf("UTOM");
        place.IsArchived = true;

        await house.Person("maya").SayAsync("escalate");
        await house.Program.UntilAllIsSaidAsync();

        // The rehearsal page is Tom's other channel here.
        using var page = await house.Program.Client.GetAsync(new Uri("/web/transcript?person=tom", UriKind.Relative));
        Assert.Contains(
            "Maya asks £90",
            (await page.Content.ReadAsStringAsync()).Replace("\\u00A3", "£", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.InRange(house.Slack.Ledger.Calls.Count(call => call.Error == "is_archived"), 1, 2);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(null)]
    public async Task E55_A_storm_of_429_loses_nothing_and_keeps_the_order(int? retryAfter)
    {
        await using var house = await SlackHouse.StartAsync();
        await house.AskAsync("maya", "help");
        house.Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(retryAfter), times: 3);

        await AssertInOrderAsync(house);
    }

    [Fact]
    public async Task Promise_8_Retry_After_is_obeyed_and_no_429_is_our_own_doing()
    {
        await using var house = await SlackHouse.StartAsync();
        house.Slack.EnforcesRates = true;
        await house.AskAsync("maya", "help");

        await AssertInOrderAsync(house);
        var own = house.Slack.Ledger.Calls.Count(call => call.Status == 429);
        house.Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(3));
        await house.AskAsync("maya", "my cases");

        Assert.Equal(0, own);
        var told = house.Slack.Ledger.Of("chat.postMessage");
        var limited = Assert.Single(told, call => call.Status == 429);
        Assert.InRange((told[^1].At - limited.At).TotalSeconds, 3, 8);
    }

    [Fact]
    public async Task Promise_9_An_hour_without_Slack_loses_nothing_and_keeps_the_order()
    {
        await using var house = await SlackHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        var before = maya.Sees.FromBot.Count;
        await house.Slack.GoDownAsync();

        foreach (var text in Typed)
            Assert.Equal(200, (await maya.SayAsync(text)).Status);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await house.Slack.ComeUpAsync();
        await house.Program.SkipAsync(TimeSpan.FromHours(1));

        Assert.Equal(Expected, Firsts(maya, before));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("half")]
    [InlineData("500")]
    [InlineData("internal_error")]
    [InlineData("shape")]
    public async Task E57_and_promise_10_What_was_posted_though_nobody_said_so_is_found_and_not_sent_twice(string how)
    {
        await using var house = await SlackHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        var before = maya.Sees.FromBot.Count;
        house.Slack.Faults.Next("chat.postMessage", After(how), times: 3);

        await AssertInOrderAsync(house);

        Assert.Equal(Typed.Length, maya.Sees.FromBot.Count - before);
        Assert.NotEmpty(house.Slack.Ledger.Of("conversations.history"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("500")]
    [InlineData("fatal_error")]
    public async Task E57_and_promise_9_What_was_not_posted_goes_again_once_that_is_sure(string how)
    {
        await using var house = await SlackHouse.StartAsync();
        await house.AskAsync("maya", "help");
        house.Slack.Faults.Next("chat.postMessage", Before(how), times: 2);

        await AssertInOrderAsync(house);
    }

    [Fact]
    public async Task Promise_10_Of_many_messages_through_a_bad_line_none_is_lost_and_none_doubled()
    {
        await using var house = await SlackHouse.StartAsync();
        string[] people = ["maya", "leo", "omar", "priya", "sana", "nina"];
        foreach (var person in people)
            await house.AskAsync(person, "help");
        var before = people.ToDictionary(person => person, person => house.Person(person).Sees.FromBot.Count);
        house.Slack.Faults.Sometimes(
            "chat.postMessage",
            0.4,
            seed: 7,
            SlackFault.Cut(afterEffect: true),
            SlackFault.Cut(afterEffect: false),
            SlackFault.Server(502),
            SlackFault.Error("internal_error", afterEffect: true),
            SlackFault.RateLimited(1),
            SlackFault.Truncated()
        );

        foreach (var text in Typed)
            await Task.WhenAll(people.Select(person => house.Person(person).SayAsync(text)));
        await house.Program.UntilAllIsSaidAsync();
        house.Slack.Faults.Clear();
        await house.Program.SkipAsync(TimeSpan.FromMinutes(5));

        foreach (var person in people)
            Assert.Equal(Expected, Firsts(house.Person(person), before[person]));
    }

    [Fact]
    public async Task E56_A_dead_token_stops_all_sends_and_is_told()
    {
        await using var house = await SlackHouse.StartAsync();
        await house.AskAsync("maya", "help");
        house.Slack.Tokens.Kill(house.Team.Id);

        await house.Person("maya").SayAsync("my cases");
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        var tried = house.Slack.Ledger.Calls.Count;
        await house.Person("leo").SayAsync("my cases");
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);

        Assert.Contains(
            "Slack installation",
            await house.Program.Client.GetStringAsync(Ready),
            StringComparison.Ordinal
        );
        Assert.InRange(house.Slack.Ledger.Calls.Count - tried, 0, 1);
    }

    private static IEnumerable<string> Expected =>
        Typed.Select(text => text == "my cases" ? "You have no open case." : "You owe nobody a promise.");

    private static async Task AssertInOrderAsync(SlackHouse house)
    {
        var maya = house.Person("maya");
        var before = maya.Sees.FromBot.Count;
        foreach (var text in Typed)
            Assert.Equal(200, (await maya.SayAsync(text)).Status);
        await house.Program.UntilAllIsSaidAsync();
        await maya.Sees.WaitAsync(eyes => eyes.FromBot.Count - before >= Typed.Length, Patience);

        Assert.Equal(Expected, Firsts(maya, before));
    }

    private static IEnumerable<string> Firsts(SlackPerson person, int before) =>
        person.Sees.FromBot.Skip(before).Select(sight => sight.Text.Split('\n')[0]);

    private static SlackFault After(string how) =>
        how switch
        {
            "cut" => SlackFault.Cut(afterEffect: true),
            "half" => SlackFault.Truncated(),
            "500" => SlackFault.Server(500, afterEffect: true),
            "shape" => SlackFault.Shape("[]"),
            _ => SlackFault.Error(how, afterEffect: true),
        };

    private static SlackFault Before(string how) =>
        how switch
        {
            "cut" => SlackFault.Cut(afterEffect: false),
            "500" => SlackFault.Server(500),
            _ => SlackFault.Error(how),
        };
}
