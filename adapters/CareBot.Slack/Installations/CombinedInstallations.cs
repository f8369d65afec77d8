namespace CareBot.Slack.Installations;

/// <summary>The places where the app was installed by OAuth, and the one whose token stands in the settings.</summary>
/// <param name="stored">Those by OAuth; they come first.</param>
/// <param name="byHand">The one in the settings.</param>
internal sealed class CombinedInstallations(ISlackInstallations stored, ISlackInstallations byHand)
    : ISlackInstallations
{
    public async Task<SlackInstallation?> FindAsync(string tenant, CancellationToken cancellationToken) =>
        await stored.FindAsync(tenant, cancellationToken) ?? await byHand.FindAsync(tenant, cancellationToken);

    public async Task BreakAsync(string tenant, string cause, CancellationToken cancellationToken) =>
        await (await OfAsync(tenant, cancellationToken)).BreakAsync(tenant, cause, cancellationToken);

    public async Task RemoveAsync(string tenant, CancellationToken cancellationToken) =>
        await (await OfAsync(tenant, cancellationToken)).RemoveAsync(tenant, cancellationToken);

    public async Task<SlackInstallation?> RefreshAsync(SlackInstallation stale, CancellationToken cancellationToken) =>
        await (await OfAsync(stale.Tenant, cancellationToken)).RefreshAsync(stale, cancellationToken);

    private async Task<ISlackInstallations> OfAsync(string tenant, CancellationToken cancellationToken) =>
        await stored.FindAsync(tenant, cancellationToken) is null ? byHand : stored;
}
