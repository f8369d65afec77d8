using CareBot.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace CareBot.Web;

/// <summary>Serves the stream in which a person's messages arrive.</summary>
internal sealed class WebEvents(
    WebListeners listeners,
    IStaff staff,
    WebOptions options,
    IHostApplicationLifetime lifetime
)
{
    private readonly CancellationToken _stopping = lifetime.ApplicationStopping;

    /// <summary>Opens a person's stream.</summary>
    /// <param name="person">An employee's id.</param>
    public IResult Open(string? person) =>
        WebReceiver.FindPerson(staff, person) is { } employee
            ? new Stream(this, employee.Id)
            : WebAnswer.Of(WebProblem.NoSuchPerson);

    private async Task WriteAsync(HttpResponse response, string person, CancellationToken stop)
    {
        using var listener = listeners.Listen(person);
        await using var heart = TimeProvider.System.CreateTimer(
            _ => listener.Push(null),
            null,
            options.Heartbeat,
            options.Heartbeat
        );
        await response.WriteAsync("retry: 1000\n\n", stop);
        await response.Body.FlushAsync(stop);
        await foreach (var data in listener.Events.ReadAllAsync(stop))
        {
            await response.WriteAsync(data is null ? ": still here\n\n" : $"event: message\ndata: {data}\n\n", stop);
            await response.Body.FlushAsync(stop);
        }
    }

    private sealed class Stream(WebEvents events, string person) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "text/event-stream";
            response.Headers["X-Accel-Buffering"] = "no";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            // An open stream must not hold up the end of the program.
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                httpContext.RequestAborted,
                events._stopping
            );
            try
            {
                await events.WriteAsync(response, person, end.Token);
            }
            catch (OperationCanceledException)
            {
                // The page was closed, or the program ends; either way there is nobody to tell.
            }
        }
    }
}
