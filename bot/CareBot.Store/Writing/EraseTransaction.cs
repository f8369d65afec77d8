using CareBot.Core;
using CareBot.Core.Conversations;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Destroys what names a case's customer. Running it again is harmless, and wipes what was said since.</summary>
internal sealed class EraseTransaction(AllTables tables, string actor, DateTimeOffset now)
{
    /// <summary>Erases; false if there is no such case.</summary>
    public bool Run(string caseId)
    {
        if (tables.Cases.Find(caseId) is null)
            return false;
        foreach (var subject in tables.Events.SubjectsOfCase(caseId))
            Erase(subject);
        return true;
    }

    private void Erase(string subject)
    {
        var streams = tables.Events.StreamsOf(subject);
        foreach (var stream in streams)
        {
            WriteDown(stream, subject);
            tables.Marks.Erase(stream);
        }
        tables.Keys.Destroy(subject, now);
        // Before the texts go: their rows tell who was told.
        foreach (var touched in tables.Conversations.TouchedBy(subject))
            tables.Conversations.Put(Forget(touched, subject, streams));
        tables.Inbox.Erase(subject);
        tables.Outbox.Erase(subject);
    }

    private void WriteDown(string stream, string subject)
    {
        var rows = tables.Events.Stream(stream);
        var family = tables.Families.Of(EventRecord.Read(rows[0], key: null).Event);
        if (family.Erased is not { } erased || rows.Exists(row => row.Kind == EventRecord.KindOf(erased)))
            return;
        var last = rows[^1];
        var recorded = new RecordedEvent(stream, last.Version + 1, now, actor, last.PolicyVersion, erased);
        new EventAppender(tables).Append(new StreamChange(subject, [recorded]));
    }

    private static Conversation Forget(Conversation conversation, string subject, List<string> streams)
    {
        var goes = conversation.Draft is { } draft && IsAbout(draft);
        return conversation with
        {
            Draft = goes ? null : conversation.Draft,
            Past = [.. conversation.Past.Where(past => !IsAbout(past))],
            Asking = null,
            Suggestions = [],
            ClosesAt = goes ? null : conversation.ClosesAt,
        };

        bool IsAbout(Draft told) => told.Id == subject || (told.CaseId is { } id && streams.Contains(id));
    }
}
