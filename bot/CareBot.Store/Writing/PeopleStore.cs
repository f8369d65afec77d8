using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Keeps the people and stores.</summary>
internal sealed class PeopleStore(Writer writer, IReader reader) : IPeopleStore
{
    public Task<StaffDirectory> LoadAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync(statements => new PeopleTables(statements).Load(), cancellationToken);

    public Task SaveAsync(StaffDirectory directory, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session =>
            {
                session.Tables.People.Save(directory);
                return true;
            },
            cancellationToken
        );
}
