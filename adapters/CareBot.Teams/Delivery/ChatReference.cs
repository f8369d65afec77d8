namespace CareBot.Teams.Delivery;

/// <summary>Where a person's private chat with the bot is, as verified activities said.</summary>
/// <param name="UserId">The person's <c>29:…</c> for this bot; empty where they never spoke.</param>
/// <param name="BotId">Our own <c>28:…</c>.</param>
/// <param name="ServiceUrl">The service address.</param>
/// <param name="Conversation">The chat's id; null until it is known.</param>
/// <param name="Locale">The language of their client.</param>
/// <param name="Installed">False once they took the bot away or blocked it.</param>
/// <param name="ChangedAt">When they took it away, by Teams' clock; what they did before that proves nothing.</param>
internal sealed record ChatReference(
    string UserId,
    string BotId,
    string ServiceUrl,
    string? Conversation,
    string? Locale = null,
    bool Installed = true,
    DateTimeOffset? ChangedAt = null
);
