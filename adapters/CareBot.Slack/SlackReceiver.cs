using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Adapters;
using CareBot.Slack.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Receives what Slack posts: raw bytes, then trust, and only then a look into them.</summary>
internal sealed class SlackReceiver(
    ISlackWire wire,
    SlackChannel channel,
    SeenSignatures seen,
    ILogger<SlackReceiver> logger
)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const int LongestChallenge = 1000;

    /// <summary>Takes an envelope of the Events API.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IResult> ReceiveEventAsync(HttpContext http, CancellationToken stop)
    {
        var body = await RawBody.ReadAsync(http.Request, Json, stop);
        if (Refuse(http, body) is { } refusal)
            return refusal;
        if (StrictJson.ParseObject(body.Bytes) is not { } payload)
            return Unreadable(SlackDelivery.Event);
        return payload.TextAt("type") == "url_verification"
            ? Verify(payload)
            : await HandInAsync(http, SlackDelivery.Event, payload, stop);
    }

    /// <summary>Takes a slash command.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up.</param>
    public Task<IResult> ReceiveCommandAsync(HttpContext http, CancellationToken stop) =>
        ReceiveFormAsync(http, SlackDelivery.Command, SlackForm.ReadCommand, stop);

    /// <summary>Takes a press, a shortcut or a form.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up.</param>
    public Task<IResult> ReceiveInteractionAsync(HttpContext http, CancellationToken stop) =>
        ReceiveFormAsync(http, SlackDelivery.Interaction, SlackForm.ReadInteraction, stop);

    private async Task<IResult> ReceiveFormAsync(
        HttpContext http,
        SlackDelivery delivery,
        Func<ReadOnlyMemory<byte>, JsonElement?> read,
        CancellationToken stop
    )
    {
        var body = await RawBody.ReadAsync(http.Request, Form, stop);
        // Slack tries the certificate this way, signed or not; nothing happens either way.
        if (delivery == SlackDelivery.Command && body.Refusal == 0 && SlackForm.IsCertificateCheck(body.Bytes.Span))
            return Results.Ok();
        if (Refuse(http, body) is { } refusal)
            return refusal;
        return read(body.Bytes) is { } payload
            ? await HandInAsync(http, delivery, payload, stop)
            : Unreadable(delivery);
    }

    private IResult? Refuse(HttpContext http, RawBody body)
    {
        var status =
            body.Refusal != 0 ? body.Refusal
            : wire.IsTrusted(http.Request.Headers, body.Bytes) ? 0
            : StatusCodes.Status401Unauthorized;
        if (status == 0)
            return null;
        Log.RequestRefused(logger, http.Request.Path, status);
        return Results.StatusCode(status);
    }

    private async Task<IResult> HandInAsync(
        HttpContext http,
        SlackDelivery delivery,
        JsonElement payload,
        CancellationToken stop
    )
    {
        var signature = http.Request.Headers[SlackTrust.SignatureHeader].ToString();
        if (!seen.IsNew(signature) && !http.Request.Headers.ContainsKey("X-Slack-Retry-Num"))
        {
            Log.Replayed(logger);
            return Results.Ok();
        }

        try
        {
            return ToHttp(await channel.HandleAsync(delivery, payload, stop), signature);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested)
        {
            Log.DeliveryFailed(logger, fault, delivery, http.TraceIdentifier);
            return ToHttp(SlackApology.For(delivery, payload, http.TraceIdentifier), signature);
        }
    }

    private IResult ToHttp(SlackReply reply, string signature)
    {
        if (reply.RetryAfter is null)
            return reply.Body is { } body ? Results.Text(body.ToJsonString(), Json) : Results.Ok();
        // What was not taken may come again just as it was.
        seen.Forget(signature);
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private IResult Unreadable(SlackDelivery delivery)
    {
        Log.Unreadable(logger, delivery);
        return Results.Ok();
    }

    private static IResult Verify(JsonElement payload) =>
        payload.TextAt("challenge") is { Length: > 0 and <= LongestChallenge } challenge
            ? Results.Text(new JsonObject { ["challenge"] = challenge }.ToJsonString(), Json)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
}
