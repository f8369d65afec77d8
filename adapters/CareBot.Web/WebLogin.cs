using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Web;

/// <summary>Asks for the login secret. Tries wait in one line, and each wrong one makes the next answer slower.</summary>
internal sealed class WebLogin(WebOptions options, WebSessions sessions, ILogger<WebLogin> logger) : IDisposable
{
    public const string Path = "/web/login";

    private const int LongestLine = 20;
    private const int LongestForm = 8 * 1024;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private readonly SemaphoreSlim _door = new(1);
    private int _waiting;
    private int _failures;

    /// <summary>Gets how many wrong tries there were since the last right one.</summary>
    public int Failures => _failures;

    /// <summary>Lets somebody in who knows the secret.</summary>
    /// <param name="http">The form, sent.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IResult> EnterAsync(HttpContext http, CancellationToken stop)
    {
        if (await ReadSecretAsync(http.Request, stop) is not { } secret)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Interlocked.Increment(ref _waiting) > LongestLine)
        {
            Interlocked.Decrement(ref _waiting);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }
        try
        {
            return await InLineAsync(() => TryAsync(http, secret, stop), stop);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _door.Dispose();

    private static async Task<string?> ReadSecretAsync(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > LongestForm)
            return null;
        try
        {
            return (await request.ReadFormAsync(stop))["secret"].ToString();
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private async Task<IResult> InLineAsync(Func<Task<IResult>> entry, CancellationToken stop)
    {
        await _door.WaitAsync(stop);
        try
        {
            return await entry();
        }
        finally
        {
            _door.Release();
        }
    }

    private async Task<IResult> TryAsync(HttpContext http, string secret, CancellationToken stop)
    {
        if (!IsRight(secret))
        {
            Log.LoginFailed(logger, ++_failures);
            await Task.Delay(Wait(_failures), TimeProvider.System, stop);
            return PageFiles.Find("login-failed.html", StatusCodes.Status401Unauthorized);
        }
        _failures = 0;
        http.Response.Cookies.Append(WebSessions.Cookie, sessions.Start(), CookieFor(http.Request));
        http.Response.Headers.Location = "/";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // Hashed first, so that not even the length can be measured.
    private bool IsRight(string secret) =>
        options.LoginSecret is { Length: > 0 } right
        && CryptographicOperations.FixedTimeEquals(Print(secret), Print(right));

    private static byte[] Print(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static TimeSpan Wait(int failures)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(failures - 1, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static CookieOptions CookieFor(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = WebSessions.Lifetime,
        };
}
