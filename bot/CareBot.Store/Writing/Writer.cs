using System.Threading.Channels;

namespace CareBot.Store.Writing;

/// <summary>Hands work to the one writer and waits for its commit.</summary>
internal sealed class Writer(GroupCommitQueue queue)
{
    /// <summary>Writes at once or not at all: where too many wait, or nothing can be written, the answer is <paramref name="turnedAway"/>.</summary>
    public Task<T> WriteOrTurnAwayAsync<T>(
        Func<IWriteSession, T> work,
        Func<T> turnedAway,
        CancellationToken cancellationToken
    )
    {
        var job = new WriteJobOf<T>(work, turnedAway, cancellationToken);
        return queue.TryPost(job) ? job.WaitAsync() : Task.FromResult(turnedAway());
    }

    /// <summary>Waits for a place and writes; throws <see cref="StoreUnavailableException"/> where nothing can be written.</summary>
    public async Task<T> WriteAsync<T>(
        Func<IWriteSession, T> work,
        CancellationToken cancellationToken,
        bool standsAlone = false
    )
    {
        var job = new WriteJobOf<T>(work, turnedAway: null, cancellationToken) { StandsAlone = standsAlone };
        try
        {
            await queue.PostAsync(job, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException("The store is closed.", closed);
        }

        return await job.WaitAsync();
    }
}
