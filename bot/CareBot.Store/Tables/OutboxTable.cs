using System.Data.Common;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>What is to be said, in order for each recipient. Only a recipient's oldest unfinished row has a time to wake.</summary>
internal sealed class OutboxTable(IStatements statements)
{
    // 0 is "since ever": a clock that is put back delays nothing that was never tried.
    private const string AddSql = """
        INSERT INTO outbox
            (turn, recipient, address, card, subject, body, at, redraws, state, wakes_at, epoch, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, $7,
            (SELECT min(id) FROM outbox WHERE recipient = $2 AND card = $4),
            'pending',
            CASE WHEN (SELECT min(id) FROM outbox WHERE recipient = $2 AND (state IN ('pending', 'sending') OR (state = 'unknown' AND wakes_at IS NOT NULL))) IS NULL
                THEN 0 ELSE NULL END,
            0, 0)
        """;

    // The plus keeps the planner from walking all that was ever said in the order of its ids.
    private const string DueSql = "SELECT id FROM outbox WHERE wakes_at <= $1 ORDER BY +id LIMIT $2";

    // A redraw goes where the message is that it redraws; everything else to wherever they last spoke to us.
    private const string ClaimSql = """
        UPDATE outbox
        SET state = 'sending', owner = $2, epoch = epoch + 1, attempts = attempts + 1, wakes_at = $3,
            doubtful = CASE WHEN state = 'pending' THEN doubtful ELSE 1 END,
            address = coalesce(
                (SELECT drawn.address FROM outbox drawn
                    WHERE drawn.recipient = outbox.recipient AND drawn.card = outbox.card AND drawn.id < outbox.id
                        AND drawn.reference IS NOT NULL ORDER BY drawn.id DESC LIMIT 1),
                address,
                (SELECT conversations.address FROM conversations WHERE employee = recipient))
        WHERE id = $1
        RETURNING id, recipient, address, body, card, owner, epoch, attempts, at, doubtful
        """;

    private const string DrawnSql = """
        SELECT reference FROM outbox
        WHERE recipient = $1 AND card = $2 AND id < $3 AND reference IS NOT NULL ORDER BY id DESC LIMIT 1
        """;

    private const string MarkSql = """
        UPDATE outbox SET state = $4, wakes_at = $5, cause = $6, reference = $7, doubtful = $8, attempts = $9
        WHERE id = $1 AND owner = $2 AND epoch = $3 AND state = 'sending'
        """;

    private const string WakeNextSql = """
        UPDATE outbox SET wakes_at = 0
        WHERE id = (SELECT min(id) FROM outbox WHERE recipient = $1
                AND (state IN ('pending', 'sending') OR (state = 'unknown' AND wakes_at IS NOT NULL)))
            AND wakes_at IS NULL
        """;

    private const string EraseSql = """
        UPDATE outbox
        SET body = NULL,
            epoch = CASE WHEN wakes_at IS NOT NULL OR state = 'pending' THEN epoch + 1 ELSE epoch END,
            cause = CASE WHEN wakes_at IS NOT NULL OR state = 'pending' THEN 'erased' ELSE cause END,
            state = CASE WHEN wakes_at IS NOT NULL OR state = 'pending' THEN 'failed' ELSE state END,
            wakes_at = NULL
        WHERE subject = $1
        RETURNING recipient
        """;

    // '0' comes right after '/': the range holds what begins with the card's name and a slash.
    private const string CopiesSql = """
        SELECT recipient, card FROM outbox WHERE card = $1
        UNION
        SELECT recipient, card FROM outbox WHERE card > $1 || '/' AND card < $1 || '0'
        ORDER BY card, recipient
        """;

    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _due = statements.Prepare(DueSql);
    private readonly Statement _claim = statements.Prepare(ClaimSql);
    private readonly Statement _drawn = statements.Prepare(DrawnSql);
    private readonly Statement _mark = statements.Prepare(MarkSql);
    private readonly Statement _wakeNext = statements.Prepare(WakeNextSql);
    private readonly Statement _erase = statements.Prepare(EraseSql);
    private readonly Statement _copies = statements.Prepare(CopiesSql);

    /// <summary>Gets or sets whether something became ready to be sent since this was last set to false.</summary>
    public bool HasNews { get; set; }

    public void Add(OutboxRow row)
    {
        _add.Run(row.Turn, row.Recipient, row.Address, row.Card, row.Subject, row.Body, row.AtTicks);
        HasNews = true;
    }

    public List<long> Due(DateTimeOffset now, int limit) => _due.All(row => row.GetInt64(0), now.UtcTicks, limit);

    public OutboxItem? Claim(long id, string owner, DateTimeOffset leaseUntil)
    {
        var item = _claim.First(Read, id, owner, leaseUntil.UtcTicks);
        return item is { Card: { } card }
            ? item with
            {
                ReplacesRef = _drawn.First(row => row.GetString(0), item.To, card, id),
            }
            : item;
    }

    /// <summary>Writes down how sending went; false if the lease has passed to another.</summary>
    public bool Mark(OutboxItem item, OutboxState next) =>
        _mark.Run(
            item.Id,
            item.Owner,
            item.Epoch,
            next.State,
            next.WakesAt?.UtcTicks,
            next.Cause,
            next.Reference,
            next.IsDoubtful ? 1L : 0L,
            next.Attempts
        ) == 1;

    /// <summary>Makes a recipient's next row ready once the one before it is finished.</summary>
    public void WakeNext(string recipient) => HasNews |= _wakeNext.Run(recipient) > 0;

    /// <summary>Lists who was shown a card or one of its copies, erased or not.</summary>
    public List<CardCopy> CopiesOf(string card) =>
        _copies.All(row => new CardCopy(row.GetString(0), row.GetString(1)), card);

    /// <summary>Blanks what was said about a subject; what was not sent never will be.</summary>
    public void Erase(string subject)
    {
        var recipients = _erase.All(row => row.GetString(0), subject);
        foreach (var recipient in recipients.Distinct(StringComparer.Ordinal))
            WakeNext(recipient);
    }

    private static OutboxItem Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            Json.ReadOptional<Address>(row.TextOrNull(2)),
            Json.Read<Message>(row.GetString(3)),
            row.TextOrNull(4),
            null,
            row.GetString(5),
            row.GetInt64(6),
            row.GetInt32(7),
            new DateTimeOffset(row.GetInt64(8), TimeSpan.Zero),
            row.GetInt64(9) != 0
        );
}
