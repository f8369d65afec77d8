namespace CareBot.Slack.Installations;

/// <summary>Knows where the app is installed, and with which token it speaks there.</summary>
internal interface ISlackInstallations
{
    /// <summary>Finds the installation of a workspace, or of an enterprise that installed the app as a whole; null where there is none.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SlackInstallation?> FindAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Marks an installation as broken: its token is dead, and nothing is sent with it any more.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    /// <param name="cause">Slack's error code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task BreakAsync(string tenant, string cause, CancellationToken cancellationToken);

    /// <summary>Forgets an installation and its tokens: the app was taken off there.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Gets a fresh token for one that has run out.</summary>
    /// <param name="stale">The installation with the token that has run out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The installation with a token that works; null where there is none to be had now.</returns>
    Task<SlackInstallation?> RefreshAsync(SlackInstallation stale, CancellationToken cancellationToken);
}
