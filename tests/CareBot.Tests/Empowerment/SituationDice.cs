using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;
using FsCheck.Fluent;

namespace CareBot.Tests.Empowerment;

/// <summary>Throws situations of every kind, stale names and foreign money among them.</summary>
internal sealed class SituationDice(int seed)
{
    private static readonly string[] Roles =
    [
        "associate",
        "supervisor",
        "public-voice",
        "store-manager",
        "area-manager",
        "gone",
    ];
    private static readonly Currency[] Currencies = [Currency.Gbp, Currency.Eur, Currency.Usd];
    private readonly Random _random = new(seed);

    public static void Check(int times, Func<SituationDice, bool> holds) =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(times),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new SituationDice(seed)))
        );

    public Situation Situation()
    {
        var country = Pick("GB", "DE", "US", "FR", "ZZ");
        var situation = SamplePolicy.In(Facts(), Pick(Roles), country);
        return situation with
        {
            AlreadyAdded = Chance(3) ? Amount(situation.Currency, 4000) : situation.AlreadyAdded,
            Store = Pick(null, "harbour-street"),
            IsBudgetSpent = Chance(3),
            Key = Chance(4) ? Key(situation.Currency) : null,
        };
    }

    public Offer Offer() =>
        new(
            Term(Topic.Remedy),
            Chance(5) ? null : Amount(Pick(Currencies), Chance(2) ? 6000 : 60_000),
            OnTop: Chance(2),
            PaidByEmployee: Chance(20)
        );

    public HeldKey Key(Currency currency) => new("G-4MX", Amount(currency, Chance(2) ? 4000 : 60_000));

    public Money Amount(Currency currency, int most) => new(_random.Next(0, most), currency);

    public int Next(int most) => _random.Next(most);

    public bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    public T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private string Term(Topic topic) => Pick([.. SamplePolicy.Policy.Terms(topic).Select(term => term.Key), "gone"]);

    private Facts Facts() =>
        new()
        {
            Issue = Chance(10) ? null : Term(Topic.Issue),
            Category = Chance(3) ? null : Term(Topic.Category),
            Item = Chance(2) ? null : "thing",
            Price = Chance(4) ? null : Amount(Pick(Currencies), Chance(2) ? 10_000 : 200_000),
            Outstanding = Chance(2) ? null : Amount(Pick(Currencies), 50_000),
            BoughtOn = Chance(3) ? null : SamplePolicy.Today.AddDays(-_random.Next(-3, 3000)),
            Ask = Chance(2) ? null : new Ask(Term(Topic.Remedy), Chance(2) ? null : Amount(Pick(Currencies), 30_000)),
            Fault = Chance(2) ? null : Pick(Enum.GetValues<Fault>()),
            Place = Chance(2) ? null : Pick(Enum.GetValues<Place>()),
            Public = Pick<bool?>(null, true, false),
            Occasion = Chance(2) ? null : Term(Topic.Occasion),
            Contacts = Chance(2) ? null : _random.Next(1, 5),
            Given = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Offer())],
            Proposed = Chance(2) ? null : Offer(),
            Tone = Chance(2) ? null : Term(Topic.Tone),
            Loyal = Pick<bool?>(null, true, false),
        };
}
