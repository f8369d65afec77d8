using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Takes the requests, lets go wrong what is to go wrong, and keeps the ledger.</summary>
internal sealed class SlackFront(FakeSlack slack)
{
    private const string ResponseUrl = "response_url";

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (Rest(path, "/api") is { } method)
            return CallAsync(http, method);
        if (Rest(path, "/response") is { } id && HttpMethods.IsPost(http.Request.Method))
            return RespondAsync(http, id);
        if (Rest(path, "/socket") is { } ticket)
            return slack.Sockets.AcceptAsync(http, ticket);
        if (path == "/oauth/v2/authorize")
            return slack.Consent.Answer(http.Request.Query).ExecuteAsync(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string? Rest(PathString path, string start) =>
        path.StartsWithSegments(start, StringComparison.Ordinal, out var rest) ? rest.Value?.TrimStart('/') : null;

    private async Task CallAsync(HttpContext http, string method)
    {
        var arguments = await SlackArguments.ReadAsync(http.Request, http.RequestAborted);
        var authorization = http.Request.Headers.Authorization.ToString();
        var team = slack.Tokens.Find(arguments.Token)?.Team;
        await GoAsync(http, method, team, arguments, () => SlackMethods.Run(slack, method, arguments, authorization));
    }

    private async Task RespondAsync(HttpContext http, string id)
    {
        var arguments = await SlackArguments.ReadAsync(http.Request, http.RequestAborted);
        var team = slack.ResponseUrls.TeamOf(id);
        await GoAsync(http, ResponseUrl, team, arguments, () => slack.ResponseUrls.Use(id, arguments));
    }

    private async Task GoAsync(
        HttpContext http,
        string method,
        string? team,
        SlackArguments arguments,
        Func<FakedAnswer> run
    )
    {
        var fault = slack.Faults.Take(method);
        var seen = (JsonObject)arguments.Values.DeepClone();
        FakedAnswer? answer = null;
        lock (slack.Gate)
        {
            if (fault is null or { AfterEffect: true })
                answer = run();
            var (status, said) = Said(fault, answer);
            var now = slack.Clock.GetUtcNow();
            slack.Ledger.Add(new FakedCall(0, now, method, team, seen, answer?.Effect, status, said, fault));
        }

        await WriteAsync(http, fault, answer);
    }

    private static (int Status, string Said) Said(SlackFault? fault, FakedAnswer? answer) =>
        fault?.Kind switch
        {
            SlackFaultKind.Answer => (fault.Status, fault.Body),
            SlackFaultKind.Hang or SlackFaultKind.Cut => (0, string.Empty),
            _ => (answer?.Status ?? 0, answer?.Body.ToJsonString() ?? string.Empty),
        };

    private async Task WriteAsync(HttpContext http, SlackFault? fault, FakedAnswer? answer)
    {
        var stop = http.RequestAborted;
        switch (fault?.Kind)
        {
            case SlackFaultKind.Hang:
                // Until whoever called gives up.
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case SlackFaultKind.Cut:
                http.Abort();
                return;
            case SlackFaultKind.Truncate:
                await TruncateAsync(http, answer?.Body.ToJsonString() ?? "{}", stop);
                return;
            case SlackFaultKind.Delay:
                await Task.Delay(fault.Time, TimeProvider.System, stop);
                break;
        }

        var (status, said) = Said(fault, answer);
        http.Response.StatusCode = status;
        http.Response.ContentType =
            fault?.Kind == SlackFaultKind.Answer ? fault.ContentType : MediaTypeNames.Application.Json;
        if ((fault?.RetryAfter ?? answer?.RetryAfter) is { } seconds)
            http.Response.Headers.RetryAfter = seconds;
        http.Response.Headers.Date = slack.Clock.GetUtcNow().ToString("R");
        await http.Response.WriteAsync(said, stop);
    }

    private static async Task TruncateAsync(HttpContext http, string whole, CancellationToken stop)
    {
        var bytes = Encoding.UTF8.GetBytes(whole);
        http.Response.ContentType = MediaTypeNames.Application.Json;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), stop);
        await http.Response.Body.FlushAsync(stop);
        http.Abort();
    }
}
