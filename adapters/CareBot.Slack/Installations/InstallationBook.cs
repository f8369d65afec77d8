using System.Text.Json;
using CareBot.Core.Ports;

namespace CareBot.Slack.Installations;

/// <summary>Keeps the installations in the database, where all replicas share them.</summary>
internal sealed class InstallationBook(IChannelRecords records)
{
    private const string Kind = "installation";

    /// <summary>Finds an installation, removed or not; null where there never was one.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Entry?> FindAsync(string tenant, CancellationToken cancellationToken) =>
        // A team that joined an enterprise has two: the later one counts.
        (await ListAsync(cancellationToken))
            .Where(entry => entry.Kept.Tenant == tenant)
            .OrderBy(entry => entry.Kept.IsRemoved)
            .ThenByDescending(entry => entry.Kept.InstalledAt)
            .FirstOrDefault();

    /// <summary>Lists all installations.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Entry>> ListAsync(CancellationToken cancellationToken)
    {
        var kept = await records.ListAsync(SlackTranslator.Channel, Kind, cancellationToken);
        return [.. kept.Select(Read).OfType<Entry>()];
    }

    /// <summary>Keeps a new installation, or one that is installed again.</summary>
    /// <param name="installation">As it is from now on.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task InstallAsync(KeptInstallation installation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var old = await records.FindAsync(SlackTranslator.Channel, Kind, installation.Key, cancellationToken);
            var entry = new Entry(installation, old?.Version ?? 0);
            if (await TryPutAsync(entry, installation, cancellationToken) is not null)
                return;
        }
    }

    /// <summary>Changes an installation if nobody has changed it since it was read.</summary>
    /// <param name="read">As it was read.</param>
    /// <param name="changed">As it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>As it is kept now; null if somebody was faster.</returns>
    public async Task<Entry?> TryPutAsync(Entry read, KeptInstallation changed, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(changed);
        var record = new ChannelRecord(SlackTranslator.Channel, Kind, changed.Key, body, read.Version);
        return await records.TryPutAsync(record, cancellationToken) ? new Entry(changed, read.Version + 1) : null;
    }

    private static Entry? Read(ChannelRecord record) =>
        JsonSerializer.Deserialize<KeptInstallation>(record.Body) is { } kept ? new Entry(kept, record.Version) : null;

    /// <summary>An installation and the version in which it was read.</summary>
    /// <param name="Kept">Itself.</param>
    /// <param name="Version">Grows with each change.</param>
    internal sealed record Entry(KeptInstallation Kept, long Version);
}
