using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;

namespace CareBot.Core.Replays;

/// <summary>Asks another policy everything again, and adds up what would have been otherwise.</summary>
public sealed class DraftReplay
{
    private const decimal DaysPerMonth = 365.25m / 12;
    private const decimal FewestDays = 7;

    private readonly HistorySpan _span;
    private readonly Policy _draft;
    private readonly Tally _unknown = new();
    private readonly TellingCases _telling = new();
    private readonly Dictionary<(JudgedAs Then, JudgedAs Now), long> _judged = [];
    private readonly Dictionary<ReplayEffect, ReplayedMoney> _effects;
    private DateTimeOffset _first;
    private Money _grantedAnyway;
    private long _cases;
    private long _verdicts;
    private long _unwritten;
    private long _notAsked;
    private long _changed;
    private long _raised;
    private long _noLongerBelow;

    /// <summary>Begins with nothing.</summary>
    /// <param name="span">Which part of the past.</param>
    /// <param name="draft">The policy to ask.</param>
    public DraftReplay(HistorySpan span, Policy draft)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(draft);
        var nothing = Money.Zero(draft.Currency);
        (_span, _draft, _first, _grantedAnyway) = (span, draft, span.To, nothing);
        _effects = Enum.GetValues<ReplayEffect>().ToDictionary(effect => effect, _ => new ReplayedMoney(0, nothing));
    }

    /// <summary>Gets what was found so far.</summary>
    public ReplayReport Report =>
        new()
        {
            PolicyVersion = _draft.Version,
            Cases = _cases,
            Verdicts = _verdicts,
            Unwritten = _unwritten,
            NotAsked = _notAsked,
            Unknown = _unknown.Counts,
            Changed = _changed,
            Judged = JudgedOtherwise,
            GivenNoLonger = _effects[ReplayEffect.GivenNoLonger],
            Raised = _raised,
            NeedlesslyRaised = _effects[ReplayEffect.NeedlesslyRaised],
            GrantedAnyway = _grantedAnyway,
            RaisedPerMonth = PerMonth(_effects[ReplayEffect.NeedlesslyRaised].Sum),
            BelowFloor = _effects[ReplayEffect.BelowFloor],
            NoLongerBelowFloor = _noLongerBelow,
            Telling = _telling.All,
        };

    private IReadOnlyList<ReplayReport.JudgedOtherwise> JudgedOtherwise =>
        [
            .. _judged
                .Select(one => new ReplayReport.JudgedOtherwise(one.Key.Then, one.Key.Now, one.Value))
                .OrderByDescending(one => one.Count)
                .ThenBy(one => (one.Then, one.Now)),
        ];

    /// <summary>Replays one case.</summary>
    /// <param name="history">All of its events, oldest first.</param>
    public void Add(IReadOnlyList<RecordedEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var here = history.Where(recorded => _span.Holds(recorded.At)).ToList();
        if (here.Count == 0)
            return;
        _cases++;
        _first = here[0].At < _first ? here[0].At : _first;
        _unwritten += here.Count(recorded => PastVerdicts.IsUnwritten(recorded.Event));
        var verdicts = PastVerdicts.Of(history).Where(past => _span.Holds(past.Recorded.At));
        _telling.Add([.. verdicts.SelectMany(past => Ask(past, history))]);
    }

    private IEnumerable<ReplayedOffer> Ask(PastVerdict past, IReadOnlyList<RecordedEvent> history)
    {
        if (UnknownNames.In(_draft, past) is { Count: > 0 } unknown)
        {
            _notAsked++;
            foreach (var name in unknown)
                _unknown.Add(name);
            return [];
        }

        _verdicts++;
        var again = Reweighed.By(_draft, past);
        Count(again);
        return [.. ReplayEffects.Of(again).Select(effect => Take(again, effect.Effect, effect.Money, history))];
    }

    private void Count(Reweighed again)
    {
        var (then, now) = (again.Past.Weighed.Judged, again.Now.Judged);
        _changed += again.IsOtherwise ? 1 : 0;
        _raised += again.Past.Recorded.Event is CaseEvent.CaseEscalated { Asked: not null } ? 1 : 0;
        if (then is not { } before || now is not { } after || before == after)
            return;
        _judged[(before, after)] = _judged.GetValueOrDefault((before, after)) + 1;
        var wasStopped = again.Past.Recorded.Event is CaseEvent.AttemptRefused && before == JudgedAs.TooSmall;
        _noLongerBelow += wasStopped ? 1 : 0;
    }

    private ReplayedOffer Take(Reweighed again, ReplayEffect effect, Money amount, IReadOnlyList<RecordedEvent> history)
    {
        var (past, money) = (again.Past, InOurs(amount));
        _effects[effect] = _effects[effect].Plus(money);
        if (effect == ReplayEffect.NeedlesslyRaised && Granted(history, past.Recorded.Version) is { } granted)
            _grantedAnyway += Money.Min(money, InOurs(granted));
        return new(
            past.Recorded.Stream,
            past.Case.Store,
            past.Recorded.At,
            past.Weighed.Role,
            again.Judged?.Offer ?? new(string.Empty),
            effect,
            money,
            past.Weighed.Judged,
            again.Now.Judged
        );
    }

    // What came of a request: the decision before the next request, if there was one.
    private static Money? Granted(IReadOnlyList<RecordedEvent> history, long asked) =>
        history
            .Where(recorded => recorded.Version > asked)
            .TakeWhile(recorded => recorded.Event is not CaseEvent.CaseEscalated)
            .Select(recorded => (recorded.Event as CaseEvent.CaseDecided)?.Granted?.Amount)
            .FirstOrDefault(amount => amount is not null);

    // Whatever is asked about is in a currency that the policy knows.
    private Money InOurs(Money amount) =>
        _draft.Compiled.Exchange.Price(amount, _draft.Currency) ?? Money.Zero(_draft.Currency);

    // Counted from the first verdict, so that a bot of two weeks is not held against a quarter, and one of a day not
    // taken for a month of such days.
    private Money PerMonth(Money sum)
    {
        var days = Math.Max(FewestDays, (decimal)(_span.To - _first).Ticks / TimeSpan.TicksPerDay);
        return new(
            (long)decimal.Round(sum.MinorUnits / days * DaysPerMonth, 0, MidpointRounding.AwayFromZero),
            sum.Currency
        );
    }
}
