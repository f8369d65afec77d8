using CareBot.Core.Conversations;

namespace CareBot.Store.Records;

/// <summary>A message to be stored for sending.</summary>
internal sealed record OutboxRow(
    long Turn,
    string Recipient,
    string? Address,
    string? Card,
    string? Subject,
    string Body,
    long AtTicks
)
{
    public static OutboxRow From(Outgoing outgoing, long turn, string? subject, DateTimeOffset at) =>
        new(
            turn,
            outgoing.To,
            Json.WriteOptional(outgoing.Address),
            outgoing.Card,
            // What a turn says may repeat what it heard, even where the message does not say whose it is.
            outgoing.Subject
                ?? subject,
            Json.Write(outgoing.Message),
            at.UtcTicks
        );
}
