using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;

namespace CareBot.Slack;

/// <summary>Asks Slack who an account belongs to.</summary>
internal sealed class SlackAccounts(SlackApi api, ISlackInstallations installations) : IAccountDirectory
{
    private static readonly IReadOnlyList<string> Outside =
    [
        "deleted",
        "is_bot",
        "is_app_user",
        "is_workflow_bot",
        "is_restricted",
        "is_ultra_restricted",
        "is_stranger",
    ];

    public string Channel => SlackTranslator.Channel;

    public async Task<AccountProfile> FindAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await installations.FindAsync(account.Tenant, cancellationToken) is not { } at)
            return new AccountProfile.NotNow();
        var arguments = new Dictionary<string, string> { ["user"] = account.NativeId };
        return await api.CallAsync(at, "users.info", arguments, cancellationToken) switch
        {
            SlackOutcome.Done { Body: var body } => Judge(body.At("user"), account, at),
            SlackOutcome.Refused { Fault: SlackFault.TargetGone } => new AccountProfile.Outsider(),
            _ => new AccountProfile.NotNow(),
        };
    }

    private static AccountProfile Judge(JsonElement user, ChannelUser account, SlackInstallation at) =>
        user.TextAt("id") != account.NativeId
        || account.NativeId == "USLACKBOT"
        || Outside.Any(name => user.At(name).ValueKind == JsonValueKind.True)
        || !IsOurs(user, at)
            ? new AccountProfile.Outsider()
            : new AccountProfile.Member(EmailOf(user));

    private static bool IsOurs(JsonElement user, SlackInstallation at)
    {
        var (team, enterprise) = (user.TextAt("team_id"), user.At("enterprise_user").TextAt("enterprise_id"));
        var isWhole = at.TeamId is null && at.EnterpriseId is not null;
        return isWhole
            ? enterprise == at.EnterpriseId || team == at.EnterpriseId
            : team is not null && !at.IsForeign(team);
    }

    // An address that was never confirmed proves nothing.
    private static string? EmailOf(JsonElement user) =>
        user.At("is_email_confirmed").ValueKind != JsonValueKind.False
        && user.At("profile").TextAt("email") is { Length: > 0 } email
            ? email
            : null;
}
