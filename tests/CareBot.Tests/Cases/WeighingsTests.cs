using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;
using CareBot.Tests.Empowerment;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Cases;

public sealed class WeighingsTests
{
    private const int Changes = 120;
    private static readonly Policy Policy = SamplePolicy.Policy;

    // Each is the sample with one digit changed somewhere; those that the check refuses are left out.
    private static readonly Lazy<Policy[]> Neighbours = new(() =>
        [.. Enumerable.Range(0, Changes).Select(OneDigitOff).OfType<Policy>()]
    );

    [Fact]
    public void Whatever_was_asked_of_the_policy_is_written_down_with_every_event_it_led_to()
    {
        foreach (var (_, play) in Plays.All)
        {
            var bot = Sample.Bot();
            play(bot);

            var events = bot.View.Cases.SelectMany(one => bot.View.History(one.Id));

            Assert.All(
                events,
                recorded => Assert.Equal(WhoAsks(recorded.Event), WeighedOf(recorded.Event) is not null)
            );
        }
    }

    [Fact]
    public void What_is_written_down_is_read_back_to_the_letter() =>
        SituationDice.Check(
            1000,
            dice =>
            {
                var weighed = Weighings.Of(Policy, dice.Situation(), dice.Chance(2) ? dice.Offer() : null);
                CaseEvent happened = new CaseEvent.FactsChanged(Facts.None, 1, weighed);
                var json = JsonSerializer.Serialize<DomainEvent>(happened, CoreJson.Options);
                return JsonSerializer.Deserialize<DomainEvent>(json, CoreJson.Options)
                        is CaseEvent.FactsChanged { Weighed: var read }
                    && read == weighed;
            }
        );

    [Fact]
    public void The_situation_of_a_weighing_is_the_one_that_was_asked_about() =>
        SituationDice.Check(
            1000,
            dice =>
            {
                var asked = dice.Situation();
                var situation = asked with { Store = asked.Store ?? "harbour-street" };
                var offer = dice.Chance(2) ? dice.Offer() : null;
                var weighed = Weighings.Of(Policy, situation, offer);
                var again = Weighings.SituationOf(weighed, situation.Facts, situation.Store);
                return again == situation && Weighings.Of(Policy, again, offer) == weighed;
            }
        );

    [Fact]
    public void Any_change_in_any_line_of_an_answer_changes_its_mark()
    {
        Assert.InRange(Neighbours.Value.Length, Changes / 3, Changes);
        var changed = 0;

        SituationDice.Check(
            2000,
            dice =>
            {
                var (situation, other) = (dice.Situation(), dice.Pick(Neighbours.Value));
                var (mine, theirs) = (Whole(Policy, situation), Whole(other, situation));
                var differs = Told.Of(mine) != Told.Of(theirs);
                changed += differs ? 1 : 0;
                return differs == (Weighings.MarkOf(mine) != Weighings.MarkOf(theirs));
            }
        );

        Assert.True(changed > 20, $"Only {changed} answers differed at all.");
    }

    [Fact]
    public void Any_change_in_how_an_offer_is_judged_changes_its_mark() =>
        SituationDice.Check(
            2000,
            dice =>
            {
                var (situation, offer, other) = (dice.Situation(), dice.Offer(), dice.Pick(Neighbours.Value));
                var (mine, theirs) = (Judged(Policy, situation, offer), Judged(other, situation, offer));
                var differs = Told.Of(mine) != Told.Of(theirs);
                return differs
                    == (Weighings.MarkOf(mine.Item1, mine.Item2) != Weighings.MarkOf(theirs.Item1, theirs.Item2));
            }
        );

    [Fact]
    public void What_is_owed_is_the_largest_line_and_never_the_sum_of_two()
    {
        var facts = new Facts
        {
            Issue = "faulty",
            Price = Money.Of(40, Currency.Gbp),
            BoughtOn = SamplePolicy.Today.AddDays(-3),
        };
        var situation = SamplePolicy.In(facts, "associate", "GB");

        Assert.Equal(Money.Of(40, Currency.Gbp), Weighings.Of(Policy, situation).Owed);
        Assert.Null(Weighings.Of(Policy, situation with { Facts = facts with { Price = null } }).Owed);
    }

    // The version alone would change every mark; here it is the answer that counts.
    private static Verdict Whole(Policy policy, Situation situation) =>
        policy.Decide(situation) with
        {
            PolicyVersion = "same",
        };

    private static (Allowance, OfferVerdict) Judged(Policy policy, Situation situation, Offer offer) =>
        (policy.Decide(situation).Allowance, policy.Judge(situation, offer));

    private static Policy? OneDigitOff(int seed)
    {
        var random = new Random(seed);
        var text = File.ReadAllText(SamplePolicy.Path).ToCharArray();
        int at;
        do at = random.Next(text.Length);
        while (!char.IsAsciiDigit(text[at]));
        text[at] = (char)('0' + random.Next(1, 10));
        return SamplePolicy.Compile(new string(text)).Policy;
    }

    private static bool WhoAsks(DomainEvent happened) =>
        happened
            is CaseEvent.CaseOpened
                or CaseEvent.FactsChanged
                or CaseEvent.AttemptRefused
                or CaseEvent.RemedyGiven
                or CaseEvent.CaseEscalated
                or CaseEvent.CaseDecided;

    private static Weighing? WeighedOf(DomainEvent happened) =>
        happened.GetType().GetProperty("Weighed")?.GetValue(happened) as Weighing;
}
