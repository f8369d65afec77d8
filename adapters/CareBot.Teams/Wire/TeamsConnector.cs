using System.Net.Http.Headers;
using System.Text;

namespace CareBot.Teams.Wire;

/// <summary>Calls Teams: our token in the header, never to a foreign host, never along a redirect.</summary>
internal sealed class TeamsConnector(
    TeamsHttp http,
    ITeamsLogin login,
    ServiceHosts hosts,
    TeamsOptions options,
    TimeProvider clock
)
{
    // A member's record has a few hundred bytes; an error's first words say all.
    private const int MostBody = 16 * 1024;
    private const int Unauthorized = 401;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);
    private static readonly ProductInfoHeaderValue Us = new("CareBot", "1.0");

    /// <summary>Calls, and a second time with a fresh token where the first was not taken.</summary>
    public async Task<TeamsAnswer> SendAsync(Call call, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(call.ServiceUrl))
            return new TeamsAnswer.Forbidden();
        var answer = await TryAsync(call, fresh: false, cancellationToken);
        return answer is TeamsAnswer.Answered { Status: Unauthorized } && options.RequiresAuthentication
            ? await TryAsync(call, fresh: true, cancellationToken)
            : answer;
    }

    private async Task<TeamsAnswer> TryAsync(Call call, bool fresh, CancellationToken stop)
    {
        // The Playground has no login.
        if (!options.RequiresAuthentication)
            return await TryAsync(call, token: null, stop);
        return await login.GetAsync(fresh, stop) switch
        {
            LoginToken.Got { Value: var token } => await TryAsync(call, token, stop),
            LoginToken.NotNow { Cause: var cause } => new TeamsAnswer.NeverLeft($"no token: {cause}"),
            LoginToken.Denied { Cause: var cause } => new TeamsAnswer.Locked(cause),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no token."),
        };
    }

    private async Task<TeamsAnswer> TryAsync(Call call, string? token, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        using var request = Request(call, token);
        try
        {
            using var response = await http.Connector.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                both.Token
            );
            var body = await ReadAsync(response, both.Token);
            return new TeamsAnswer.Answered((int)response.StatusCode, body, SilenceOf(response));
        }
        catch (HttpRequestException mishap)
        {
            return IsBeforeTheFirstByte(mishap.HttpRequestError)
                ? new TeamsAnswer.NeverLeft(mishap.HttpRequestError.ToString())
                : new TeamsAnswer.Unclear(mishap.HttpRequestError.ToString());
        }
        catch (IOException mishap)
        {
            return new TeamsAnswer.Unclear(mishap.GetType().Name);
        }
        catch (OperationCanceledException mishap) when (!stop.IsCancellationRequested)
        {
            // Only connecting has a limit of its own, and says so.
            return mishap.InnerException is TimeoutException && !patience.IsCancellationRequested
                ? new TeamsAnswer.NeverLeft("connect timeout")
                : new TeamsAnswer.Unclear("timeout");
        }
    }

    private static HttpRequestMessage Request(Call call, string? token)
    {
        var address = new Uri($"{call.ServiceUrl.AbsoluteUri.TrimEnd('/')}/{call.Path}");
        var request = new HttpRequestMessage(call.Method, address);
        request.Headers.UserAgent.Add(Us);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Json is not null)
            request.Content = new StringContent(call.Json, Encoding.UTF8, "application/json");
        return request;
    }

    private static bool IsBeforeTheFirstByte(HttpRequestError error) =>
        error
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private TimeSpan? SilenceOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var silence = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return silence is null ? null
            : silence < TimeSpan.Zero ? TimeSpan.Zero
            : silence > LongestSilence ? LongestSilence
            : silence;
    }

    // Once the status is here, what the body would add is not worth doubting it.
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var bytes = new byte[MostBody];
        var length = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(stop);
            while (length < MostBody && await body.ReadAsync(bytes.AsMemory(length), stop) is > 0 and var more)
                length += more;
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException or OperationCanceledException)
        {
            return string.Empty;
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(0, length));
    }

    /// <summary>One call.</summary>
    /// <param name="Method">How.</param>
    /// <param name="ServiceUrl">Where.</param>
    /// <param name="Path">What, relative.</param>
    /// <param name="Json">With which body.</param>
    internal sealed record Call(HttpMethod Method, Uri ServiceUrl, string Path, string? Json);
}
