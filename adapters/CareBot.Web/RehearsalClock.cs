using System.Globalization;

namespace CareBot.Web;

/// <summary>A clock that can be moved ahead, so that a promise which is due tomorrow can be rehearsed today. It never goes back.</summary>
public sealed class RehearsalClock : TimeProvider
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    private readonly TimeProvider _real;
    private readonly string? _path;
    private readonly Lock _gate = new();
    private long _offsetTicks;

    private RehearsalClock(TimeProvider real, string? path, TimeSpan offset) =>
        (_real, _path, _offsetTicks) = (real, path, offset.Ticks);

    /// <summary>Tells that time has jumped: what has become due by it is due now.</summary>
    public event EventHandler? Moved;

    /// <summary>Gets how far ahead of the real time this clock is.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _real.TimestampFrequency;

    /// <summary>Opens the clock where it was left.</summary>
    /// <param name="real">The real time.</param>
    /// <param name="path">A small file; null, missing or unreadable means the real time.</param>
    public static RehearsalClock Open(TimeProvider real, string? path)
    {
        ArgumentNullException.ThrowIfNull(real);
        var known = path is not null && File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        var offset = TimeSpan.TryParseExact(known.Trim(), "c", CultureInfo.InvariantCulture, out var kept)
            ? kept
            : TimeSpan.Zero;
        return new RehearsalClock(real, path, offset);
    }

    /// <summary>Moves the clock ahead.</summary>
    /// <param name="skip">More than nothing.</param>
    /// <returns>False if that is not ahead, or more than ten years in all; nothing has moved then.</returns>
    public bool TryMove(TimeSpan skip)
    {
        lock (_gate)
        {
            if (skip <= TimeSpan.Zero || skip > Farthest - Offset)
                return false;
            Keep(Offset + skip);
        }
        Moved?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp() => _real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    // On disk first: a clock that went back after a restart would un-happen things.
    private void Keep(TimeSpan offset)
    {
        if (_path is not null)
        {
            if (Path.GetDirectoryName(_path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(_path + ".new", offset.ToString("c", CultureInfo.InvariantCulture));
            File.Move(_path + ".new", _path, overwrite: true);
        }
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
    }
}
