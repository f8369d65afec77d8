using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Schedules;

/// <summary>Work that is due until it is done, and the store in which it is done; some of it throws, or stays.</summary>
internal sealed class ListedWork(IEnumerable<DueItem> items) : IDueWork, ITurnStore
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public List<DueItem> Due { get; } = [.. items];

    /// <summary>Gets the references of what throws.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the references of what stays due although it was done.</summary>
    public HashSet<string> Staying { get; } = new(StringComparer.Ordinal);

    public bool IsBusy { get; set; }

    /// <summary>Gets how often something was tried.</summary>
    public int Tries { get; private set; }

    public Task<IReadOnlyList<DueItem>> FindAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DueItem>>([
            .. Due.Where(item => item.DueAt <= now).OrderBy(item => item.DueAt).Take(limit),
        ]);

    public Task<TurnResult> RunAsync(
        TurnRequest request,
        Func<ITurnView, Decision> step,
        CancellationToken cancellationToken
    )
    {
        Tries++;
        if (IsBusy)
            return Task.FromResult<TurnResult>(new TurnResult.Busy(TimeSpan.FromSeconds(1)));
        var reference = request.DeliveryKey.Split(':')[2];
        if (Broken.Contains(reference))
            throw new InvalidOperationException("It cannot be folded.");
        if (!_keys.Add(request.DeliveryKey))
            return Task.FromResult<TurnResult>(new TurnResult.Repeated(new Reply.Nothing()));
        if (!Staying.Contains(reference))
            Due.RemoveAll(item => item.Reference == reference);
        return Task.FromResult<TurnResult>(new TurnResult.Done(new Reply.Nothing()));
    }
}
