using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Years.Lives;

/// <summary>A request on its way: step by step until somebody answers, it is taken back, or it is given up.</summary>
/// <param name="scribe">The case.</param>
/// <param name="dice">Its chance.</param>
/// <param name="asked">What is asked for; null where only attention is.</param>
/// <param name="round">Which time it is that this is asked for, from 1.</param>
internal sealed class RequestLife(CaseScribe scribe, Dice dice, Offer? asked, int round)
{
    private readonly World _world = scribe.World;
    private readonly RequestScribe _writing = new(scribe);

    /// <summary>Gets who declined it before; null where nobody did.</summary>
    public string? DeclinedBy { get; init; }

    public string? DecidedBy => scribe.Case.Escalation?.DecidedBy;

    public bool WasDeclined => scribe.Case.Escalation is { Outcome: DecisionOutcome.Declined };

    public IEnumerable<DateTimeOffset> Live()
    {
        var chain = _world.Policy.ChainFor(scribe.ByRole(scribe.Owner));
        var steps = new ChainSteps(scribe, chain, asked);
        if (steps.Next(scribe.Case.Facts.Contacts > 1 && chain.Steps.Count > 1 ? 1 : 0, []) is not { } first)
            yield break;
        _writing.Begin(asked, RuleAgainst(), chain, first, round, steps.NameOf(first.Step));
        foreach (var at in Walk(chain, steps, first))
            yield return at;
    }

    private IEnumerable<DateTimeOffset> Walk(Chain chain, ChainSteps steps, Asking first)
    {
        var now = (Asking?)first;
        while (now is not null)
        {
            var answer = Answers.On(scribe, dice, now, chain.Steps[now.Step].Wait, isFirst: now == first);
            if (now.NagAt is { } nag && !(answer.At < nag))
            {
                yield return nag;
                _writing.Nag();
            }

            if (answer.At is { } at)
            {
                yield return at;
                if (answer.How != AnswerKind.PassOn || steps.Next(now.Step + 1, Reached) is not { } passed)
                {
                    End(answer, now.People);
                    yield break;
                }

                _writing.Move(passed, MoveReason.PassedOn, dice.Pick(now.People));
                now = passed;
                continue;
            }

            yield return now.DueAt;
            var next = steps.Next(now.Step + 1, Reached);
            if (next is not null)
                _writing.GoOn(next, steps.NameOf(now.Step), isFirst: now == first);
            now = next;
        }

        foreach (var at in WaitForAnybody(chain.Steps[^1].Wait))
            yield return at;
    }

    // Everybody was asked; they are all reminded, each time after twice as long, until one answers or it is given up.
    private IEnumerable<DateTimeOffset> WaitForAnybody(TimeSpan wait)
    {
        var expires = scribe.Case.Escalation?.ExpiresAt ?? _world.Now;
        var askedAt = scribe.Case.Escalation?.AskedAt ?? _world.Now;
        var late = scribe.Store.WhenOpen(_world.Now.AddSeconds(Math.Floor(dice.Skewed(9000, 0.9)))).ToUniversalTime();
        var until = dice.Chance(0.8) && late < expires ? late : expires;
        for (var nag = _world.Now + wait; ; nag = _world.Now + (_world.Now - askedAt))
        {
            _writing.RunOut(nag);
            if (nag >= until)
                break;
            yield return nag;
        }

        yield return until;
        if (until == expires)
            _writing.GiveUp();
        else
            End(new(until, AnswerKind.Decide), Reached);
    }

    private void End(Answer answer, IReadOnlyList<string> people)
    {
        if (answer.How == AnswerKind.TakeBack)
        {
            _writing.TakeBack();
            return;
        }

        var others = people.Where(person => person != DeclinedBy).ToList();
        var decider = dice.Pick(others.Count > 0 ? others : people);
        var (outcome, granted) = Judgement.Throw(scribe, dice, asked, decider == DeclinedBy);
        _writing.Decide(decider, outcome, granted);
    }

    private IReadOnlyList<string> Reached => scribe.Case.Escalation?.Reached ?? [];

    private string RuleAgainst()
    {
        var verdict = asked is null ? null : _world.Policy.Judge(scribe.Own(), asked);
        return verdict?.Reason.Rule ?? _world.Policy.Decide(scribe.Own()).Safety?.Reason.Rule ?? "attention";
    }
}
