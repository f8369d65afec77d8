using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Reads a card's latest drawing back from the outbox.</summary>
internal sealed class Cards(IReader reader) : ICards
{
    private const string Sql = "SELECT body FROM outbox WHERE recipient = $1 AND card = $2 ORDER BY id DESC LIMIT 1";

    public Task<Message?> FindLatestAsync(string employee, string card, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            statements =>
                Json.ReadOptional<Message>(statements.Prepare(Sql).First(row => row.TextOrNull(0), employee, card)),
            cancellationToken
        );
}
