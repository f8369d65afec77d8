using System.Net.WebSockets;
using CareBot.Adapters;
using CareBot.Slack.Api;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.SocketMode;

/// <summary>Opens lines to Slack: each with an address that works once, and not too many.</summary>
/// <param name="options">The settings.</param>
/// <param name="wire">Asks for the address.</param>
/// <param name="inbox">What the lines deliver to.</param>
/// <param name="health">Is told how it goes.</param>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
/// <param name="logger">The log.</param>
internal sealed class SocketDoor(
    SlackOptions options,
    ISlackWire wire,
    SocketInbox inbox,
    SocketHealth health,
    TimeProvider clock,
    ILogger<SocketDoor> logger
)
{
    private static readonly TimeSpan LongestHello = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HopelessPause = TimeSpan.FromMinutes(5);

    // Slack's pages disagree whether one or fifty a minute may be asked for: one, after a few to start with.
    private static readonly RateGate.Limit Opening = new("open", TimeSpan.FromMinutes(1), 4);

    private readonly RateGate _rates = new(clock);

    /// <summary>Gets how often lines are tried.</summary>
    public SocketPace Pace { get; init; } = SocketPace.Usual;

    /// <summary>Opens a line on which Slack has said hello; tries until it succeeds.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SocketLine> OpenAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            while (_rates.Take(Opening) is { Ticks: > 0 } wait)
                await Task.Delay(wait, clock, cancellationToken);
            var answer = await wire.CallAsync(
                new SlackCall("apps.connections.open", options.AppToken),
                cancellationToken
            );
            if (AddressIn(answer) is { } address && await TryConnectAsync(address, cancellationToken) is { } line)
            {
                health.Connected();
                return line;
            }

            var cause = CauseOf(answer);
            Log.NoLine(logger, cause);
            health.Failed(cause);
            await Task.Delay(PauseAfter(answer, failures), clock, cancellationToken);
        }
    }

    /// <summary>Reads where to connect to; null where it is no place of Slack's.</summary>
    /// <param name="answer">Slack's answer.</param>
    private Uri? AddressIn(SlackAnswer answer) =>
        answer.IsOk && Uri.TryCreate(answer.Body.TextAt("url"), UriKind.Absolute, out var address) && IsSlacks(address)
            ? address
            : null;

    private bool IsSlacks(Uri address) =>
        (address.Scheme == Uri.UriSchemeWss && IsSlacks(address.Host))
        // Where Slack itself is played on this machine, its sockets are too.
        || (options.ApiBaseUrl.IsLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeWs);

    private static bool IsSlacks(string host) =>
        host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase);

    private async Task<SocketLine?> TryConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var line = new SocketLine(inbox, Pace, logger);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestHello);
        try
        {
            await line.ConnectAsync(address, patience.Token);
            line.Start();
            await line.Hello.WaitAsync(patience.Token);
            return line;
        }
        catch (Exception mishap) when (mishap is WebSocketException or IOException or OperationCanceledException)
        {
            await line.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static string CauseOf(SlackAnswer answer) =>
        answer.IsOk ? "no_connection"
        : answer.Mishap != SlackMishap.None ? "no_answer"
        : SlackErrors.Code(answer.Error, answer.Status);

    private static TimeSpan PauseAfter(SlackAnswer answer, int failures)
    {
        if (answer.RetryAfter is { } asked)
            return asked;
        if (IsHopeless(answer.Error))
            return HopelessPause;
        var pause = FirstPause * Math.Pow(2, Math.Min(failures, 10));
        var most = pause < LongestPause ? pause : LongestPause;
        // So that many replicas do not come back all at once.
        return most * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    // Only a person can mend these.
    private static bool IsHopeless(string? error) =>
        error
            is "invalid_auth"
                or "not_authed"
                or "account_inactive"
                or "token_revoked"
                or "forbidden_team"
                or "not_allowed_token_type"
                or "missing_scope";
}
