namespace CareBot.Core.Ports;

/// <summary>What a channel says about an account.</summary>
public abstract record AccountProfile
{
    private AccountProfile() { }

    /// <summary>It is a full member of our own workspace or tenant.</summary>
    /// <param name="Email">The work e-mail as the channel's administrator vouches for it; null if there is none.</param>
    public sealed record Member(string? Email) : AccountProfile;

    /// <summary>A guest, somebody of another company, a bot, or an account that was switched off or never was.</summary>
    public sealed record Outsider : AccountProfile;

    /// <summary>The channel could not be asked just now.</summary>
    public sealed record NotNow : AccountProfile;
}
