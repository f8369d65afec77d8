using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Adapters;
using CareBot.Slack.Api;
using Microsoft.AspNetCore.Http;

namespace CareBot.Slack;

/// <summary>The wire of our own: HTTP with Slack, both ways.</summary>
internal sealed class HttpWire : ISlackWire, IDisposable
{
    /// <summary>How JSON goes out: letters as they are, for every escape counts against Slack's limits.</summary>
    public static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const int LongestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(5);

    // Where addresses change, a connection that lives for ever does not notice.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly SlackTrust _trust;
    private readonly Uri _api;
    private readonly HttpClient _http;

    /// <summary>Opens the wire.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="clock">The real time, whatever the rehearsal clock says.</param>
    public HttpWire(SlackOptions options, TimeProvider clock)
    {
        _trust = new SlackTrust(options.SigningSecrets, clock);
        _api = new Uri(options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/");
        // A token must not follow a redirect to somebody else.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = ConnectionLife,
        };
        _http = new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
    }

    public bool IsTrusted(IHeaderDictionary headers, ReadOnlyMemory<byte> body) => _trust.IsTrusted(headers, body.Span);

    public async Task<SlackAnswer> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_api, call.Method));
        request.Content = call.Json is { } json ? JsonOf(json) : new FormUrlEncodedContent(call.Form);
        if (call.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(request, cancellationToken);
    }

    public async Task<SlackAnswer> RespondAsync(
        Uri responseUrl,
        JsonObject message,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl);
        request.Content = JsonOf(message);
        return await SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static StringContent JsonOf(JsonObject json) =>
        new(json.ToJsonString(Written), Encoding.UTF8, "application/json");

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(LongestCall);
        try
        {
            using var response = await _http.SendAsync(request, time.Token);
            return Read(response, await response.Content.ReadAsByteArrayAsync(time.Token));
        }
        catch (HttpRequestException mishap)
        {
            return SlackAnswer.Missing(IsBeforeSending(mishap) ? SlackMishap.NotSent : SlackMishap.NoAnswer);
        }
        catch (IOException)
        {
            return SlackAnswer.Missing(SlackMishap.NoAnswer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Where our own time was not up, it was the connection's.
            return SlackAnswer.Missing(time.IsCancellationRequested ? SlackMishap.NoAnswer : SlackMishap.NotSent);
        }
    }

    private static bool IsBeforeSending(HttpRequestException mishap) =>
        mishap.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private static SlackAnswer Read(HttpResponseMessage response, byte[] body)
    {
        var json = StrictJson.ParseObject(body);
        var isOk =
            response.StatusCode == HttpStatusCode.OK
            && (json is { } read ? read.At("ok").ValueKind == JsonValueKind.True : IsPlainOk(body));
        return new SlackAnswer((int)response.StatusCode, isOk, isOk ? null : ErrorOf(json, body))
        {
            Body = json ?? default,
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            AnsweredAt = response.Headers.Date,
        };
    }

    // The short-lived addresses answer in plain text: "ok", or an error code.
    private static bool IsPlainOk(ReadOnlySpan<byte> body) => body.Trim((byte)' ').SequenceEqual("ok"u8);

    private static string? ErrorOf(JsonElement? json, byte[] body) =>
        json is { } read ? read.TextAt("error")
        : Encoding.ASCII.GetString(body).Trim() is var text && SlackErrors.IsCode(text) ? text
        : null;

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header) =>
        header?.Delta is { } wait && wait >= TimeSpan.Zero ? wait : null;
}
