namespace CareBot.Teams.Wire;

/// <summary>Our own token, or why there is none.</summary>
internal abstract record LoginToken
{
    private LoginToken() { }

    /// <summary>There is one.</summary>
    internal sealed record Got(string Value) : LoginToken;

    /// <summary>The login could not be asked just now.</summary>
    internal sealed record NotNow(string Cause) : LoginToken;

    /// <summary>The login refuses us, or our credentials cannot even be read.</summary>
    internal sealed record Denied(string Cause) : LoginToken;
}
