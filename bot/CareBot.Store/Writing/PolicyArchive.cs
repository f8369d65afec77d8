using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Keeps the policies' texts.</summary>
internal sealed class PolicyArchive(Writer writer, IReader reader) : IPolicyArchive
{
    public Task KeepAsync(string version, string text, DateTimeOffset firstAt, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session =>
            {
                session.Tables.Policies.Add(version, text, firstAt.UtcTicks);
                return true;
            },
            cancellationToken
        );

    public Task<string?> FindAsync(string version, CancellationToken cancellationToken) =>
        reader.ReadAsync(statements => new PolicyTable(statements).Find(version), cancellationToken);
}
