using System.Threading.Channels;
using CareBot.Teams.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Says what belongs to no turn: a polite refusal, a form for a client that cannot open one. Best effort, in the background, and once in ten minutes to whoever is refused.</summary>
internal sealed class TeamsAsides(TeamsCalls calls, ServiceHosts hosts, TimeProvider clock, ILogger<TeamsAsides> logger)
    : BackgroundService
{
    private const int MostWaiting = 100;

    private readonly Channel<Aside> _waiting = Channel.CreateBounded<Aside>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    private readonly BoundedCache<string, bool> _refused = new(clock, TimeSpan.FromMinutes(10), most: 10_000);

    /// <summary>Gets how many are not sent yet.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <summary>Tells somebody in private that they are not served.</summary>
    /// <param name="activity">What they did.</param>
    /// <param name="json">The activity to send.</param>
    public void TurnAway(TeamsActivity activity, string json)
    {
        if (_refused.TryAdd($"{activity.Tenant}/{activity.Sender}", true))
            Say(activity, json);
    }

    /// <summary>Tells somebody something in private.</summary>
    /// <param name="activity">What they did.</param>
    /// <param name="json">The activity to send.</param>
    public void Say(TeamsActivity activity, string json)
    {
        if (hosts.TryRead(activity.ServiceUrl, out var service) && activity.Tenant is { } tenant)
        {
            _waiting.Writer.TryWrite(
                new Aside(service, tenant, activity.Sender, activity.IsPersonal ? activity.Conversation : null, json)
            );
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var aside in _waiting.Reader.ReadAllAsync(stoppingToken))
            await SendAsync(aside, stoppingToken);
    }

    // Nobody waits for it, and nobody else would hear of a mishap.
    private async Task SendAsync(Aside aside, CancellationToken stop)
    {
        try
        {
            if ((aside.Conversation ?? await OpenAsync(aside, stop)) is not { } conversation)
                return;
            var answer = await calls.PostAsync(aside.Service, conversation, aside.Json, stop);
            if (SendOutcome.Of(answer) is { Fate: not SendFate.Sent } outcome)
                Log.CourtesyFailed(logger, outcome.Cause);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.AsideFailed(logger, mishap);
        }
    }

    private async Task<string?> OpenAsync(Aside aside, CancellationToken stop) =>
        await calls.OpenAsync(aside.Service, aside.Tenant, aside.Member, stop)
            is TeamsAnswer.Answered { Status: < 300 } opened
            ? TeamsCalls.IdIn(opened)
            : null;

    private sealed record Aside(Uri Service, string Tenant, string Member, string? Conversation, string Json);
}
