using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Escalations;

/// <summary>Watches what a step does, and knows what no step may do.</summary>
internal sealed class EscalationWatch(Request request)
{
    private static readonly string[] OnTheCard =
    [
        Verbs.Approve,
        Verbs.ApproveWithChange,
        Verbs.Decline,
        Verbs.AskBack,
        Verbs.HandOverKey,
        Verbs.PassOn,
    ];

    private readonly TalkingBot _bot = request.Bot;

    /// <summary>Does something and looks at all that it brought about.</summary>
    public void See(Action act)
    {
        var before = _bot.View.Cases.ToDictionary(one => one.Id, one => one.Version);

        var said = request.During(act);

        Assert.All(said, one => Assert.False(string.IsNullOrWhiteSpace(one.Message.PlainText)));
        foreach (var one in _bot.View.Cases)
        {
            CheckWaits(one);
            CheckDecidedOnce(one);
            CheckReached(one);
            CheckNew(one, before.GetValueOrDefault(one.Id));
        }

        CheckStopped(before, said);
    }

    // Somebody is asked, and time does not stand still; or it has ended in a named way.
    private void CheckWaits(Case one)
    {
        if (one.Escalation is not { } asked)
            return;
        if (one.Status != CaseStatus.Waiting)
        {
            Assert.NotNull(asked.End);
            return;
        }

        Assert.Null(asked.End);
        Assert.NotEmpty(asked.Now?.People ?? []);
        Assert.NotNull(one.WakesAt);
        Assert.True(one.WakesAt > request.Now, $"{one.Id} should have woken.");
        // It is given up in time, though not before everybody was asked.
        Assert.True(one.WakesAt <= asked.ExpiresAt || !asked.HasRunOut);
    }

    private void CheckDecidedOnce(Case one)
    {
        var open = 0;
        foreach (var recorded in _bot.View.History(one.Id))
        {
            open =
                recorded.Event is CaseEvent.CaseEscalated ? 1
                : recorded.Event is CaseEvent.CaseDecided ? open - 1
                : open;
            Assert.True(open >= 0, $"{one.Id} was decided twice.");
        }
    }

    private void CheckReached(Case one)
    {
        if (one.Escalation is not { Reached: var reached } asked)
            return;
        var name = $"{one.Id}:approval:{asked.AskedAt.ToUnixTimeMilliseconds()}";
        var holders = _bot.View.CopiesOf(name).Select(copy => copy.Recipient).ToHashSet();
        Assert.All(reached, person => Assert.Contains(person, holders));
        Assert.DoesNotContain(asked.Asker, reached);
        Assert.DoesNotContain(one.Owner, reached);
    }

    private void CheckNew(Case one, long before)
    {
        var history = _bot.View.History(one.Id);
        foreach (var recorded in history.Skip((int)before))
        {
            if (recorded.Event is CaseEvent.CaseDecided decided)
                CheckDecider(Upto(history, recorded.Version - 1), recorded, decided);
        }
    }

    private void CheckDecider(Case stood, RecordedEvent recorded, CaseEvent.CaseDecided decided)
    {
        Assert.NotEqual(stood.Owner, recorded.Actor);
        Assert.NotEqual(stood.Escalation?.Asker, recorded.Actor);
        Assert.NotEqual(stood.Escalation?.FirstYes?.By, recorded.Actor);
        if (decided.Granted is { Amount: { } amount } granted)
            Assert.True(HadTheLimit(stood, recorded, granted, amount), $"{recorded.Actor} had no right to {amount}.");
    }

    private bool HadTheLimit(Case stood, RecordedEvent recorded, Offer granted, Money amount)
    {
        var store = _bot.Staff.Stores[stood.Store];
        var role = _bot.Staff.Employees[recorded.Actor].Role;
        var today = store.Today(recorded.At);
        var situation = new Situation(stood.Facts, role, store.Country, store.Currency, today, stood.AlreadyAdded)
        {
            Store = store.Id,
        };
        var verdict = _bot.Policy.Judge(situation, granted);
        return verdict is OfferVerdict.Owed
            || (
                verdict is OfferVerdict.Allowed
                && (
                    stood.Escalation?.FirstYes is not null
                    || _bot.Policy.NeedsTwoAbove(situation) is not { } two
                    || amount <= two
                )
            );
    }

    // Whatever was stopped is one row and nothing else, and is said to nobody else.
    private void CheckStopped(Dictionary<string, long> before, IReadOnlyList<Outgoing> said)
    {
        var rows = _bot
            .View.Cases.SelectMany(one => _bot.View.History(one.Id).Skip((int)before.GetValueOrDefault(one.Id)))
            .ToList();
        var stopped = rows.Find(row =>
            row.Event is CaseEvent.AttemptRefused tried && OnTheCard.Contains(tried.Attempt)
        );
        if (stopped is null)
            return;
        Assert.Single(rows);
        Assert.All(said, one => Assert.Equal(stopped.Actor, one.To));
    }

    private static Case Upto(IReadOnlyList<RecordedEvent> history, long version) =>
        history.Take((int)version).Aggregate((Case?)null, Case.Evolve)
        ?? throw new InvalidOperationException("An empty stream.");
}
