namespace CareBot.Tests.Fakes.Slack;

/// <summary>A token and what it opens.</summary>
internal sealed class SlackToken(string text, IReadOnlyList<SlackWorkspace> workspaces)
{
    public string Text => text;

    /// <summary>Gets the one workspace, or all of an enterprise; none for an app token.</summary>
    public IReadOnlyList<SlackWorkspace> Workspaces => workspaces;
    public bool IsOrgWide { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public string? RefreshToken { get; set; }

    /// <summary>Gets or sets why it does not open anything any more, such as <c>token_revoked</c>.</summary>
    public string? DeadBecause { get; set; }
    public bool IsAppToken { get; init; }
    public SlackWorkspace Home => workspaces[0];
    public string? Team =>
        workspaces.Count == 0 ? null
        : IsOrgWide ? Home.EnterpriseId
        : Home.Id;
}
