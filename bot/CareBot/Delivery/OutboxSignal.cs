namespace CareBot.Delivery;

/// <summary>Wakes the dispatcher after a commit that wrote something to send. Many signals at once are one.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);
    private int _rung;

    public void Ring()
    {
        if (Interlocked.Exchange(ref _rung, 1) == 0)
            _bell.Release();
    }

    /// <summary>Waits for a signal, or for as long as nothing may be overlooked.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (await _bell.WaitAsync(atMost, cancellationToken))
            Volatile.Write(ref _rung, 0);
    }

    public void Dispose() => _bell.Dispose();
}
