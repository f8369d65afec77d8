namespace CareBot.Slack.Installations;

/// <summary>The app in one workspace, or in one enterprise as a whole.</summary>
/// <param name="Tenant">The team's id, or the enterprise's for an installation of a whole enterprise.</param>
/// <param name="Token">The bot token; never logged.</param>
/// <param name="BotUserId">Who we are there; empty while that is not known yet.</param>
/// <param name="TeamId">The team; null for a whole enterprise, and while it is not known yet.</param>
/// <param name="EnterpriseId">The enterprise to which the team belongs, if any.</param>
/// <param name="IsBroken">Whether the token is dead.</param>
internal sealed record SlackInstallation(
    string Tenant,
    string Token,
    string BotUserId,
    string? TeamId,
    string? EnterpriseId,
    bool IsBroken
)
{
    /// <summary>Tells whether somebody of this team is from outside.</summary>
    /// <param name="team">The team, or the enterprise, that the payload names for a person; null where it names none.</param>
    public bool IsForeign(string? team) =>
        !string.IsNullOrEmpty(team)
        && team != Tenant
        && team != TeamId
        && team != EnterpriseId
        // A whole enterprise has many teams, and a payload does not list them: there the link by id decides.
        && (TeamId is not null || EnterpriseId is null);

    /// <summary>Says where it is, without the token.</summary>
    public override string ToString() => Tenant;
}
