using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Everything that a dialog may look at while it decides one step.</summary>
/// <param name="Conversation">How the conversation stands.</param>
/// <param name="View">The database.</param>
/// <param name="Context">The world.</param>
internal sealed record Turn(Conversation Conversation, ITurnView View, TurnContext Context)
{
    public Employee Speaker => Context.Speaker;

    public Policy Policy => Context.Policy;

    public StaffDirectory Staff => Context.Staff;

    /// <summary>Finds who is best asked in a role, or null if nobody holds it.</summary>
    public Approver? ApproverIn(string role) => Staff.FirstApproverFor(Speaker, role, Context.Now);

    /// <summary>Finds the case in hand, if the draft became one.</summary>
    public Cases.Case? CaseOf(Draft draft) => draft.CaseId is { } id ? View.FindCase(id) : null;

    public Situation SituationOf(Facts facts, Cases.Case? existing, Employee asker)
    {
        var store = existing is null ? Staff.StoreOf(asker) : Staff.Stores[existing.Store];
        var added = existing?.AlreadyAdded ?? Money.Zero(store.Currency);
        return new(facts, asker.Role, store.Country, store.Currency, store.Today(Context.Now), added);
    }

    public Verdict Decide(Draft draft) => Policy.Decide(SituationOf(draft.Facts, CaseOf(draft), Speaker));

    /// <summary>Says one thing to the speaker and changes nothing.</summary>
    public Decision Say(Message message) => Say(Conversation, message);

    /// <summary>Says one thing to the speaker.</summary>
    public Decision Say(Conversation next, Message message) =>
        new(next)
        {
            Outgoing = [new Outgoing(Speaker.Id, message, Conversation.Address, Subject: next.Draft?.Id)],
            Subject = next.Draft?.Id,
        };

    /// <summary>Shows a form again with what is wrong in one field, and changes nothing.</summary>
    public Decision Wrong(string field, string problem) =>
        new(Conversation)
        {
            Immediate = new Reply.FormErrors(
                new Dictionary<string, string>(StringComparer.Ordinal) { [field] = problem }
            ),
        };

    public Decision Open(Form form) => new(Conversation) { Immediate = new Reply.Open(form) };

    public RecordedEvent Record(string stream, long version, DomainEvent happened, PersonalFacts? personal = null) =>
        new(stream, version, Context.Now, Speaker.Id, Policy.Version, happened, personal);
}
