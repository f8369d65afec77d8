using CareBot.Core.Messages;
using CareBot.Tests.Journeys;

namespace CareBot.Tests.Hostile;

/// <summary>Whoever clicks what, when and how often: one effect, one audit record for each attempt, and a private sentence that says who decided or who may.</summary>
public abstract class ClicksThatDecideNothing(ClickHouse house)
{
    private protected ClickHouse House => house;

    [Fact]
    public async Task Two_managers_in_the_same_instant_decide_once_and_the_loser_hears_who_did()
    {
        var id = await house.AskAsync("£30");
        var watch = house.Watch();
        var (priya, omar) = (house.SeatOf("priya"), house.SeatOf("omar"));
        var (hers, his) = (priya.Find("Approve £30"), omar.Find("Approve £30"));

        await Task.WhenAll(priya.PressAsync(hers), omar.PressAsync(his));
        await house.Stage.Program.UntilAllIsSaidAsync();

        var decided = Assert.Single(
            watch.Audit,
            record => record.StartsWith($"{id} caseDecided", StringComparison.Ordinal)
        );
        var winner = decided.Contains("by priya", StringComparison.Ordinal) ? "priya" : "omar";
        var loser = winner == "priya" ? "omar" : "priya";
        var refused = Assert.Single(watch.Audit, record => record.Contains("attemptRefused", StringComparison.Ordinal));
        Assert.Contains($"by {loser}", refused, StringComparison.Ordinal);
        Assert.Contains("already-decided", refused, StringComparison.Ordinal);
        Assert.Equal(2, watch.Audit.Count);
        Assert.Contains("Already decided. ", house.SeatOf(loser).Shown[^1], StringComparison.Ordinal);
        AssertRedrawn(id, winner, "priya", "omar");
        watch.OnlyHeard("priya", "omar", "maya");
    }

    [Fact]
    public async Task Whoever_clicks_twice_decides_once()
    {
        var id = await house.AskAsync("£90");
        var watch = house.Watch();
        var tom = house.SeatOf("tom");
        var approve = tom.Find("Approve £90");

        await Task.WhenAll(tom.PressAsync(approve), tom.PressAsync(approve));
        await house.Stage.Program.UntilAllIsSaidAsync();

        Assert.Single(watch.Audit, record => record.StartsWith($"{id} caseDecided", StringComparison.Ordinal));
        Assert.All(watch.Audit.Skip(1), record => Assert.Contains("already-decided", record, StringComparison.Ordinal));
        Assert.InRange(watch.Audit.Count, 1, 2);
        AssertRedrawn(id, "tom", "tom");
        watch.OnlyHeard("tom", "maya");
    }

    [Fact]
    public async Task The_same_click_delivered_again_is_no_second_attempt()
    {
        var id = await house.AskAsync("£90");
        var watch = house.Watch();
        var tom = house.SeatOf("tom");

        await tom.PressAsync("Approve £90");
        await tom.RepeatAsync();
        await tom.RepeatAsync();
        await house.Stage.Program.UntilAllIsSaidAsync();

        Assert.StartsWith($"{id} caseDecided by tom", Assert.Single(watch.Audit), StringComparison.Ordinal);
        Assert.DoesNotContain(watch.HeardBy("tom"), said => said.Contains("Already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_click_delivered_again_is_refused_once()
    {
        var id = await house.AskAsync("£90");
        var watch = house.Watch();
        var leo = house.SeatOf("leo");

        await leo.PressAsync(house.SeatOf("tom").Find("Approve £90"));
        await leo.RepeatAsync();
        await house.Stage.Program.UntilAllIsSaidAsync();

        Assert.StartsWith($"{id} attemptRefused by leo", Assert.Single(watch.Audit), StringComparison.Ordinal);
        watch.OnlyHeard("leo");
    }

    [Fact]
    public async Task On_the_card_of_a_finished_case_it_says_who_decided()
    {
        var id = await house.AskAsync("£90");
        var approve = house.SeatOf("tom").Find("Approve £90");
        await house.PressAsync("tom", approve);
        var watch = house.Watch();

        await house.PressAsync("helen", approve);

        Refused(watch, id, "helen", "already-decided");
        Assert.Contains("Already decided. Tom approved it, ", watch.HeardBy("helen")[^1], StringComparison.Ordinal);
        watch.OnlyHeard("helen");
    }

    [Fact]
    public async Task On_a_card_from_before_the_facts_changed_it_decides_nothing_and_shows_them()
    {
        var id = await house.AskAsync("£90");
        var old = house.SeatOf("tom").Find("Approve £90");
        await house.Stage.SayAsync("maya", "no, £280");
        var watch = house.Watch();

        await house.PressAsync("tom", old);

        Refused(watch, id, "tom", "out-of-date");
        Assert.Contains("That card is out of date.", watch.HeardBy("tom")[0], StringComparison.Ordinal);
        Assert.Contains("£280", watch.HeardBy("tom")[1], StringComparison.Ordinal);
        watch.OnlyHeard("tom");
    }

    [Theory]
    [InlineData("maya", "no-self-approval", "Nobody decides their own request. Tom can.")]
    [InlineData("leo", "approval-chain", "This one is for Tom to decide.")]
    [InlineData("priya", "gesture-supervisor", "Your own limit here is £50. The store manager can say yes.")]
    [InlineData("lena", "not-asked", "This card is no longer available.")]
    public async Task Whoever_may_not_hears_who_may(string person, string rule, string said)
    {
        var id = await house.AskAsync("£90");
        var approve = house.SeatOf("tom").Find("Approve £90");
        var watch = house.Watch();

        await house.PressAsync(person, approve);

        Refused(watch, id, person, rule);
        Assert.Contains(said, Assert.Single(watch.HeardBy(person)), StringComparison.Ordinal);
        watch.OnlyHeard(person);
        Assert.NotNull(house.SeatOf("tom").Find("Approve £90"));
    }

    [Theory]
    [InlineData("Approve with a change")]
    [InlineData("Decline")]
    [InlineData("Ask back")]
    [InlineData("Hand over the key")]
    public async Task Whoever_may_not_gets_no_form_either(string title)
    {
        var id = await house.AskAsync("£90");
        var button = house.SeatOf("tom").Find(title);
        var watch = house.Watch();

        await house.PressAsync("leo", button);

        Refused(watch, id, "leo", "approval-chain");
        Assert.Contains(
            "This one is for Tom to decide.",
            Assert.Single(watch.HeardBy("leo")),
            StringComparison.Ordinal
        );
        watch.OnlyHeard("leo");
    }

    [Fact]
    public async Task A_stranger_changes_nothing_learns_nothing_and_leaves_a_line_in_the_log()
    {
        await house.AskAsync("£90");
        var watch = house.Watch();

        await house.Stranger().PressAsync(house.SeatOf("tom").Find("Approve £90"));
        await house.Stage.Program.UntilAllIsSaidAsync();

        Assert.Empty(watch.Audit);
        Assert.Contains("whom nobody knows was turned away", watch.Logged, StringComparison.Ordinal);
        watch.OnlyHeard();
    }

    [Fact]
    public async Task Whoever_has_left_is_a_stranger()
    {
        await house.AskAsync("£90");
        var approve = house.SeatOf("tom").Find("Approve £90");
        var watch = house.Watch();

        await house.ChangeAsync("tom", tom => tom with { Active = false });
        await house.PressAsync("tom", approve);
        await house.ChangeAsync("tom", tom => tom with { Active = true });

        Assert.Empty(watch.Audit);
        Assert.Contains("whom nobody knows was turned away", watch.Logged, StringComparison.Ordinal);
        watch.OnlyHeard("tom");
    }

    [Fact]
    public async Task A_limit_lowered_after_the_card_was_sent_counts_and_so_does_one_that_is_raised_again()
    {
        var id = await house.AskAsync("£90");
        var watch = house.Watch();

        await house.ChangeAsync("tom", tom => tom with { Role = "supervisor" });
        await house.Stage.PressAsync("tom", "Approve £90");
        var lowered = watch.Audit;
        await house.ChangeAsync("tom", tom => tom with { Role = "store-manager" });
        await house.Stage.PressAsync("tom", "Approve £90");

        Assert.StartsWith($"{id} attemptRefused by tom", Assert.Single(lowered), StringComparison.Ordinal);
        Assert.Contains(
            "Your own limit here is £50.",
            string.Join('\n', watch.HeardBy("tom")),
            StringComparison.Ordinal
        );
        Assert.StartsWith($"{id} caseDecided by tom", watch.Audit[^1], StringComparison.Ordinal);
        Assert.Equal(2, watch.Audit.Count);
    }

    [Theory]
    [InlineData(Verbs.Approve, "C-ZZZ.1.")]
    [InlineData(Verbs.Decline, "C-ZZZ.1.")]
    [InlineData(Verbs.PassOn, "C-ZZZ.1.")]
    [InlineData(Verbs.Approve, "nonsense")]
    [InlineData(Verbs.HandOverKey, "' OR 1=1 --")]
    public async Task A_forged_reference_is_written_down_once_and_opens_nothing(string verb, string token)
    {
        var id = await house.AskAsync("£90");
        var watch = house.Watch();

        await house.PressAsync("leo", new SeatButton(verb, token));

        var record = Assert.Single(watch.Audit);
        Assert.Contains("attemptStopped by leo", record, StringComparison.Ordinal);
        Assert.Contains($"\"{verb}\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain(id, record, StringComparison.Ordinal);
        Assert.Contains(
            "This card is no longer available.",
            Assert.Single(watch.HeardBy("leo")),
            StringComparison.Ordinal
        );
        watch.OnlyHeard("leo");
    }

    [Fact]
    public async Task A_forged_verb_means_nothing()
    {
        await house.AskAsync("£90");
        var token = house.SeatOf("tom").Find("Approve £90").Token;
        var watch = house.Watch();

        await house.PressAsync("leo", new SeatButton("approve-everything", token));

        Assert.Empty(watch.Audit);
        watch.OnlyHeard("leo");
        Assert.NotNull(house.SeatOf("tom").Find("Approve £90"));
    }

    private static void Refused(ClickWatch watch, string id, string person, string rule)
    {
        var record = Assert.Single(watch.Audit);
        Assert.StartsWith($"{id} attemptRefused by {person} ", record, StringComparison.Ordinal);
        Assert.Contains(rule, record, StringComparison.Ordinal);
    }

    private void AssertRedrawn(string id, string who, params string[] people)
    {
        var name = char.ToUpperInvariant(who[0]) + who[1..];
        foreach (var person in people)
        {
            var card = house.SeatOf(person).Shown.Last(said => said.Contains($"for {id}", StringComparison.Ordinal));
            Assert.Matches($@"{name} approved it, \w{{3}} \d+ \w{{3}}, \d\d:\d\d: £", card);
        }
    }
}
