using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CareBot.Web;

/// <summary>Who is logged in. Only fingerprints are kept, so that a look at the memory gives nobody a way in.</summary>
internal sealed class WebSessions(TimeProvider clock)
{
    public const string Cookie = "carebot_session";

    // A working day, and then some.
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const int MostSessions = 1000;
    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, (byte[] Print, DateTimeOffset EndsAt)> _sessions = [];

    /// <summary>Starts a session and returns its token: 256 random bits.</summary>
    public string Start()
    {
        Sweep();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var print = PrintOf(token);
        _sessions[Convert.ToHexStringLower(print)] = (print, clock.GetUtcNow() + Lifetime);
        return token;
    }

    /// <summary>Tells whether a token's session is running.</summary>
    /// <param name="token">What the browser sent, if anything.</param>
    public bool IsValid(string? token)
    {
        if (token is not { Length: TokenBytes * 2 })
            return false;
        var print = PrintOf(token);
        var now = clock.GetUtcNow();
        // All are looked at, so that the time tells nothing.
        return _sessions.Values.Aggregate(
            false,
            (found, session) =>
                found | (CryptographicOperations.FixedTimeEquals(print, session.Print) & now < session.EndsAt)
        );
    }

    private static byte[] PrintOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        var ended = _sessions.Where(session => session.Value.EndsAt <= now);
        var tooMany = _sessions.OrderByDescending(session => session.Value.EndsAt).Skip(MostSessions - 1);
        foreach (var (key, _) in ended.Concat(tooMany).ToList())
            _sessions.TryRemove(key, out _);
    }
}
