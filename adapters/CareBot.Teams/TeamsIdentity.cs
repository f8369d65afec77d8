namespace CareBot.Teams;

/// <summary>How the bot proves to Entra who it is.</summary>
public enum TeamsIdentity
{
    /// <summary>By a secret.</summary>
    Secret,

    /// <summary>By a certificate.</summary>
    Certificate,

    /// <summary>By the managed identity of the machine.</summary>
    ManagedIdentity,
}
