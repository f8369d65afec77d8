using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Somebody tries to decide something. Whatever stops it is written down once, and is said to nobody else.</summary>
/// <param name="Turn">Whose speaker tries.</param>
/// <param name="What">What is tried, such as <c>approve</c>.</param>
/// <param name="FromForm">Whether a form is open, which is closed then.</param>
internal sealed record Attempt(Turn Turn, string What, bool FromForm = false)
{
    /// <summary>Gets what stands in the answer itself once it is done or stopped.</summary>
    public Reply Closing => FromForm ? new Reply.CloseForm() : new Reply.Nothing();

    /// <summary>Finds the case that a button is about, if it waits, is the speaker's to decide, and shows what it showed then.</summary>
    /// <param name="token">As the client sent it.</param>
    /// <param name="stopped">What happens instead, where null is returned.</param>
    public Case? Find(ButtonToken token, out Decision stopped)
    {
        // The same sentence for a case that is gone or erased and one that the person may not see: it tells them nothing.
        if (Turn.View.FindCase(token.Reference) is not { } found)
        {
            stopped = Unknown("no-such-case");
            return null;
        }

        if (found.Erased || !CaseRights.MaySee(Turn, found))
            stopped = Refuse(found, "not-asked", null, Gone);
        else if (found.Status != CaseStatus.Waiting || found.Escalation is not { } asked)
            stopped = Refuse(found, "already-decided", null, Ended(found));
        else if (CaseRights.RefuseDecision(Turn, found, null) is { } refusal)
            stopped = Refuse(found, refusal, null);
        else if (token.Version < asked.ShownSince)
            stopped = OutOfDate(found);
        else
            return Accept(found, out stopped);
        return null;
    }

    /// <summary>Writes down a try with a reference that is none.</summary>
    public Decision RefuseUnreadable() => Unknown("no-such-card");

    /// <summary>Writes down and says why the speaker may not decide.</summary>
    public Decision Refuse(Case found, Reason reason, Offer? offer)
    {
        var message = new MessageBuilder().Line("This is not yours to decide.", reason.Because).Build();
        var refused = Refuse(found, reason.Rule, offer, message);
        return refused with { Outgoing = [.. refused.Outgoing, .. OwnCopies(found, reason.Rule, offer)] };
    }

    /// <summary>Writes down why the speaker may not decide, and says it in the form that is open.</summary>
    public Decision RefuseInForm(Case found, Reason reason, Offer? offer, string field) =>
        Turn.Wrong(field, reason.Because) with
        {
            Changes = WriteDown(found, reason.Rule, offer),
        };

    // Some channels count a second press on the same drawing as the first; whoever may again later has a new one.
    private IEnumerable<Outgoing> OwnCopies(Case found, string rule, Offer? offer) =>
        ApprovalCopies
            .Redraw(Written(found, rule, offer), Drafts.PersonalOf(Turn.View.History(found.Id)))
            .Where(copy => copy.To == Turn.Speaker.Id);

    /// <summary>Writes down that somebody tried what is only for others, and tells them nothing.</summary>
    /// <param name="found">The case; null where there is none.</param>
    /// <param name="rule">What stops them.</param>
    public Decision Stop(Case? found, string rule) => found is null ? Unknown(rule) : Refuse(found, rule, null, Gone);

    private Case? Accept(Case found, out Decision stopped)
    {
        stopped = new Decision(Turn.Conversation);
        return found;
    }

    private Decision Refuse(Case found, string rule, Offer? offer, Message message) =>
        Turn.Say(message) with
        {
            Changes = WriteDown(found, rule, offer),
            Immediate = Closing,
        };

    private IReadOnlyList<StreamChange> WriteDown(Case found, string rule, Offer? offer) =>
        Written(found, rule, offer).ToChanges();

    private CaseChange Written(Case found, string rule, Offer? offer)
    {
        var change = CaseChange.On(Turn, found);
        return change.Append(new CaseEvent.AttemptRefused(What, rule, offer, change.WeighByRole(offer)));
    }

    private Decision Unknown(string rule)
    {
        var stream = Presence.StreamOf(Turn.Speaker.Id);
        var version = Turn.View.FindPresence(Turn.Speaker.Id)?.Version ?? 0;
        var stopped = Turn.Record(stream, version + 1, new PresenceEvent.AttemptStopped(What, rule));
        return Turn.Say(Gone) with { Changes = [new StreamChange(stream, [stopped])], Immediate = Closing };
    }

    private Decision OutOfDate(Case found)
    {
        var change = Written(found, "out-of-date", null);
        var personal = Drafts.PersonalOf(Turn.View.History(found.Id));
        var note = new MessageBuilder().Line("That card is out of date.", "This is how it stands now:").Build();
        return Turn.Say(note) with
        {
            Changes = change.ToChanges(),
            Outgoing =
            [
                new Outgoing(Turn.Speaker.Id, note, Turn.Conversation.Address),
                ApprovalCopies.SendAgain(change, personal, Turn.Speaker.Id, Turn.Context.FreshId),
            ],
            Immediate = Closing,
        };
    }

    private Message Ended(Case found)
    {
        var said = Drafts.PersonalOf(Turn.View.History(found.Id)).ApproverSaid;
        var record = found.Escalation is { End: not null } ended
            ? DecisionWords.Record(Turn, ended, said, Turn.Context.Store)
            : $"{found.Id} waits for nobody now.";
        var first = found.Escalation?.End is EscalationEnd.Decided ? "Already decided." : "No longer open.";
        return new MessageBuilder().Line(first, record).Build();
    }

    private static Message Gone =>
        new MessageBuilder().Text("This card is no longer available.").Build(Sensitivity.Internal);
}
