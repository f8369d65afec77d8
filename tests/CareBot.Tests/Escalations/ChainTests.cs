using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

public sealed class ChainTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Sixty_pounds_ask_the_manager_and_nobody_else()
    {
        var request = new Request().Ask("£60");

        Assert.Equal(["tom"], request.Escalation.Reached);
        Assert.StartsWith("Maya asks £60", request.Bot.Last("tom"), StringComparison.Ordinal);
        Assert.All(new[] { "priya", "omar", "helen", "ida" }, person => Assert.Empty(request.Bot.All(person)));
    }

    [Fact]
    public void Thirty_pounds_ask_all_supervisors_on_duty_and_the_first_decision_wins()
    {
        var request = new Request().Ask("£30");
        var reached = request.Escalation.Reached;

        request.Press("priya", Verbs.Approve);
        var late = request.Press("omar", Verbs.Approve);

        Assert.Equal(["omar", "priya"], reached.Order(StringComparer.Ordinal));
        Assert.Contains(
            "Priya approved it, Tue 24 Nov, 15:00: £30",
            request.Bot.Last("maya"),
            StringComparison.Ordinal
        );
        Assert.Contains("Already decided. Priya approved it", late, StringComparison.Ordinal);
        Assert.Single(request.All<CaseEvent.CaseDecided>());
        AssertRedrawn(request, "omar", "Priya approved it, Tue 24 Nov, 15:00: £30");
        AssertRedrawn(request, "priya", "Priya approved it, Tue 24 Nov, 15:00: £30");
    }

    [Fact]
    public void Whoever_is_asked_is_reminded_once_at_half_the_wait()
    {
        var request = new Request().Ask("£60");

        var before = request.During(() => request.Wait(7));
        var at = request.During(() => request.Wait(1));
        var after = request.During(() => request.Wait(6));

        Assert.Empty(before);
        Assert.StartsWith(
            "Still waiting: Maya asks £60",
            Assert.Single(at).Message.PlainText,
            StringComparison.Ordinal
        );
        Assert.Equal("tom", at[0].To);
        Assert.Empty(after);
    }

    [Fact]
    public void At_the_deadline_the_next_one_is_asked_and_the_asker_hears_who_and_by_when()
    {
        var request = new Request().Ask("£60");

        var told = request.During("maya", () => request.Wait(15));

        Assert.Equal(["helen"], request.Asked);
        Assert.Contains("Helen has it now. Tom did not answer in time.", told, StringComparison.Ordinal);
        Assert.Contains("You hear by Tue 24 Nov, 15:30.", told, StringComparison.Ordinal);
        Assert.Contains("Answer by Tue 24 Nov, 15:30.", request.Bot.Last("helen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tom")]
    [InlineData("helen")]
    public void Whoever_was_asked_before_may_still_answer(string decider)
    {
        var request = new Request().Ask("£60");
        request.Wait(15);

        request.Press(decider, Verbs.Approve);

        Assert.Equal(decider, request.Escalation.DecidedBy);
        var other = decider == "tom" ? "helen" : "tom";
        AssertRedrawn(request, other, "approved it");
    }

    [Theory]
    [InlineData("at the counter", 10)]
    [InlineData("on the phone", 15)]
    [InlineData("she wrote on facebook", 60)]
    [InlineData("by email", 240)]
    public void Where_the_customer_is_says_how_long_is_waited(string place, int minutes)
    {
        var request = new Request().Ask("£60", $"{Request.Bouquet}, {place}");

        Assert.Equal(request.Now.AddMinutes(minutes), request.Asking.DueAt);
        Assert.Equal(request.Now.AddMinutes(minutes / 2.0), request.Asking.NagAt);
    }

    [Fact]
    public void Whoever_is_away_is_not_asked_but_who_stands_in_for_them()
    {
        var request = new Request();
        request.Bot.Say("tom", "away until Friday, Helen decides for me");

        request.Ask("£60");

        Assert.Equal(["helen"], request.Asked);
        Assert.Equal(1, request.Asking.Step);
        Assert.DoesNotContain("asks £60", request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_the_deputy_in_the_directory_is_asked()
    {
        var staff = Request.With(Sample.Staff, "tom", tom => tom with { Deputy = "helen" });
        var request = new Request(staff: staff);
        request.Bot.Say("tom", "away until Friday");

        request.Ask("£60");

        Assert.Equal(["helen"], request.Asked);
    }

    [Fact]
    public void Where_nobody_stands_in_the_step_is_skipped()
    {
        var request = new Request();
        request.Bot.Say("ida", "away until Friday");

        request.Ask("£60", $"{Request.Bouquet}, she posted it online");

        Assert.Equal(["tom"], request.Asked);
    }

    [Fact]
    public void A_stand_in_who_left_stands_in_for_nobody_and_the_deputy_does()
    {
        var staff = Request.With(Sample.Staff, "tom", tom => tom with { Deputy = "helen" });
        var request = new Request(staff: staff);
        request.Bot.Say("tom", "away until Friday, Frank decides for me");
        request.Bot.Staff = Request.Without(staff, "frank");

        request.Ask("£60");

        Assert.Equal(["helen"], request.Asked);
    }

    [Fact]
    public void A_stand_in_whose_yes_is_not_enough_is_not_asked()
    {
        var request = new Request(staff: Request.Without(Sample.Staff, "frank", "jonas"));
        request.Bot.Say("tom", "away until Friday, Omar decides for me");

        request.Ask("£60");

        Assert.Equal(["helen"], request.Asked);
    }

    [Fact]
    public void Supervisors_who_are_not_on_shift_are_skipped()
    {
        var request = new Request(at: new DateTimeOffset(2026, 11, 24, 8, 50, 0, TimeSpan.Zero));

        request.Ask("£30");

        Assert.Equal(["tom"], request.Asked);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 15, 0, TimeSpan.Zero), request.Asking.DueAt);
    }

    [Fact]
    public void Where_nobody_is_there_the_wait_begins_when_the_store_opens()
    {
        var request = new Request(at: Night).Ask("£60");

        var soon = request.During(() => request.Bot.Leap(TimeSpan.FromHours(9.5)));

        Assert.Equal(["tom"], request.Asked);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 15, 0, TimeSpan.Zero), request.Asking.DueAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 7, 30, TimeSpan.Zero), request.Asking.NagAt);
        Assert.Contains(
            "You hear by Wed 25 Nov, 09:15.",
            string.Join('\n', request.Bot.All("maya")),
            StringComparison.Ordinal
        );
        Assert.Empty(soon);
    }

    [Theory]
    [InlineData("2026-03-28T19:00Z", "2026-03-30T07:45Z", "Mon 30 Mar, 09:45")]
    [InlineData("2026-10-24T18:00Z", "2026-10-26T08:45Z", "Mon 26 Oct, 09:45")]
    public void Over_a_weekend_on_which_the_clock_is_put_the_wall_clock_counts(string asked, string due, string local)
    {
        var hafen = Sample.Staff with
        {
            Employees = Sample.Staff.Employees.Where(one => one.Value.Store == "hafen").ToDictionary(),
        };
        var request = new Request(staff: hafen, at: Instant(asked));

        request.Ask("€60", "bouquet €50 for a 92nd birthday came tiny", "lena");

        Assert.Equal(["jonas"], request.Asked);
        Assert.Equal(Instant(due), request.Asking.DueAt);
        Assert.Contains($"You hear by {local}.", request.Bot.Last("lena"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_had_to_come_back_does_not_wait_for_the_first_step()
    {
        var request = new Request().Ask("£30", $"{Request.Bouquet}, 2nd time she writes");

        Assert.Equal(["tom"], request.Asked);
        Assert.Equal(1, request.Asking.Step);
    }

    [Fact]
    public void A_manager_s_own_request_goes_up_and_never_down()
    {
        var request = new Request().Ask("£300", Request.Laptop, "tom");

        Assert.Equal(["helen"], request.Asked);
        foreach (var below in new[] { "priya", "omar", "maya" })
        {
            request.Press(below, Verbs.Approve);
            request.Press(below, Verbs.Decline);
        }

        Assert.Equal(CaseStatus.Waiting, request.Case.Status);
        Assert.All(request.All<CaseEvent.AttemptRefused>(), refused => Assert.Equal("approval-chain", refused.Rule));
    }

    [Fact]
    public void Neither_the_owner_nor_a_colleague_who_asks_for_them_is_asked()
    {
        var request = new Request();
        request.Bot.Say("priya", Request.Bouquet);
        request.Bot.Say("priya", "log");
        request.Bot.Say("maya", $"case {request.Case.Id}");

        request.Bot.Say("maya", "ask for £30 on top");

        Assert.Equal("maya", request.Escalation.Asker);
        Assert.Equal(["omar"], request.Escalation.Reached);
        request.Press("priya", Verbs.Approve);
        Assert.Equal(CaseStatus.Waiting, request.Case.Status);
    }

    [Fact]
    public void Public_trouble_asks_the_public_voice_first_and_waits_less()
    {
        var request = new Request().Ask("£60", $"{Request.Bouquet}, she posted it online");

        Assert.Equal(["ida"], request.Asked);
        Assert.True(request.Asking.DueAt <= request.Now.AddMinutes(30));

        request.Bot.Leap(TimeSpan.FromMinutes(30));

        Assert.Equal(["tom"], request.Asked);
    }

    [Fact]
    public void A_chain_is_as_it_stood_when_the_case_was_taken_up()
    {
        var request = new Request().Ask("£60");
        request.Bot.Policy = SampleText.With(
            "    steps: [supervisor on duty, store-manager in store, area-manager]",
            "    steps: [answers in public]"
        );

        request.Wait(15);

        Assert.Equal(["helen"], request.Asked);
        Assert.Equal(3, request.Escalation.Chain?.Steps.Count);
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertRedrawn(Request request, string person, string expected)
    {
        var copies = request.Bot.Said.Where(said => said.To == person && said.Card is not null).ToList();
        Assert.All(
            copies.GroupBy(copy => copy.Card),
            copy => Assert.Contains(expected, copy.Last().Message.PlainText, StringComparison.Ordinal)
        );
        Assert.All(
            copies.GroupBy(copy => copy.Card).Select(copy => copy.Last()),
            last => Assert.DoesNotContain(last.Message.Buttons, button => button.Verb == Verbs.Approve)
        );
    }
}
