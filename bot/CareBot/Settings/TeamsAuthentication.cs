namespace CareBot.Settings;

/// <summary>Whether a request that claims to come from Teams has to prove it.</summary>
public enum TeamsAuthentication
{
    /// <summary>It has to.</summary>
    Required,

    /// <summary>It does not; in the Development environment and on loopback only.</summary>
    Off,
}
