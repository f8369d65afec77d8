using System.Data.Common;
using System.Threading.Channels;

namespace CareBot.Store.Writing;

/// <summary>One writer on one thread. Jobs that wait together share one commit; one that fails harms no other.</summary>
internal sealed class GroupCommitQueue : IAsyncDisposable
{
    private readonly Channel<WriteJob> _waiting;
    private readonly Func<IWriteSession> _open;
    private readonly Func<DbException, StoreUnavailableException?> _explain;
    private readonly StoreOptions _options;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WriteJob> _group = [];
    private IWriteSession? _session;

    /// <summary>Starts the writer.</summary>
    /// <param name="open">Opens its session; again after each failure, so that it heals by itself.</param>
    /// <param name="explain">Tells a database that cannot be written now from a mistake in a job (null).</param>
    /// <param name="options">Its limits.</param>
    public GroupCommitQueue(
        Func<IWriteSession> open,
        Func<DbException, StoreUnavailableException?> explain,
        StoreOptions options
    )
    {
        (_open, _explain, _options) = (open, explain, options);
        _waiting = Channel.CreateBounded<WriteJob>(
            new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true }
        );
        new Thread(Work) { IsBackground = true, Name = "CareBot store writer" }.Start();
    }

    private enum Outcome
    {
        Written,
        TurnedAway,
        Threw,
    }

    /// <summary>Hands in a job, or returns false where too many wait already.</summary>
    public bool TryPost(WriteJob job) => _waiting.Writer.TryWrite(job);

    /// <summary>Hands in a job that waits for its place.</summary>
    public ValueTask PostAsync(WriteJob job, CancellationToken cancellationToken) =>
        _waiting.Writer.WriteAsync(job, cancellationToken);

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task;
    }

    private void Work()
    {
        while (_waiting.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            TakeGroup();
            if (_group.Count > 0 && TryWrite(_group) == Outcome.Threw && _group.Count > 1)
                WriteSingly();
        }

        _session?.Dispose();
        _ended.SetResult();
    }

    private void TakeGroup()
    {
        _group.Clear();
        while (_group.Count < _options.GroupSize && _waiting.Reader.TryPeek(out var next))
        {
            if (next.StandsAlone && _group.Count > 0)
                return;
            _waiting.Reader.TryRead(out _);
            if (!next.IsAbandoned)
                _group.Add(next);
            if (next.StandsAlone)
                return;
        }
    }

    // One of the group threw and took all back: now each has its own transaction, and only that one fails.
    private void WriteSingly()
    {
        for (var i = 0; i < _group.Count; i++)
        {
            if (TryWrite([_group[i]]) != Outcome.TurnedAway)
                continue;
            var unavailable = new StoreUnavailableException("The store stopped writing while it tried again.");
            _group.Skip(i + 1).ToList().ForEach(job => job.TurnAway(unavailable));
            return;
        }
    }

    // The one place where any exception is caught: it goes to the caller whose job threw it.
    private Outcome TryWrite(List<WriteJob> jobs)
    {
        try
        {
            Write(jobs);
        }
        catch (StoreUnavailableException cause)
        {
            return TurnAway(jobs, cause);
        }
        catch (DbException cause) when (_explain(cause) is { } unavailable)
        {
            return TurnAway(jobs, unavailable);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            _session?.Rollback();
            if (jobs.Count == 1)
                jobs[0].Fail(cause);
            return Outcome.Threw;
        }

        foreach (var job in jobs)
            job.Complete();
        Announce();
        return Outcome.Written;
    }

    private void Write(List<WriteJob> jobs)
    {
        var session = _session ??= _open();
        if (jobs[0].StandsAlone)
        {
            jobs[0].Run(session);
            return;
        }

        session.Tables.Outbox.HasNews = false;
        session.Begin();
        foreach (var job in jobs)
            job.Run(session);
        session.Commit();
    }

    // On another thread: what the listener does, or throws, is not the writer's business.
    private void Announce()
    {
        if (_session is { Tables.Outbox.HasNews: true })
            _ = Task.Run(_options.OutboxWritten, CancellationToken.None);
    }

    // Whoever queued during the wait is told as well: nobody waits twice.
    private Outcome TurnAway(List<WriteJob> jobs, StoreUnavailableException cause)
    {
        _session?.Dispose();
        _session = null;
        _ = Task.Run(() => _options.WriterFailed(cause.Message), CancellationToken.None);
        foreach (var job in jobs)
            job.TurnAway(cause);
        for (var left = jobs[0].StandsAlone ? 0 : _waiting.Reader.Count; left > 0; left--)
        {
            if (_waiting.Reader.TryRead(out var job))
                job.TurnAway(cause);
        }

        return Outcome.TurnedAway;
    }
}
