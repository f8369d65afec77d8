using System.Text.Json.Nodes;
using CareBot.Slack.Installations;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Api;

/// <summary>Calls the Web API as an installation: within its rates, with a fresh token, and with every error put in its place.</summary>
internal sealed class SlackApi(
    ISlackWire wire,
    ISlackInstallations installations,
    SlackRates rates,
    SlackHealth health,
    ILogger<SlackApi> logger
)
{
    /// <summary>Calls a method that takes JSON.</summary>
    /// <param name="at">The installation.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SlackOutcome> CallAsync(
        SlackInstallation at,
        string method,
        JsonObject arguments,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            at,
            new SlackCall(method, at.Token) { Json = arguments },
            ChannelOf(method, arguments),
            cancellationToken
        );

    /// <summary>Calls a method that takes a form.</summary>
    /// <param name="at">The installation.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SlackOutcome> CallAsync(
        SlackInstallation at,
        string method,
        IReadOnlyDictionary<string, string> arguments,
        CancellationToken cancellationToken
    ) => CallAsync(at, new SlackCall(method, at.Token) { Form = arguments }, null, cancellationToken);

    private async Task<SlackOutcome> CallAsync(
        SlackInstallation at,
        SlackCall call,
        string? postsTo,
        CancellationToken cancellationToken
    )
    {
        if (at.IsBroken)
            return Dead(at, "installation_broken");
        var wait = await rates.PassAsync(at.Tenant, call.Method, postsTo, cancellationToken);
        if (wait > TimeSpan.Zero)
            return new SlackOutcome.Wait(wait);
        var outcome = Judge(at, call, postsTo, await wire.CallAsync(call, cancellationToken));
        if (outcome is SlackOutcome.Refused { Fault: SlackFault.ExpiredToken })
            outcome = await RefreshAndCallAsync(at, call, postsTo, cancellationToken);
        if (outcome is SlackOutcome.Refused { Fault: SlackFault.DeadToken or SlackFault.ExpiredToken } dead)
        {
            await installations.BreakAsync(at.Tenant, dead.Error, cancellationToken);
            return Dead(at, dead.Error);
        }

        return outcome;
    }

    private async Task<SlackOutcome> RefreshAndCallAsync(
        SlackInstallation at,
        SlackCall call,
        string? postsTo,
        CancellationToken cancellationToken
    )
    {
        if (await installations.RefreshAsync(at, cancellationToken) is { } fresh)
        {
            var again = call with { Token = fresh.Token };
            return Judge(at, again, postsTo, await wire.CallAsync(again, cancellationToken));
        }

        return await installations.FindAsync(at.Tenant, cancellationToken) is null or { IsBroken: true }
            ? new SlackOutcome.Refused("token_expired", SlackFault.DeadToken)
            : new SlackOutcome.NotNow("token_expired");
    }

    private SlackOutcome Judge(SlackInstallation at, SlackCall call, string? postsTo, SlackAnswer answer)
    {
        health.SeeTime(answer);
        if (answer.IsOk)
        {
            health.Mend(at.Tenant);
            return new SlackOutcome.Done(answer.Body);
        }

        if (answer.Mishap != SlackMishap.None)
        {
            Log.NoAnswer(logger, call.Method, answer.Mishap);
            return answer.Mishap == SlackMishap.NotSent
                ? new SlackOutcome.NotNow("no connection to Slack")
                : new SlackOutcome.Unclear("no answer from Slack");
        }

        var code = SlackErrors.Code(answer.Error, answer.Status);
        return JudgeRefusal(at, call, postsTo, answer, code);
    }

    private SlackOutcome JudgeRefusal(
        SlackInstallation at,
        SlackCall call,
        string? postsTo,
        SlackAnswer answer,
        string code
    )
    {
        var fault = SlackErrors.FaultOf(answer.Error);
        // The underscore makes the difference: it is this one channel's limit.
        var closed = code == "rate_limited" ? postsTo : null;
        return (answer.Status, fault) switch
        {
            (429, _) or (_, SlackFault.TooFast) => new SlackOutcome.Wait(
                rates.Close(at.Tenant, call.Method, closed, answer.RetryAfter)
            ),
            (_, SlackFault.NotNow) => new SlackOutcome.NotNow(code),
            (>= 500, _) or (_, SlackFault.Unclear) => new SlackOutcome.Unclear(code),
            // Neither a yes nor an error code: half of the answer is missing, or somebody on the way has given it.
            (200, SlackFault.Unheard) when code == "http_200" => new SlackOutcome.Unclear(code),
            // Slack's own refusals come with 200: this is from somebody on the way.
            (not 200, SlackFault.Unheard) => new SlackOutcome.NotNow(code),
            _ => Refuse(call, answer, code, fault),
        };
    }

    private SlackOutcome.Refused Refuse(SlackCall call, SlackAnswer answer, string code, SlackFault fault)
    {
        var place = SlackErrors.PlaceIn(answer.Body);
        // These do not mend themselves: somebody has to look at our program, or at Slack's settings.
        if (fault is SlackFault.OurMistake or SlackFault.Forbidden or SlackFault.Unheard)
            Log.CallWrong(logger, call.Method, code, answer.Status, place);
        else
            Log.CallRefused(logger, call.Method, code, answer.Status);
        return new SlackOutcome.Refused(code, fault) { Place = place };
    }

    private SlackOutcome.Refused Dead(SlackInstallation at, string cause)
    {
        if (health.Break(at.Tenant, cause))
            Log.InstallationBroken(logger, at.Tenant, cause);
        return new SlackOutcome.Refused(cause, SlackFault.DeadToken);
    }

    private static string? ChannelOf(string method, JsonObject arguments) =>
        method == "chat.postMessage" ? arguments["channel"]?.GetValue<string>() : null;
}
