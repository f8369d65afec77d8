using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Teams.Delivery;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Takes an activity that is known to come from Teams and returns what to answer. A host on another Teams library calls it where its own bot would be called.</summary>
public sealed class TeamsChannel
{
    private const int Busy = 503;

    private static readonly TimeSpan WorthTryingAgain = TimeSpan.FromSeconds(2);

    private readonly TeamsTurns _turns;
    private readonly ChatReferences _references;
    private readonly ServiceHosts _hosts;
    private readonly TeamsTenants _tenants;
    private readonly ILogger _logger;

    internal TeamsChannel(
        TeamsTurns turns,
        ChatReferences references,
        ServiceHosts hosts,
        TeamsTenants tenants,
        ILogger<TeamsChannel> logger
    ) => (_turns, _references, _hosts, _tenants, _logger) = (turns, references, hosts, tenants, logger);

    /// <summary>Handles one activity; completes when what it did is on disk.</summary>
    /// <param name="activity">An object; whoever sent it has proved to be Teams, and nothing else is proved.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<TeamsResponse> HandleAsync(JsonElement activity, CancellationToken cancellationToken)
    {
        if (ActivityShape.Read(activity) is not { } read)
            return Refuse(400, "activity-malformed");
        if (!_hosts.TryRead(read.ServiceUrl, out _))
            return Refuse(401, "service-host");
        if (!_tenants.AreOurs(read.Tenant))
            return Refuse(403, "tenant");
        var reading = TeamsTranslator.Read(read);
        try
        {
            await NoteAsync(read, reading, cancellationToken);
            return await AnswerAsync(read, reading, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return Explain(fault, MannerOf(reading));
        }
    }

    private static Message NotForYou =>
        new MessageBuilder()
            .Text("I answer only people who work for this company, with their own work account.")
            .Build(Sensitivity.Public);

    private Task<TeamsResponse> AnswerAsync(TeamsActivity activity, TeamsReading reading, CancellationToken stop) =>
        reading switch
        {
            TeamsReading.Understood done => _turns.RunAsync(activity, done, stop),
            TeamsReading.Look look => _turns.LookAsync(activity, look.Card, stop),
            TeamsReading.Outsider outsider => Task.FromResult(_turns.TurnAway(activity, outsider.Manner, NotForYou)),
            TeamsReading.NotServed => Task.FromResult(new TeamsResponse(501)),
            _ => Task.FromResult(TeamsResponse.Ok),
        };

    // Before the turn: what the turn says may be sent at once.
    private async Task NoteAsync(TeamsActivity activity, TeamsReading reading, CancellationToken stop)
    {
        if (activity.User is not { } user || activity.Conversation.Length == 0 || activity.Sender.Length == 0)
            return;
        if (reading is TeamsReading.Removed)
            await _references.RemoveAsync(activity, user, stop);
        else
            await _references.HearAsync(activity, user, stop);
    }

    private static AnswerManner MannerOf(TeamsReading reading) =>
        reading switch
        {
            TeamsReading.Understood understood => understood.Manner,
            TeamsReading.Look => AnswerManner.Card,
            _ => AnswerManner.Silent,
        };

    private TeamsResponse Explain(Exception fault, AnswerManner manner)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        Log.ActivityFailed(_logger, fault, reference);
        return manner == AnswerManner.Silent
            ? new TeamsResponse(Busy, RetryAfter: WorthTryingAgain)
            : InvokeAnswers.Fault(manner, reference);
    }

    private TeamsResponse Refuse(int status, string reason)
    {
        Log.Refused(_logger, status, reason);
        return new TeamsResponse(status);
    }
}
