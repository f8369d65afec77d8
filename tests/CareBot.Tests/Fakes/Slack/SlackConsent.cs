using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Slack's page that asks whether to install the app; somebody presses its button at once.</summary>
internal sealed class SlackConsent(FakeSlack slack)
{
    /// <summary>Gets or sets where the person installs; null for pressing "Cancel".</summary>
    public SlackWorkspace? Workspace { get; set; }

    /// <summary>Gets or sets a value indicating whether for the whole enterprise.</summary>
    public bool IsOrgWide { get; set; }

    /// <summary>Sends the person back to the app.</summary>
    public IResult Answer(IQueryCollection query)
    {
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != slack.App.ClientId)
            return Results.Text("Invalid client_id parameter", statusCode: 400);
        if (query["scope"].Count == 0 || redirect.Length == 0)
            return Results.Text("No scopes requested", statusCode: 400);
        var back = new Dictionary<string, string?> { ["state"] = query["state"].ToString() };
        if (Workspace is { } place)
            back["code"] = slack.Tokens.IssueCode(place, redirect, IsOrgWide);
        else
            back["error"] = "access_denied";
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, back));
    }
}
