namespace CareBot.Tests.Fakes.Teams;

/// <summary>Somebody in a tenant, as Teams knows them.</summary>
/// <param name="Tenant">Where they are at home.</param>
/// <param name="Mri">Their id for this bot, <c>29:…</c>.</param>
/// <param name="ObjectId">Their id in Entra; null for people who joined without an account.</param>
/// <param name="Name">Their display name.</param>
/// <param name="Email">Their e-mail address.</param>
internal sealed record TeamsMember(TeamsTenant Tenant, string Mri, Guid? ObjectId, string Name, string Email)
{
    /// <summary>Gets the personal chat with the bot.</summary>
    public required TeamsConversation Chat { get; init; }

    /// <summary>Gets <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string Role { get; init; } = "user";

    /// <summary>Gets the language of their client.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Gets or sets a value indicating whether the app is installed for them.</summary>
    public bool HasApp { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether they have blocked the bot.</summary>
    public bool HasBlockedBot { get; set; }

    /// <summary>Gets or sets a value indicating whether messages arrive although the app is gone, as was seen in the field.</summary>
    public bool IsReachedWithoutApp { get; set; }
}
