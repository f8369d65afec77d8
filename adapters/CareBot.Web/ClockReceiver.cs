using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Web;

/// <summary>Lets the page read and move the clock, in Development only.</summary>
internal sealed class ClockReceiver(RehearsalClock clock, ILogger<ClockReceiver> logger)
{
    private static readonly WebProblem NoSpan = WebProblem.Malformed(
        "It is not clear how far to move the clock.",
        """{"skip":"02:00:00"}, or {"skip":"1.00:00:00"} for a day; ahead only, ten years at most."""
    );

    /// <summary>Tells the time.</summary>
    public IResult Tell() => WebAnswer.Ok(new Told(clock.GetUtcNow(), Written(clock.Offset)));

    /// <summary>Moves the clock ahead and tells the time.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IResult> MoveAsync(HttpContext http, CancellationToken stop)
    {
        var body = await WebBody.ReadAsync(http.Request, stop);
        if (body.Problem is { } problem)
            return WebAnswer.Of(problem);
        if (Parse(body) is not { } skip || !clock.TryMove(skip))
            return WebAnswer.Of(NoSpan);
        Log.ClockMoved(logger, skip, clock.Offset);
        return Tell();
    }

    private static TimeSpan? Parse(WebBody body)
    {
        var written = WebTranslator.Parse<Order>(body.Bytes.Span)?.Skip;
        return TimeSpan.TryParseExact(written, "c", CultureInfo.InvariantCulture, out var skip) ? skip : null;
    }

    private static string Written(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);

    internal sealed record Order(string? Skip);

    internal sealed record Told(DateTimeOffset Now, string Offset);
}
