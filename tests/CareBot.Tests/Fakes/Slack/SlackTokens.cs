using System.Globalization;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>All tokens that were ever given out.</summary>
internal sealed class SlackTokens(FakeSlack slack)
{
    public static readonly TimeSpan RotatedLife = TimeSpan.FromHours(12);
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    private readonly List<SlackToken> _tokens = [];
    private readonly Dictionary<string, Code> _codes = [];
    private int _last;

    /// <summary>Gets or sets a value indicating whether tokens that come by OAuth end and are refreshed.</summary>
    public bool Rotate { get; set; }

    public void Add(SlackToken token)
    {
        lock (slack.Gate)
            _tokens.Add(token);
    }

    public SlackToken? Find(string? text)
    {
        lock (slack.Gate)
            return _tokens.Find(token => token.Text == text);
    }

    /// <summary>Lets all tokens of a workspace open nothing any more.</summary>
    /// <param name="team">The workspace's or the enterprise's id.</param>
    /// <param name="because">What calls are then told.</param>
    public void Kill(string team, string because = "token_revoked")
    {
        lock (slack.Gate)
        {
            foreach (var token in _tokens.Where(token => token.Team == team))
            {
                token.DeadBecause = because;
                token.RefreshToken = null;
            }
        }
    }

    /// <summary>Gives out a code, as after "Allow".</summary>
    /// <param name="workspace">Where the app is installed.</param>
    /// <param name="redirect">Where the person is sent back to.</param>
    /// <param name="orgWide">Whether in the whole enterprise.</param>
    public string IssueCode(SlackWorkspace workspace, string? redirect, bool orgWide = false)
    {
        lock (slack.Gate)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"code.{workspace.Id}.{++_last}");
            _codes[code] = new Code(workspace, redirect, orgWide, slack.Clock.GetUtcNow() + CodeLife);
            return code;
        }
    }

    /// <summary>Turns a code into a token, once.</summary>
    /// <returns>The token, or the error.</returns>
    public (SlackToken? Token, string Error) Exchange(string? code, string? redirect)
    {
        lock (slack.Gate)
        {
            if (code is null || !_codes.Remove(code, out var found) || found.EndsAt <= slack.Clock.GetUtcNow())
                return (null, "invalid_code");
            if (found.Redirect is not null && found.Redirect != redirect)
                return (null, "bad_redirect_uri");
            var places = found.OrgWide
                ? slack.Workspaces.Where(each => each.EnterpriseId == found.Workspace.EnterpriseId).ToList()
                : [found.Workspace];
            return (Issue(places, found.OrgWide), string.Empty);
        }
    }

    /// <summary>Turns a refresh token into a new pair; the old refresh token is dead from now on.</summary>
    public SlackToken? Refresh(string? refresh)
    {
        lock (slack.Gate)
        {
            if (refresh is null || _tokens.Find(token => token.RefreshToken == refresh) is not { } old)
                return null;
            old.RefreshToken = null;
            return Issue(old.Workspaces, old.IsOrgWide);
        }
    }

    private SlackToken Issue(IReadOnlyList<SlackWorkspace> workspaces, bool orgWide)
    {
        var number = ++_last;
        var prefix = Rotate ? "xoxe.xoxb-1" : "xoxb";
        var text = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{workspaces[0].Id}-{number}");
        var token = new SlackToken(text, workspaces)
        {
            IsOrgWide = orgWide,
            EndsAt = Rotate ? slack.Clock.GetUtcNow() + RotatedLife : null,
            RefreshToken = Rotate
                ? string.Create(CultureInfo.InvariantCulture, $"xoxe-1-{workspaces[0].Id}-{number}")
                : null,
        };
        _tokens.Add(token);
        return token;
    }

    private sealed record Code(SlackWorkspace Workspace, string? Redirect, bool OrgWide, DateTimeOffset EndsAt);
}
