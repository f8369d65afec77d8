using System.Net;
using Microsoft.AspNetCore.Http;

namespace CareBot.Web;

/// <summary>Decides whether a request may be listened to: from this machine, or with a session; never from another site.</summary>
internal sealed class WebTrust(WebOptions options, WebSessions sessions)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Guards what everybody may see: the login form and its looks.</summary>
    public static async ValueTask<object?> GuardOpenAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        WriteHeaders(http.Response.Headers);
        // Under no-referrer a browser hides a form's origin even from the form's own site, and it would look foreign.
        if (http.Request.Path == WebLogin.Path)
            http.Response.Headers["Referrer-Policy"] = "same-origin";
        return IsForeign(http.Request) ? WebAnswer.Of(WebProblem.Foreign) : await next(context);
    }

    /// <summary>Guards everything else.</summary>
    public async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        WriteHeaders(context.HttpContext.Response.Headers);
        return Refuse(context.HttpContext) ?? await next(context);
    }

    private static void WriteHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }

    private IResult? Refuse(HttpContext http)
    {
        if (IsForeign(http.Request))
            return WebAnswer.Of(WebProblem.Foreign);
        if (!options.NeedsLogin)
            return IsLocal(http) ? null : WebAnswer.Of(WebProblem.NotLocal);
        if (sessions.IsValid(http.Request.Cookies[WebSessions.Cookie]))
            return null;
        return http.Request.Path == "/" ? Results.Redirect(WebLogin.Path) : WebAnswer.Of(WebProblem.NoSession);
    }

    // Browsers say where a POST comes from; whatever is not a browser need not.
    private static bool IsForeign(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return false;
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
            return !site.Equals("same-origin") && !site.Equals("none");
        var origin = request.Headers.Origin;
        return origin.Count > 0 && !IsSameHost(origin.ToString(), request);
    }

    private static bool IsSameHost(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{from.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own)
        && string.Equals(from.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);

    // The name is checked too: a foreign name that was made to point here would otherwise be the same origin as itself.
    private static bool IsLocal(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && IsLocalName(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("Forwarded")
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    private static bool IsLocalName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
