using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;
using CareBot.Years.Ledger;

namespace CareBot.Years.Lives;

/// <summary>Writes down what happens to one request, as the bot would and in the ledger.</summary>
/// <param name="scribe">The case.</param>
internal sealed class RequestScribe(CaseScribe scribe)
{
    private const string Time = "carebot";

    private readonly World _world = scribe.World;
    private DateTimeOffset _askedAt;
    private Money? _asked;

    public void Begin(Offer? asked, string rule, Chain chain, Asking first, int round, string step)
    {
        (_askedAt, _asked) = (_world.Now, asked?.Amount);
        var expires = _world.Now + chain.ExpiresAfter;
        scribe.Raise(new(first.People[0], asked, rule, chain, first, expires, round), step);
    }

    public void Nag() => scribe.Append(new CaseEvent.EscalationNagged(null), Time);

    public void RunOut(DateTimeOffset nagAt) => scribe.Append(new CaseEvent.EscalationRanOut(nagAt), Time);

    public void Move(Asking next, MoveReason why, string by) =>
        scribe.Append(new CaseEvent.EscalationMoved(next, why), by);

    public void GoOn(Asking next, string step, bool isFirst)
    {
        Move(next, MoveReason.NoAnswer, Time);
        _world.Note(
            new LedgerEntry.Unanswered(_world.Now, scribe.Store.Id, scribe.Case.Id, scribe.Kind, step, isFirst)
        );
    }

    public void TakeBack()
    {
        scribe.Append(new CaseEvent.EscalationWithdrawn());
        Note(LedgerEnd.TakenBack, null, null);
    }

    public void GiveUp()
    {
        scribe.Append(new CaseEvent.EscalationExpired(), Time);
        Note(LedgerEnd.GivenUp, null, null);
    }

    public void Decide(string by, DecisionOutcome outcome, Offer? granted)
    {
        var decider = scribe.Store.Find(by);
        var weighed = Weighings.Of(_world.Policy, scribe.ByRole(decider), granted);
        scribe.Append(new CaseEvent.CaseDecided(outcome, granted, weighed), by);
        var how = outcome switch
        {
            DecisionOutcome.Approved => LedgerEnd.AsAsked,
            DecisionOutcome.ApprovedWithChange => LedgerEnd.Changed,
            _ => LedgerEnd.Declined,
        };
        Note(how, granted?.Amount, by);
    }

    private void Note(LedgerEnd how, Money? granted, string? by)
    {
        var isOverruling = by is not null && scribe.Overrules(by, granted);
        _world.Note(
            new LedgerEntry.Ended(
                _world.Now,
                scribe.Store.Id,
                scribe.Case.Id,
                scribe.Kind,
                how,
                _askedAt,
                scribe.Owner.Role,
                _asked,
                granted,
                by,
                isOverruling
            )
        );
    }
}
