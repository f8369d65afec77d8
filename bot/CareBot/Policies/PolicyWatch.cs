using CareBot.Core.Empowerment;

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
    private readonly Lock _looking = new();
    private Snapshot _inForce;
    private FileStamp _loaded;
    private FileStamp _seen;

    /// <summary>Starts with a policy that was loaded already.</summary>
    /// <param name="path">The file that it came from.</param>
    /// <param name="policy">The policy in force until the file changes.</param>
    /// <param name="interval">How often to look, such as two seconds.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where a refusal is told.</param>
    public PolicyWatch(string path, Policy policy, TimeSpan interval, TimeProvider clock, ILogger<PolicyWatch> logger)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (_path, _interval, _clock, _logger) = (path, interval, clock, logger);
        _inForce = new(policy, null);
        Log.PolicyInForce(logger, policy.Version, policy.Name);
    }

    /// <summary>Gets the policy in force.</summary>
    public Policy Current => Volatile.Read(ref _inForce).Policy;

    /// <summary>Gets why the file as it stands now is not in force; null while it is.</summary>
    public string? LastProblem => Volatile.Read(ref _inForce).Problem;

    /// <summary>Looks at the file once, and takes it if it has changed and stood still since the last look.</summary>
    public void Look()
    {
        lock (_looking)
        {
            var now = FileStamp.Of(_path);
            var stoodStill = now == _seen;
            _seen = now;
            if (stoodStill && now != _loaded)
                Load(now);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    private void Load(FileStamp before)
    {
        var compilation = PolicyFile.Load(_path);
        // Whatever changed under our eyes is read again at the next look.
        if (FileStamp.Of(_path) != before)
            return;
        _loaded = before;
        if (compilation.Policy is { } policy)
            Take(policy, compilation.Findings.Count);
        else
            Refuse(compilation.Findings);
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
