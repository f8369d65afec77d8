namespace CareBot.Store.Writing;

/// <summary>A job with a result.</summary>
/// <param name="work">Writes and returns the result.</param>
/// <param name="turnedAway">The result where nothing can be written now; null to throw.</param>
/// <param name="cancellationToken">Gives up waiting.</param>
internal sealed class WriteJobOf<T>(
    Func<IWriteSession, T> work,
    Func<T>? turnedAway,
    CancellationToken cancellationToken
) : WriteJob(cancellationToken)
{
    // The writer must not run its callers' continuations, or one caller would hold up all.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private Func<T> _result = () => throw new InvalidOperationException("It has not run.");

    /// <summary>Waits for the result.</summary>
    public Task<T> WaitAsync() => _done.Task.WaitAsync(_cancellationToken);

    public override void Run(IWriteSession session)
    {
        var result = work(session);
        _result = () => result;
    }

    public override void Complete() => _done.TrySetResult(_result());

    public override void Fail(Exception cause) => _done.TrySetException(cause);

    public override void TurnAway(StoreUnavailableException cause)
    {
        if (turnedAway is null)
            _done.TrySetException(cause);
        else
            _done.TrySetResult(turnedAway());
    }
}
