using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Keeps the policies' texts.</summary>
internal sealed class PolicyArchive(Writer writer, IReader reader) : IPolicyArchive
{
    // A start that has nothing to keep writes nothing: it may be one that is about to be refused.
    public async Task KeepAsync(
        string version,
        string text,
        DateTimeOffset firstAt,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(version, cancellationToken) is not null)
            return;
        await writer.WriteAsync(
            session =>
            {
                session.Tables.Policies.Add(version, text, firstAt.UtcTicks);
                return true;
            },
            cancellationToken
        );
    }

    public Task<string?> FindAsync(string version, CancellationToken cancellationToken) =>
        reader.ReadAsync(statements => new PolicyTable(statements).Find(version), cancellationToken);
}
