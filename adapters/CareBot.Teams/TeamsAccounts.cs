using System.Text;
using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams.Delivery;

namespace CareBot.Teams;

/// <summary>Asks Teams who an account is, in a conversation in which it was heard.</summary>
internal sealed class TeamsAccounts(
    TeamsCalls calls,
    ChatReferences references,
    ServiceHosts hosts,
    TeamsTenants tenants
) : IAccountDirectory
{
    private static readonly AccountProfile NotNow = new AccountProfile.NotNow();
    private static readonly AccountProfile Outsider = new AccountProfile.Outsider();

    public string Channel => TeamsActivity.Channel;

    public async Task<AccountProfile> FindAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!tenants.AreOurs(account.Tenant))
            return Outsider;
        var known = await references.FindAsync(account, cancellationToken);
        var place = references.FindPlaceOf(account) ?? known?.Conversation;
        if (known is null || place is null || !hosts.TryRead(known.ServiceUrl, out var service))
            return NotNow;
        var member = known.UserId.Length > 0 ? known.UserId : account.NativeId;
        return await calls.FindMemberAsync(service, place, member, cancellationToken) switch
        {
            TeamsAnswer.Answered { Status: 200 } answer => Read(answer.Body, account),
            TeamsAnswer.Answered { Status: 404 } => Outsider,
            _ => NotNow,
        };
    }

    private static AccountProfile Read(string body, ChannelUser account)
    {
        if (StrictJson.ParseObject(Encoding.UTF8.GetBytes(body)) is not { } member)
            return NotNow;
        var name = member.TextAt("userPrincipalName");
        return IsOurs(member, account) && !IsGuest(member, name)
            ? new AccountProfile.Member(NotEmpty(member.TextAt("email")) ?? NotEmpty(name))
            : Outsider;
    }

    private static bool IsOurs(JsonElement member, ChannelUser account)
    {
        var person = TeamsActivity.IdOf(member.TextAt("aadObjectId") ?? member.TextAt("objectId"));
        return person == account.NativeId
            && (member.TextAt("tenantId") is not { } tenant || TeamsActivity.IdOf(tenant) == account.Tenant);
    }

    // A guest's name in our own tenant says where they come from.
    private static bool IsGuest(JsonElement member, string? name) =>
        member.TextAt("userRole") is not (null or "user")
        || name?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
