using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Store.Writing;

/// <summary>Links accounts to people.</summary>
internal sealed class AccountLinks(Writer writer) : IAccountLinks
{
    public Task<bool> LinkAsync(
        ChannelUser account,
        string employee,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => writer.WriteAsync(session => session.Tables.People.TryLink(account, employee, now), cancellationToken);
}
