using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

public sealed class RunningOutTests
{
    [Fact]
    public void Once_all_were_asked_the_asker_hears_what_can_still_be_given()
    {
        var request = new Request().Ask("£60");

        var told = request.During("maya", () => request.Wait(30));

        Assert.True(request.Escalation.HasRunOut);
        Assert.Contains("nobody has answered yet. I keep asking all of them.", told, StringComparison.Ordinal);
        Assert.Contains("Still owed: the £50 back", told, StringComparison.Ordinal);
        Assert.Contains("You can still give:", told, StringComparison.Ordinal);
        Assert.Contains(
            "If nobody has answered by Fri 27 Nov, 15:00, I give up and tell you.",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_of_them_are_asked_again_ever_more_rarely_until_it_expires_and_says_so()
    {
        var request = new Request().Ask("£60");

        request.Bot.Leap(TimeSpan.FromDays(4));

        var times = request
            .History.Where(one => one.Event is CaseEvent.EscalationRanOut)
            .Select(one => one.At)
            .ToList();
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        Assert.InRange(times.Count, 4, 15);
        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.All(new[] { "tom", "helen" }, person => Assert.True(Reminders(request, person) >= times.Count - 1));
        Assert.Equal(EscalationEnd.Expired, request.Escalation.End);
        Assert.Equal(request.Escalation.AskedAt.AddDays(3), request.Escalation.DecidedAt);
        Assert.Equal(CaseStatus.Open, request.Case.Status);
        Assert.Contains(
            "nobody answered, and you are not left alone",
            request.Bot.Last("maya"),
            StringComparison.Ordinal
        );
        Assert.Contains("I gave up waiting", request.Bot.Last("tom"), StringComparison.Ordinal);
        Assert.Null(request.Case.WakesAt);
    }

    [Fact]
    public void An_answer_after_all_were_asked_still_counts()
    {
        var request = new Request().Ask("£60");
        request.Wait(31);

        request.Press("tom", Verbs.Approve);

        Assert.Equal(DecisionOutcome.Approved, request.Escalation.Outcome);
        Assert.Contains("Tom approved it", request.Bot.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_agreed_as_the_first_of_two_is_not_asked_again()
    {
        var request = new Request().Ask("£220", Request.Laptop);
        request.Press("tom", Verbs.Approve);

        request.Bot.Leap(TimeSpan.FromDays(2));

        Assert.True(request.Escalation.HasRunOut);
        Assert.Equal(0, Reminders(request, "tom"));
        Assert.NotEqual(0, Reminders(request, "helen"));
    }

    [Theory]
    [InlineData("£60", "£40")]
    [InlineData("£30", "£30")]
    public void A_policy_may_let_the_asker_go_ahead_with_something_small(string asked, string granted)
    {
        var request = new Request(WithFallback).Ask(asked);

        request.Bot.Leap(TimeSpan.FromHours(1));
        request.Bot.Press("maya", "Settle");
        request.Bot.Submit("maya", ("granted", "yes"));

        Assert.Equal(DecisionOutcome.Fallback, request.Escalation.Outcome);
        Assert.Equal(granted, request.Escalation.Granted?.Amount.ToString());
        Assert.Contains(
            "go ahead within a small limit",
            string.Join('\n', request.Bot.All("maya")),
            StringComparison.Ordinal
        );
        var given = Assert.Single(request.Case.Given);
        Assert.Equal(("fallback", granted), (given.Rule, given.Amount.ToString()));
    }

    [Fact]
    public void A_fallback_closes_the_cards_and_nobody_decides_after_it()
    {
        var request = new Request(WithFallback).Ask("£60");
        request.Bot.Leap(TimeSpan.FromHours(1));

        var late = request.Press("tom", Verbs.Approve);

        Assert.Contains(
            "Already decided. I let it go ahead, because nobody answered in time",
            late,
            StringComparison.Ordinal
        );
        Assert.Single(request.All<CaseEvent.CaseDecided>());
    }

    [Fact]
    public void Without_such_a_rule_nothing_goes_ahead_on_nobody_s_word()
    {
        var request = new Request().Ask("£60");

        request.Bot.Leap(TimeSpan.FromDays(4));

        Assert.Empty(request.All<CaseEvent.CaseDecided>());
        Assert.Null(request.Case.Approval);
    }

    [Fact]
    public void Safety_has_no_fallback()
    {
        var request = new Request(WithFallback);
        request.Bot.Say("maya", "kettle gave a customer an electric shock");

        request.Bot.Leap(TimeSpan.FromDays(1));

        Assert.Empty(request.All<CaseEvent.CaseDecided>());
        Assert.Equal(CaseStatus.Waiting, request.Case.Status);
    }

    [Fact]
    public void A_program_that_comes_back_late_says_so_and_skips_nobody()
    {
        var request = new Request().Ask("£60");

        var first = request.During("maya", () => request.Bot.Sleep(TimeSpan.FromHours(1)));
        var asked = request.Asked;
        var second = request.During("maya", () => request.Bot.Sleep(TimeSpan.FromHours(1)));
        var last = request.During("maya", () => request.Bot.Sleep(TimeSpan.FromDays(3)));

        Assert.Equal(["helen"], asked);
        Assert.Contains("I am late with this", first, StringComparison.Ordinal);
        Assert.Contains("nobody has answered yet", second, StringComparison.Ordinal);
        Assert.Contains("I am late with this", second, StringComparison.Ordinal);
        Assert.Contains("you are not left alone", last, StringComparison.Ordinal);
        Assert.Contains("I am late with this", last, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_given_up_before_everybody_was_asked()
    {
        var request = new Request().Ask("£60");

        request.Bot.Sleep(TimeSpan.FromDays(9));

        Assert.Equal((CaseStatus.Waiting, null), (request.Case.Status, request.Case.Escalation?.End));
        Assert.Equal(["helen"], request.Asked);
    }

    [Fact]
    public void A_program_that_runs_in_time_says_nothing_about_lateness()
    {
        var request = new Request().Ask("£60");

        request.Bot.Leap(TimeSpan.FromDays(4));

        Assert.DoesNotContain("I am late", string.Join('\n', request.Bot.All("maya")), StringComparison.Ordinal);
    }

    private static Core.Empowerment.Policy WithFallback { get; } =
        SampleText.With("  # fallback: { may add: 15,", "  fallback: { may add: 40,");

    private static int Reminders(Request request, string person) =>
        request.Bot.All(person).Count(text => text.StartsWith("Still waiting", StringComparison.Ordinal));
}
