using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Digests;

/// <summary>Counts a week, one thing after the other.</summary>
/// <param name="currency">In which everything is counted.</param>
/// <param name="convert">Converts an amount to it by fixed rates.</param>
internal sealed class WeekCount(Currency currency, Func<Money, Money> convert)
{
    private static readonly Place?[] PlacesAndNone = [.. Enum.GetValues<Place>().Select(place => (Place?)place), null];

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    // The last list is for a place that was not said.
    private readonly List<TimeSpan>[] _yes = [.. PlacesAndNone.Select(_ => new List<TimeSpan>())];
    private readonly RequestCount _requests = new();
    private Money _added = Money.Zero(currency);
    private (int Made, int Kept, int Late, int Broken) _promises;
    private (int TooSmall, int Otherwise) _stopped;
    private (int Opened, int CameBack, int Settled, int AtOnce) _cases;

    public void Add(Happening happening)
    {
        switch (happening)
        {
            case Happening.Opened opened:
                _cases.Opened++;
                var kind = opened.Case.Issue ?? string.Empty;
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
                break;
            case Happening.CameBack:
                _cases.CameBack++;
                break;
            case Happening.Settled settled:
                _cases.Settled++;
                _cases.AtOnce += settled.WasRaised ? 0 : 1;
                break;
            case Happening.Stopped { As: JudgedAs.Allowed or JudgedAs.Owed }:
                _requests.Add(happening);
                break;
            case Happening.Stopped { As: JudgedAs.TooSmall }:
                _stopped.TooSmall++;
                break;
            case Happening.Stopped:
                _stopped.Otherwise++;
                break;
            case Happening.Given given:
                _added += convert(given.Added);
                break;
            default:
                AddRest(happening);
                break;
        }
    }

    public WeekFigures Total() =>
        new()
        {
            Opened = _cases.Opened,
            Kinds =
            [
                .. _kinds.Select(kind => new KindCount(kind.Key, kind.Value)).OrderByDescending(kind => kind.Count),
            ],
            CameBack = _cases.CameBack,
            Settled = _cases.Settled,
            SettledAtOnce = _cases.AtOnce,
            TimeToYes = [.. TimesToYes()],
            Added = _added,
            StoppedTooSmall = _stopped.TooSmall,
            StoppedOtherwise = _stopped.Otherwise,
            Promises = new(_promises.Made, _promises.Kept, _promises.Late, _promises.Broken),
            Requests = _requests.Total(),
        };

    private void AddRest(Happening happening)
    {
        switch (happening)
        {
            case Happening.PromiseMade:
                _promises.Made++;
                break;
            case Happening.PromiseKept kept:
                _promises.Kept++;
                _promises.Late += kept.WasBroken ? 1 : 0;
                break;
            case Happening.PromiseBroken:
                _promises.Broken++;
                break;
            default:
                if (happening is Happening.Decided decided && IsYes(decided.Outcome))
                    _yes[IndexOf(decided.Case.Place)].Add(decided.Waited);
                _requests.Add(happening);
                break;
        }
    }

    private IEnumerable<(Place? Place, WaitFigures Waits)> TimesToYes()
    {
        foreach (var (place, waits) in PlacesAndNone.Zip(_yes))
        {
            if (WaitFigures.Of(waits) is { } figures)
                yield return (place, figures);
        }
    }

    private static bool IsYes(DecisionOutcome outcome) =>
        outcome is DecisionOutcome.Approved or DecisionOutcome.ApprovedWithChange;

    private static int IndexOf(Place? place) => place is { } known ? (int)known : PlacesAndNone.Length - 1;
}
