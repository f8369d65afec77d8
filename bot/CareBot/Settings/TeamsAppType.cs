namespace CareBot.Settings;

/// <summary>How the bot is registered, which decides where its own token comes from.</summary>
public enum TeamsAppType
{
    /// <summary>In our own tenant.</summary>
    SingleTenant,

    /// <summary>In any tenant; only older registrations are.</summary>
    MultiTenant,

    /// <summary>With a managed identity, so without a secret of its own.</summary>
    UserAssignedMSI,
}
