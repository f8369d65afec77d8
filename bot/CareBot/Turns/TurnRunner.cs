using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Turns;

/// <summary>Runs what an adapter heard as one durable turn.</summary>
/// <param name="turns">Runs turns.</param>
/// <param name="world">The world.</param>
/// <param name="logger">The log.</param>
internal sealed class TurnRunner(LookingTurns turns, TurnWorld world, ILogger<TurnRunner> logger) : ITurns
{
    public async Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        if (world.Staff.Current.Find(inbound.From) is not { } speaker)
        {
            Log.StrangerTurnedAway(logger, inbound.From.Channel);
            return new TurnResult.Stranger(NobodyWeKnow);
        }

        var context = world.Look(speaker);
        var request = new TurnRequest(inbound.DeliveryKey, HashOf(inbound), speaker.Id, context.Now);
        return await turns.RunAsync(
            request,
            (view, looked) => DialogEngine.Step(inbound, view, context with { LookedUp = looked }),
            cancellationToken
        );
    }

    // It tells a stranger whom to ask, and nothing about anybody.
    private static Message NobodyWeKnow =>
        new MessageBuilder()
            .Line("I do not know you yet.", "Ask whoever looks after CareBot in your company to add you.")
            .Build(Sensitivity.Public);

    private static string HashOf(Inbound inbound)
    {
        // Where an answer goes may differ between two deliveries of the same thing.
        var nowhere = inbound.Address with
        {
            Opaque = string.Empty,
        };
        var said = inbound with { Address = nowhere, ReplyTo = null, Room = null };
        var everything = JsonSerializer.Serialize(said, CoreJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(everything)));
    }
}
