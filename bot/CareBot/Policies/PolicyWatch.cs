using System.Data.Common;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Policies;

/// <summary>Keeps the policy in force, and takes a changed file while the program runs. A broken one never replaces a good one.</summary>
/// <remarks>
/// It looks at the file at intervals, because file events get lost on network shares and when a link is swapped.
/// A change counts once the file has stood still for one interval, so that a half-written one is not read as whole.
/// </remarks>
public sealed class PolicyWatch : BackgroundService
{
    private readonly string _path;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _clock;
    private readonly ILogger<PolicyWatch> _logger;
    private readonly IPolicyArchive? _archive;
    private readonly SemaphoreSlim _looking = new(1);
    private Snapshot _inForce;
    private FileStamp _loaded;
    private FileStamp _seen;

    /// <summary>Starts with a policy that was loaded already.</summary>
    /// <param name="path">The file that it came from.</param>
    /// <param name="policy">The policy in force until the file changes.</param>
    /// <param name="interval">How often to look, such as two seconds.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where a refusal is told.</param>
    /// <param name="archive">Where the text of a policy is kept before it counts; null where nobody will ask for it.</param>
    public PolicyWatch(
        string path,
        Policy policy,
        TimeSpan interval,
        TimeProvider clock,
        ILogger<PolicyWatch> logger,
        IPolicyArchive? archive = null
    )
    {
        ArgumentNullException.ThrowIfNull(policy);
        (_path, _interval, _clock, _logger, _archive) = (path, interval, clock, logger, archive);
        _inForce = new(policy, null);
        Log.PolicyInForce(logger, policy.Version, policy.Name);
    }

    /// <summary>Gets the policy in force.</summary>
    public Policy Current => Volatile.Read(ref _inForce).Policy;

    /// <summary>Gets why the file as it stands now is not in force; null while it is.</summary>
    public string? LastProblem => Volatile.Read(ref _inForce).Problem;

    /// <summary>Looks at the file once, and takes it if it has changed and stood still since the last look.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        try
        {
            var now = FileStamp.Of(_path);
            var stoodStill = now == _seen;
            _seen = now;
            if (stoodStill && now != _loaded)
                await LoadAsync(now, cancellationToken);
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LoadAsync(FileStamp before, CancellationToken cancellationToken)
    {
        var compilation = PolicyFile.Load(_path);
        // Whatever changed under our eyes is read again at the next look.
        if (FileStamp.Of(_path) != before)
            return;
        if (compilation is { Policy: { } policy, Text: { } text })
        {
            // Whatever could not be kept is tried again at the next look.
            if (!await TryKeepAsync(policy, text, cancellationToken))
                return;
            Take(policy, compilation.Findings.Count);
        }
        else
        {
            Refuse(compilation.Findings);
        }

        _loaded = before;
    }

    private async Task<bool> TryKeepAsync(Policy policy, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (_archive is not null && policy.Version != Current.Version)
                await _archive.KeepAsync(policy.Version, text, _clock.GetUtcNow(), cancellationToken);
            return true;
        }
        catch (Exception mishap) when (mishap is DbException or StoreUnavailableException)
        {
            Volatile.Write(ref _inForce, new(Current, $"Its text could not be kept: {mishap.Message}"));
            Log.PolicyNotKept(_logger, Current.Version, policy.Version, mishap.Message);
            return false;
        }
    }

    private void Take(Policy policy, int warnings)
    {
        var isNew = policy.Version != Current.Version;
        Volatile.Write(ref _inForce, new(isNew ? policy : Current, null));
        if (!isNew)
            return;
        Log.PolicyInForce(_logger, policy.Version, policy.Name);
        if (warnings > 0)
            Log.PolicyHasWarnings(_logger, policy.Version, warnings);
    }

    private void Refuse(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToArray();
        var first = errors[0];
        Volatile.Write(ref _inForce, new(Current, $"Line {first.Line}: {first.Message}"));
        Log.PolicyRefused(_logger, Current.Version, first.Line, first.Message, errors.Length);
    }

    private sealed record Snapshot(Policy Policy, string? Problem);
}
