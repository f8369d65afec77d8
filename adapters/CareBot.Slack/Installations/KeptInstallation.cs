using System.Text.Json.Serialization;

namespace CareBot.Slack.Installations;

/// <summary>An installation as the database keeps it.</summary>
/// <param name="EnterpriseId">The enterprise; null where there is none.</param>
/// <param name="TeamId">The team; null where the whole enterprise has the app.</param>
/// <param name="BotUserId">Who we are there.</param>
internal sealed record KeptInstallation(string? EnterpriseId, string? TeamId, string BotUserId)
{
    /// <summary>Gets the tokens, sealed; null once they were revoked.</summary>
    public string? Tokens { get; init; }

    /// <summary>Gets when the token ends; null where it does not.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Gets when the app was installed.</summary>
    public DateTimeOffset InstalledAt { get; init; }

    /// <summary>Gets why nothing can be sent there any more, as Slack's error code; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets a value indicating whether the app was taken off there.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Gets a value indicating whether Slack gives no further tokens, so that it stops at <see cref="EndsAt"/>.</summary>
    public bool IsAtItsEnd { get; init; }

    /// <summary>Gets until when somebody is getting new tokens, and nobody else may; null where nobody is.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Gets what payloads and addresses call it.</summary>
    [JsonIgnore]
    public string Tenant => TeamId ?? EnterpriseId ?? string.Empty;

    /// <summary>Gets its key: enterprise and team.</summary>
    [JsonIgnore]
    public string Key => $"{EnterpriseId ?? "-"}|{TeamId ?? "-"}";

    /// <summary>Says where it is, without the tokens.</summary>
    public override string ToString() => Key;
}
