using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
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
    /// <summary>Gets a value indicating whether the speaker has just said that they did it themselves; it is over with this turn.</summary>
    public bool IsAdmission { get; init; }

    public Employee Speaker => Context.Speaker;

    public Policy Policy => Context.Policy;

    public StaffDirectory Staff => Context.Staff;

    /// <summary>Finds who of a role is best asked and is not away, or null if nobody; a deputy of another role has another limit.</summary>
    public Approver? ApproverIn(string role) =>
        Staff.FirstApproverFor(Speaker, role, Context.Now) is { } first && IsThere(first, role)
            ? first
            : Staff.ApproversFor(Speaker, role, Context.Now).FirstOrDefault(other => IsThere(other, role));

    /// <summary>Tells whether somebody said that they are away.</summary>
    public bool IsAway(string employee) => View.FindPresence(employee)?.IsAway(Context.Now) is true;

    private bool IsThere(Approver approver, string role) =>
        approver.Employee.Role == role && !IsAway(approver.Employee.Id);

    /// <summary>Finds the case in hand, if the draft became one.</summary>
    public Cases.Case? CaseOf(Draft draft) => draft.CaseId is { } id ? View.FindCase(id) : null;

    /// <summary>Returns what the speaker's own decision depends on: their role, the keys that they hold, and the store's budget.</summary>
    public Situation OwnSituation(Facts facts, Cases.Case? existing) =>
        SituationOf(facts, existing, Speaker) with
        {
            Key = HeldKeys.Best(this, Speaker, facts, existing),
            IsBudgetSpent = Spending.IsSpent(this, existing?.Store ?? Speaker.Store),
        };

    /// <summary>Returns what a person's decision by their role alone depends on.</summary>
    public Situation SituationOf(Facts facts, Cases.Case? existing, Employee asker)
    {
        var store = existing is null ? Staff.StoreOf(asker) : Staff.Stores[existing.Store];
        var added = existing?.AlreadyAdded ?? Money.Zero(store.Currency);
        return new(facts, asker.Role, store.Country, store.Currency, store.Today(Context.Now), added)
        {
            Store = store.Id,
        };
    }

    public Verdict Decide(Draft draft) => Policy.Decide(OwnSituation(draft.Facts, CaseOf(draft)));

    /// <summary>Returns how the surroundings of a case write, whoever reads it where.</summary>
    public ReadingCulture CultureOf(Cases.Case one) => Context.CultureOf(Staff.Stores[one.Store]);

    /// <summary>Reads an amount in the currency of a case, or null if it is none.</summary>
    public Money? ReadAmount(Cases.Case one, string? typed) =>
        Context.Reader.ReadAmount(typed ?? string.Empty, CultureOf(one)) is AmountReading.Clear { Value: var money }
        && money.Currency == one.Currency
            ? money
            : null;

    /// <summary>Reads an amount in the policy's own currency, or null if it is none.</summary>
    public Money? ReadPolicyAmount(string typed) =>
        Context.Reader.ReadAmount(typed, Context.Culture with { Currency = Policy.Currency })
            is AmountReading.Clear { Value: var money }
        && money.Currency == Policy.Currency
            ? money
            : null;

    /// <summary>Returns what somebody typed about a case as it may be kept, or null if it was nothing.</summary>
    public string? SafeText(Cases.Case one, string? typed) =>
        typed?.Trim() is { Length: > 0 } words ? Context.Reader.Read(words, CultureOf(one)).SafeText : null;

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
