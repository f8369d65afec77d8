using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class PolicyPropertyTests
{
    private const int Times = 3000;
    private static readonly Policy Policy = SamplePolicy.Policy;

    [Fact]
    public void Nobody_ever_gives_more_than_is_left_of_their_limit() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var (situation, offer) = (dice.Situation(), dice.Offer());
                var reckoning = Reckoner.Reckon(Policy.Compiled, situation);
                var left = Money.Max(reckoning.Own.Amount - reckoning.Already, Money.Zero(situation.Currency));
                return Policy.Judge(situation, offer) is not OfferVerdict.Allowed allowed
                    || (allowed.Counted <= left && (!offer.OnTop || allowed.Counted <= reckoning.Limit));
            }
        );

    [Fact]
    public void What_counts_is_never_less_than_the_offer_beyond_what_is_owed() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var (situation, offer) = (dice.Situation(), dice.Offer() with { OnTop = true });
                var owed = Policy.Decide(situation).Owed.SelectMany(line => line.Remedies);
                return Policy.Judge(situation, offer) is not OfferVerdict.Allowed allowed
                    || owed.Contains(offer.Remedy, StringComparer.Ordinal)
                    || allowed.Offer.Amount is not { } amount
                    || allowed.Counted >= amount;
            }
        );

    [Fact]
    public void Money_under_the_floor_is_never_allowed_nor_suggested() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                var verdict = Policy.Decide(situation);
                var (floor, limit) = (verdict.Allowance.Floor, verdict.Allowance.Limit);
                var less = new Money(dice.Next((int)Math.Max(1, floor.MinorUnits)), situation.Currency);
                var judged = Policy.Judge(situation, new Offer("goodwill", less, OnTop: true));
                return (less >= floor || judged is not OfferVerdict.Allowed)
                    && verdict.Gestures.All(line => line.Cost <= limit)
                    && verdict.Gestures.Where(line => line.Remedy == "goodwill").All(line => line.Cost >= floor);
            }
        );

    [Fact]
    public void What_is_owed_is_owed_whoever_asks_and_whatever_was_added() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                var more = situation with
                {
                    AlreadyAdded = dice.Amount(situation.Currency, 500_000),
                    Role = "associate",
                };
                var (first, second) = (Policy.Decide(situation), Policy.Decide(more));
                return Json(first.Owed) == Json(second.Owed)
                    && first
                        .Owed.SelectMany(line => line.Remedies)
                        .All(remedy => Policy.Judge(more, new Offer(remedy)) is OfferVerdict.Owed);
            }
        );

    [Fact]
    public void A_higher_role_never_has_the_lower_limit() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                Money[] limits =
                [
                    .. new[]
                    {
                        "gone",
                        "associate",
                        "supervisor",
                        "public-voice",
                        "store-manager",
                        "area-manager",
                    }.Select(role => Policy.Decide(situation with { Role = role }).Allowance.Limit),
                ];
                return limits.SequenceEqual(limits.Order());
            }
        );

    [Fact]
    public void The_index_and_the_plain_scan_always_give_the_same_answer()
    {
        var scanning = Policy.Scanning();

        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                return Json(Policy.Decide(situation)) == Json(scanning.Decide(situation))
                    && Json(Policy.ChainFor(situation)) == Json(scanning.ChainFor(situation));
            }
        );
    }

    [Fact]
    public void Every_situation_has_somebody_to_ask_and_a_time_to_wait() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var chain = Policy.ChainFor(dice.Situation());
                return chain.Steps.Count > 0 && chain.Steps.All(step => step.Wait > TimeSpan.Zero);
            }
        );

    [Fact]
    public void The_index_finds_the_same_of_five_hundred_rules_as_the_scan()
    {
        var vocabulary = Policy.Compiled.Vocabulary;

        SituationDice.Check(
            100,
            dice =>
            {
                var table = new RuleTable<AdviceEntry>(
                    Enumerable.Range(0, 500).Select(i => RandomRule(dice, i)),
                    vocabulary
                );
                var scan = table.Scanning();
                return Enumerable
                    .Range(0, 20)
                    .All(_ => SameRules(table, scan, Locator.Locate(Policy.Compiled, dice.Situation())));
            }
        );
    }

    [Fact]
    public void Deciding_and_judging_agree_about_the_proposal_and_every_gesture() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                var verdict = Policy.Decide(situation);
                var proposal = situation.Facts.Proposed is { } offer ? Policy.Judge(situation, offer) : null;
                return verdict.Proposed == proposal
                    && verdict.Gestures.All(line =>
                        Policy.Judge(situation, new Offer(line.Remedy, Amount(line), OnTop: true))
                        is OfferVerdict.Allowed
                    );
            }
        );

    [Fact]
    public void A_fact_is_missing_only_if_knowing_it_changes_the_answer() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var situation = dice.Situation();
                var verdict = Policy.Decide(situation);
                return verdict.Missing.All(fact =>
                    Values(situation.Facts, fact)
                        .SelectMany(facts => verdict.Missing.SelectMany(other => Values(facts, other)).Prepend(facts))
                        .Any(facts => Core(Policy.Decide(situation with { Facts = facts })) != Core(verdict))
                );
            }
        );

    [Fact]
    public void No_words_ever_hide_behind_a_policy_or_show_an_empty_place() =>
        SituationDice.Check(
            Times,
            dice =>
            {
                var words = Policy.Decide(dice.Situation()).Words;
                var all = string.Join('\n', [words.Private, words.Public ?? "", .. words.Advice]);
                return !all.Contains("our policy", StringComparison.OrdinalIgnoreCase)
                    && !all.Contains('{')
                    && !all.Contains('[');
            }
        );

    private static Money? Amount(GestureLine line) => line.Remedy == "goodwill" ? line.Cost : null;

    private static string Core(Verdict verdict) => Json(verdict with { Missing = [], PolicyVersion = "" });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);

    private static bool SameRules(RuleTable<AdviceEntry> table, RuleTable<AdviceEntry> scan, Point point)
    {
        var (certain, possible) = (new ulong[table.Words], new ulong[table.Words]);
        var (certainToo, possibleToo) = (new ulong[table.Words], new ulong[table.Words]);
        table.Evaluate(point, certain, possible);
        scan.Evaluate(point, certainToo, possibleToo);
        return certain.SequenceEqual(certainToo) && possible.SequenceEqual(possibleToo);
    }

    private static AdviceEntry RandomRule(SituationDice dice, int number) =>
        new()
        {
            Name = $"rule-{number}",
            Line = number + 1,
            Say = "",
            // A mapping has each of its keys once.
            When =
            [
                .. Enumerable
                    .Range(0, dice.Next(4))
                    .Select(_ => RandomClause(dice))
                    .DistinctBy(clause => clause.Dimension),
            ],
        };

    private static Clause RandomClause(SituationDice dice)
    {
        var dimension = dice.Pick(Enum.GetValues<Dimension>());
        var names = Policy.Compiled.Vocabulary.Names(dimension).ToArray();
        if (names.Length == 0)
        {
            var from = dice.Next(dimension == Dimension.Price ? 100_000 : 40);
            return new Clause.Between(
                dimension,
                from,
                dice.Chance(3) ? long.MaxValue - 1 : from + dice.Next(60),
                1,
                ""
            );
        }

        var chosen = Enumerable
            .Range(0, 1 + dice.Next(3))
            .Select(_ => new PolicyNode.Scalar(dice.Pick(names), 1))
            .ToArray();
        return new Clause.OneOf(dimension, chosen, dimension != Dimension.Given && dice.Chance(4), 1, "");
    }

    private static IEnumerable<Facts> Values(Facts facts, string fact) =>
        fact switch
        {
            nameof(Facts.Issue) => Policy.Terms(Topic.Issue).Select(term => facts with { Issue = term.Key }),
            nameof(Facts.Price) => new[] { 1, 20, 40, 300, 4000 }.Select(each =>
                facts with
                {
                    Price = Money.Of(each, Currency.Gbp),
                }
            ),
            nameof(Facts.Outstanding) => new[] { 1, 40, 300, 4000 }.Select(each =>
                facts with
                {
                    Outstanding = Money.Of(each, Currency.Gbp),
                }
            ),
            nameof(Facts.BoughtOn) => new[] { 0, 12, 20, 45, 200, 400, 800, 4000 }.Select(days =>
                facts with
                {
                    BoughtOn = SamplePolicy.Today.AddDays(-days),
                }
            ),
            nameof(Facts.Fault) => Enum.GetValues<Fault>().Select(each => facts with { Fault = each }),
            nameof(Facts.Place) => Enum.GetValues<Place>().Select(each => facts with { Place = each }),
            _ => throw new InvalidOperationException($"{fact} is never missing."),
        };
}
