using System.Globalization;
using System.Text;
using CareBot.Adapters;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Receives what Teams posts: reads it once, has it proved, hands it in, answers.</summary>
internal sealed class TeamsReceiver(ITeamsWire wire, TeamsChannel channel, ILogger<TeamsReceiver> logger)
{
    public const string Path = "/api/messages";

    /// <summary>Receives one activity.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up waiting.</param>
    public async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken stop)
    {
        var body = await RawBody.ReadAsync(http.Request, "application/json", stop);
        if (body.Refusal != 0)
            return Refuse(body.Refusal, "body");
        return await wire.HearAsync(http.Request.Headers.Authorization, body.Bytes, stop) switch
        {
            TeamsHeard.Trusted trusted => new Answer(await channel.HandleAsync(trusted.Activity, stop)),
            TeamsHeard.Refused refused => Refuse(refused.Status, refused.Reason),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no answer."),
        };
    }

    private Answer Refuse(int status, string reason)
    {
        Log.Refused(logger, status, reason);
        return new Answer(new TeamsResponse(status));
    }

    private sealed class Answer(TeamsResponse response) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var answer = httpContext.Response;
            answer.StatusCode = response.Status;
            if (response.RetryAfter is { } wait)
                answer.Headers.RetryAfter = WholeSeconds(wait).ToString(CultureInfo.InvariantCulture);
            if (response.Json is not { } json)
                return;
            answer.ContentType = "application/json; charset=utf-8";
            await answer.WriteAsync(json, Encoding.UTF8, httpContext.RequestAborted);
        }

        private static int WholeSeconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
    }
}
