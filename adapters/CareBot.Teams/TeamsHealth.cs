using System.Collections.Concurrent;
using System.Globalization;
using CareBot.Core.Ports;

namespace CareBot.Teams;

/// <summary>Remembers what is known to be wrong while the program runs.</summary>
internal sealed class TeamsHealth(TimeProvider clock)
{
    public const string Clock = "Teams clock";
    public const string Credentials = "Teams credentials";
    public const string Keys = "Teams keys";
    public const string Host = "Teams service address";
    public const string Service = "Teams service";

    private const string Issuer = "Teams issuer";

    // So many tokens of somebody else's are no accident any more.
    private const int ManyForeign = 20;

    // Tokens are taken five minutes early or late; from here on it gets dangerous.
    private static readonly TimeSpan WorstSkew = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Diagnosis> _wrong = new(StringComparer.Ordinal);
    private int _foreign;

    /// <summary>Gets what is wrong now.</summary>
    public IReadOnlyList<Diagnosis> Known =>
        [.. _wrong.Values.OrderBy(problem => problem.Subject, StringComparer.Ordinal)];

    /// <summary>Says that something is wrong.</summary>
    public void Broke(string subject, string finding, string mend) =>
        _wrong[subject] = new Diagnosis(subject, IsWell: false, finding, mend);

    /// <summary>Says that something is well.</summary>
    public void Works(string subject) => _wrong.TryRemove(subject, out _);

    /// <summary>Compares our clock with that of an answer.</summary>
    /// <param name="theirs">The answer's <c>Date</c>.</param>
    public void SawDate(DateTimeOffset theirs)
    {
        var skew = clock.GetUtcNow() - theirs;
        if (skew.Duration() <= WorstSkew)
            Works(Clock);
        else
            Broke(Clock, SkewText(skew), "Set the clock of this machine by a time server.");
    }

    /// <summary>Counts a token of an issuer that is not trusted; many of them may mean that Microsoft has moved on.</summary>
    public void SawForeignIssuer()
    {
        var seen = Interlocked.Increment(ref _foreign);
        if (seen >= ManyForeign)
        {
            Broke(
                Issuer,
                string.Create(CultureInfo.InvariantCulture, $"{seen} requests came with tokens of an unknown issuer."),
                "If nobody can talk to the bot any more, add the new issuer to Teams:OpenIdMetadata."
            );
        }
    }

    private static string SkewText(TimeSpan skew)
    {
        var way = skew > TimeSpan.Zero ? "ahead" : "behind";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Our clock is {skew.Duration().TotalMinutes:0} minutes {way}; beyond five nobody is listened to."
        );
    }
}
