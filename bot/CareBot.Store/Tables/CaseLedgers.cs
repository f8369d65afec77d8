using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>Keeps what is asked of many cases at once, event by event. It writes nothing where an event changes nothing of it.</summary>
internal sealed class CaseLedgers(AllTables tables)
{
    /// <summary>Follows an event of a case.</summary>
    /// <param name="before">The case before it.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="reference">A reference that it names, of a customer who was not erased.</param>
    public void Follow(Case? before, Case after, RecordedEvent recorded, string? reference)
    {
        FollowAsked(before, after);
        if (recorded.Event is CaseEvent.RemedyGiven { Week: { } week } given)
            Spend(after.Store, week, given.Given);
        if (recorded.Event is CaseEvent.CaseDecided decision)
            Learn(after, recorded, decision);
        if (recorded.Event is CaseEvent.CaseSettled && SettlementRow.From(after) is { } settled)
            tables.Settlements.Add(settled);
        if (reference is not null)
            tables.Marks.Add(reference, recorded.Stream);
    }

    private void FollowAsked(Case? before, Case after)
    {
        var (was, now) = (AskedRows.From(before), AskedRows.From(after));
        if (now is null ? was is not null : !now.IsAs(was))
            tables.Asked.Put(after.Id, now);
    }

    private void Spend(string store, DateOnly week, GivenRemedy given)
    {
        var amount = given.Added ?? given.Counted;
        if (amount.MinorUnits != 0)
            tables.Spending.Add(store, week, amount);
    }

    private void Learn(Case decided, RecordedEvent recorded, CaseEvent.CaseDecided decision)
    {
        if (PrecedentRow.From(decided, recorded, decision) is { } row)
            tables.Precedents.Add(row);
    }
}
