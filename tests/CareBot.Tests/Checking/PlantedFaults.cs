using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Simulation.Checks;

namespace CareBot.Tests.Checking;

/// <summary>A check that cannot fail proves nothing: each is shown what it must find.</summary>
public sealed class PlantedFaults
{
    private static readonly Message Words = new MessageBuilder().Text("Words.").Build();

    private static readonly Message Card = new MessageBuilder()
        .Text("You promised.")
        .Button(Verbs.Kept, new ButtonToken("P-1", 1), "Kept")
        .Build();

    [Fact]
    public void Right_decision_and_what_is_given_by_it_are_fine()
    {
        var told = Told.Asked(60).Decided("tom", 60).Given("maya", 60, "approved-by-tom");

        Assert.Empty(AllChecks.Find(told.Evidence()));
    }

    [Theory]
    [InlineData("maya", "maya", 60)]
    [InlineData("maya", "pete", 60)]
    [InlineData("maya", "priya", 60)]
    [InlineData("tom", "priya", 40)]
    [InlineData("maya", "nobody", 60)]
    public void Decision_without_the_right_is_found(string asker, string by, int units)
    {
        var told = Told.Asked(units, asker).Decided(by, units);

        Assert.Contains(AllChecks.Find(told.Evidence()), one => one.Kind == DecisionCheck.NoRight);
    }

    [Fact]
    public void Heavy_amount_on_one_yes_is_found()
    {
        var told = Told.Asked(240).Decided("tom", 240);

        Assert.Equal(DecisionCheck.NotTwo, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Theory]
    [InlineData("tom", 1)]
    [InlineData("helen", 0)]
    public void Heavy_amount_on_two_yeses_of_one_person_is_found(string first, int found)
    {
        var told = Told.Asked(240).Then("C-1", first, new CaseEvent.FirstYesGiven(Told.OnTop(240))).Decided("tom", 240);

        Assert.Equal(found, AllChecks.Find(told.Evidence()).Count(one => one.Kind == DecisionCheck.NotTwo));
    }

    [Fact]
    public void Fallback_that_somebody_takes_for_themselves_is_found()
    {
        var told = Told.Asked(20)
            .Then("C-1", "maya", new CaseEvent.CaseDecided(DecisionOutcome.Fallback, Told.OnTop(15)));

        Assert.Equal(DecisionCheck.NoRight, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Request_that_nobody_ends_is_found()
    {
        Assert.Equal(EscalationCheck.Unanswered, Assert.Single(AllChecks.Find(Told.Asked(60).Evidence())).Kind);
    }

    [Fact]
    public void Request_that_is_settled_away_is_found()
    {
        var told = Told.Asked(60)
            .Then("C-1", "maya", new CaseEvent.CaseSettled())
            .Then("C-1", "carebot", new CaseEvent.EscalationExpired());

        Assert.Equal(EscalationCheck.Unanswered, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Second_decision_on_one_request_is_found()
    {
        var told = Told.Asked(60).Decided("tom", 60).Decided("helen", 60);

        Assert.Contains(AllChecks.Find(told.Evidence()), one => one.Kind == EscalationCheck.Twice);
    }

    [Theory]
    [InlineData(61, 1)]
    [InlineData(60, 2)]
    public void More_than_was_granted_is_found(int units, int times)
    {
        var told = Told.Asked(60).Decided("tom", 60);
        for (var i = 0; i < times; i++)
            told.Given("maya", units, "approved-by-tom");

        Assert.Equal(GivenCheck.NotCovered, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    public void More_than_the_giver_s_own_limit_is_found(int units, int found)
    {
        var told = Told.CaseOf("maya").Given("maya", units, "associate", units);

        Assert.Equal(found, AllChecks.Find(told.Evidence()).Count(one => one.Kind == GivenCheck.OverLimit));
    }

    [Theory]
    [InlineData("maya", "tom", 40, 60, 0)]
    [InlineData("leo", "tom", 40, 60, 1)]
    [InlineData("maya", "pete", 40, 60, 1)]
    [InlineData("maya", "priya", 55, 60, 1)]
    [InlineData("maya", "tom", 41, 60, 1)]
    [InlineData("maya", "tom", 40, 0, 1)]
    public void Key_that_did_not_open_it_is_found(string holder, string giver, int units, int minutes, int found)
    {
        var until = Told.Start + TimeSpan.FromMinutes(minutes);
        var upTo = Told.Pounds(Math.Max(40, giver == "priya" ? 60 : 40));
        var key = new GrantEvent.GrantGiven("harbour-street", "maya", null, "faulty", upTo, until, null);
        var told = Told.CaseOf("maya").Then("G-1", giver, key).Given(holder, units, "key-G-1", units);

        Assert.Equal(found, AllChecks.Find(told.Evidence()).Count(one => one.Kind == GivenCheck.BadKey));
    }

    [Fact]
    public void Key_that_was_taken_back_is_found()
    {
        var until = Told.Start + TimeSpan.FromDays(1);
        var key = new GrantEvent.GrantGiven("harbour-street", "maya", null, null, Told.Pounds(40), until, null);
        var told = Told.CaseOf("maya").Then("G-1", "tom", key).Then("G-1", "tom", new GrantEvent.GrantRevoked());

        told.Given("maya", 40, "key-G-1", 40);

        Assert.Equal(GivenCheck.BadKey, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Promise_of_which_nobody_was_reminded_is_found()
    {
        var told = Promised();

        Assert.Contains(AllChecks.Find(Broken(told).Evidence()), one => one.Kind == PromiseCheck.Forgotten);
    }

    [Theory]
    [InlineData("maya", 0)]
    [InlineData("pete", 1)]
    public void Reminder_of_somebody_who_has_left_is_none(string to, int found)
    {
        var told = Promised();
        told.Arrives(1, to, Card, told.Now);
        Broken(told);

        var evidence = told.Evidence(new OutboxFate(1, to, "sent", null));

        Assert.Equal(found, AllChecks.Find(evidence).Count(one => one.Kind == PromiseCheck.Forgotten));
    }

    [Fact]
    public void Promise_that_is_never_resolved_is_found()
    {
        Assert.Contains(AllChecks.Find(Promised().Evidence()), one => one.Kind == PromiseCheck.Unresolved);
    }

    [Theory]
    [InlineData("sent", null, MessageCheck.Lost)]
    [InlineData("pending", null, MessageCheck.Lost)]
    [InlineData("sending", "the channel is out", MessageCheck.Lost)]
    [InlineData("failed", null, MessageCheck.Lost)]
    public void Message_that_did_not_arrive_is_found(string state, string? cause, string kind)
    {
        var evidence = new Told().Evidence(new OutboxFate(1, "maya", state, cause));

        Assert.Equal(kind, Assert.Single(AllChecks.Find(evidence)).Kind);
    }

    [Fact]
    public void Message_that_was_never_written_down_is_found()
    {
        var evidence = new Told().Evidence() with { Accepted = 1 };

        Assert.Equal(MessageCheck.Lost, Assert.Single(AllChecks.Find(evidence)).Kind);
    }

    [Fact]
    public void Message_that_came_twice_without_need_is_found()
    {
        var told = new Told();
        foreach (var item in new[] { 1, 1, 2, 2 })
            told.Arrives(item, "maya", Words, Told.Start);
        told.Ledger.Doubt(2);

        var evidence = told.Evidence(new OutboxFate(1, "maya", "sent", null), new OutboxFate(2, "maya", "sent", null));

        Assert.Equal(MessageCheck.Twice, Assert.Single(AllChecks.Find(evidence)).Kind);
    }

    [Fact]
    public void Messages_in_the_wrong_order_are_found()
    {
        var told = new Told();
        told.Arrives(2, "maya", Words, Told.Start);
        told.Arrives(1, "maya", Words, Told.Start);

        var evidence = told.Evidence(new OutboxFate(1, "maya", "sent", null), new OutboxFate(2, "maya", "sent", null));

        Assert.Equal(MessageCheck.OutOfOrder, Assert.Single(AllChecks.Find(evidence)).Kind);
    }

    [Fact]
    public void Digest_of_a_week_that_was_sent_twice_is_found()
    {
        var told = Digests(new PresenceEvent.DigestSent(Monday, null), new PresenceEvent.DigestSent(Monday, null));

        Assert.Equal(DigestCheck.Twice, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Digest_that_was_due_long_ago_and_not_sent_is_found()
    {
        var told = Digests(new PresenceEvent.DigestPlanned(Told.Start.AddDays(-3), null));

        Assert.Equal(DigestCheck.Overdue, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Digest_that_came_days_late_is_found()
    {
        var told = Digests(
            new PresenceEvent.DigestPlanned(Told.Start.AddDays(-3), null),
            new PresenceEvent.DigestSent(Monday, null)
        );

        Assert.Equal(DigestCheck.Overdue, Assert.Single(AllChecks.Find(told.Evidence())).Kind);
    }

    [Fact]
    public void Digests_of_one_week_after_the_other_are_fine()
    {
        var told = Digests(
            new PresenceEvent.DigestSent(Monday, Told.Start),
            new PresenceEvent.DigestSent(Monday.AddDays(7), Told.Start.AddDays(7))
        );

        Assert.Empty(AllChecks.Find(told.Evidence()));
    }

    [Fact]
    public void Broken_chain_and_a_turn_that_was_turned_away_are_found()
    {
        var evidence = new Told().Evidence() with
        {
            Audit = new AuditReport(1, "00", ["Record 1 was changed."]),
            Turns = new Dictionary<string, long> { ["Busy"] = 1 },
        };

        Assert.Equal([RecordCheck.Broken, RecordCheck.Turn], AllChecks.Find(evidence).Select(one => one.Kind));
    }

    private static DateOnly Monday => new(2026, 11, 16);

    private static Told Digests(params IEnumerable<PresenceEvent> events) =>
        events.Aggregate(new Told(), (told, happened) => told.Then("H-tom", "carebot", happened));

    private static Told Promised()
    {
        var due = Told.Start + TimeSpan.FromHours(2);
        return new Told().Then("P-1", "maya", new PromiseEvent.PromiseMade("maya", "harbour-street", due, due, null));
    }

    private static Told Broken(Told told) => told.Then("P-1", "carebot", new PromiseEvent.PromiseBroken("C-2"));
}
