using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CareBot.Slack.Installations;

/// <summary>The pages that an administrator sees while installing. Nothing of what came with the request stands on them.</summary>
internal static class InstallPages
{
    private const string ContentPolicy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Says that it worked, and how to start.</summary>
    public static IResult Installed() =>
        Page(
            StatusCodes.Status200OK,
            "CareBot is installed",
            "Open CareBot under “Apps” in Slack and write <b>help</b>. It answers whoever stands in the list of "
                + "people; everybody else is told politely that it does not know them yet.",
            "You can close this page."
        );

    /// <summary>Says that it was called off.</summary>
    public static IResult CalledOff() =>
        Page(
            StatusCodes.Status200OK,
            "CareBot was not installed",
            "You called it off in Slack. Nothing has changed.",
            Again
        );

    /// <summary>Says that the way back does not belong to a way there.</summary>
    public static IResult Stale() =>
        Page(
            StatusCodes.Status400BadRequest,
            "CareBot was not installed",
            "This page belongs to no installation that was begun here in the last ten minutes, in this browser.",
            Again
        );

    /// <summary>Says that this workspace may not have the app.</summary>
    public static IResult NotAllowed() =>
        Page(
            StatusCodes.Status403Forbidden,
            "CareBot was not installed",
            "This workspace is not among those that may use this CareBot. Whoever looks after it can add the "
                + "workspace to <code>Slack:Workspaces</code>."
        );

    /// <summary>Says that Slack gave no token.</summary>
    public static IResult Refused() =>
        Page(
            StatusCodes.Status502BadGateway,
            "CareBot was not installed",
            "Slack did not confirm the installation. The log of CareBot says why.",
            Again
        );

    /// <summary>Says that too many install at once.</summary>
    public static IResult TooMany() =>
        Page(StatusCodes.Status429TooManyRequests, "One moment, please", "Too many installations at once.", Again);

    private static string Again => $"<a href=\"{InstallReceiver.StartPath}\">Start again</a>";

    private static IResult Page(int status, string title, params string[] paragraphs)
    {
        var text = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        text.Append("<meta name=\"color-scheme\" content=\"light dark\">");
        text.Append("<title>").Append(title).Append("</title></head><body><main><h1>").Append(title).Append("</h1>");
        foreach (var paragraph in paragraphs)
            text.Append("<p>").Append(paragraph).Append("</p>");
        text.Append("</main></body></html>");
        return Results.Text(text.ToString(), MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }

    /// <summary>Writes the headers of all these pages: the address holds a code, and must go nowhere.</summary>
    /// <param name="headers">The answer's.</param>
    public static void WriteHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
