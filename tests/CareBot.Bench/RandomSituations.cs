using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Bench;

/// <summary>Makes situations by chance, the same ones in every run.</summary>
/// <param name="policy">Whose words are used.</param>
/// <param name="seed">Where chance begins.</param>
internal sealed class RandomSituations(Policy policy, int seed)
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly (string Country, Currency Currency)[] Stores =
    [
        ("GB", Currency.Gbp),
        ("DE", Currency.Eur),
        ("US", Currency.Usd),
    ];

    private readonly Random _random = new(seed);
    private readonly string[] _roles = [.. policy.Roles];
    private readonly string[] _issues = Keys(policy, Topic.Issue);
    private readonly string[] _categories = Keys(policy, Topic.Category);
    private readonly string[] _remedies = Keys(policy, Topic.Remedy);
    private readonly string[] _occasions = Keys(policy, Topic.Occasion);
    private readonly string[] _tones = Keys(policy, Topic.Tone);

    /// <summary>Makes the next situation.</summary>
    /// <param name="unknownPercent">How likely it is that a fact was not told.</param>
    public Situation Next(int unknownPercent)
    {
        var (country, currency) = Pick(Stores);
        var already = _random.Next(3) == 0 ? Amount(currency, 60) : Money.Zero(currency);
        return new(Facts(currency, unknownPercent), Pick(_roles), country, currency, Today, already);
    }

    /// <summary>Makes an offer of any kind.</summary>
    public Offer NextOffer(Currency currency) =>
        new(
            Pick(_remedies),
            Maybe(30, () => (Money?)Amount(currency, 400)),
            _random.Next(2) == 0,
            _random.Next(20) == 0
        );

    private static string[] Keys(Policy policy, Topic topic) => [.. policy.Terms(topic).Select(term => term.Key)];

    private Facts Facts(Currency currency, int unknown) =>
        new()
        {
            Issue = Maybe(unknown / 2, () => Pick(_issues)),
            Category = Maybe(unknown, () => Pick(_categories)),
            Price = Maybe(unknown, () => (Money?)Amount(currency, 1500)),
            Outstanding = Maybe(unknown, () => (Money?)Amount(currency, 500)),
            BoughtOn = Maybe(unknown, () => (DateOnly?)Today.AddDays(-_random.Next(1200))),
            Ask = Maybe(50, () => new Ask(Pick(_remedies), Maybe(50, () => (Money?)Amount(currency, 300)))),
            Fault = Maybe(unknown, () => (Fault?)Pick(Enum.GetValues<Fault>())),
            Place = Maybe(unknown, () => (Place?)Pick(Enum.GetValues<Place>())),
            Public = Maybe(50, () => (bool?)(_random.Next(2) == 0)),
            Occasion = Maybe(70, () => Pick(_occasions)),
            Contacts = Maybe(50, () => (int?)_random.Next(1, 5)),
            Given = _random.Next(4) == 0 ? [NextOffer(currency)] : [],
            Proposed = Maybe(70, () => NextOffer(currency)),
            Tone = Maybe(70, () => Pick(_tones)),
            Loyal = Maybe(80, () => (bool?)true),
        };

    private Money Amount(Currency currency, int most) => new(_random.Next(1, most * 100), currency);

    private T? Maybe<T>(int unknownPercent, Func<T> make) => _random.Next(100) < unknownPercent ? default : make();

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
