using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Web;

/// <summary>The one place on this side where the world's mishaps end: the same request may simply come again.</summary>
internal sealed class WebMishaps(ILogger<WebMishaps> logger) : IEndpointFilter
{
    private static readonly TimeSpan WorthTryingAgain = TimeSpan.FromSeconds(2);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested)
        {
            Log.RequestFailed(logger, fault, http.TraceIdentifier);
            return WebAnswer.Of(WebProblem.OurFault(http.TraceIdentifier), WorthTryingAgain);
        }
    }
}
