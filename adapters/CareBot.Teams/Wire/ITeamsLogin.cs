namespace CareBot.Teams.Wire;

/// <summary>Gets our own token.</summary>
internal interface ITeamsLogin
{
    /// <summary>Gets a token that is valid for a while.</summary>
    /// <param name="fresh">True where the one that we have was not taken.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LoginToken> GetAsync(bool fresh, CancellationToken cancellationToken);
}
