using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CareBot.Web;

/// <summary>An answer in JSON.</summary>
internal sealed class WebAnswer(int status, object body, TimeSpan? retryAfter = null) : IResult
{
    public int Status => status;

    public static WebAnswer Ok(object body) => new(StatusCodes.Status200OK, body);

    public static WebAnswer Of(WebProblem problem, TimeSpan? retryAfter = null) =>
        new(problem.Status, problem, retryAfter);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (retryAfter is { } wait)
            response.Headers.RetryAfter = WholeSeconds(wait).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(body, body.GetType(), WebRenderer.Options, httpContext.RequestAborted);
    }

    // The header knows whole seconds only, and 0 would be a storm.
    private static int WholeSeconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
