using CareBot.Core.Conversations;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Tests.Store;

/// <summary>What every store promises. A database joins by deriving from this and opening itself.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private OpenedStore? _opened;

    private protected static CancellationToken None => CancellationToken.None;

    private protected OpenedStore Store => _opened ?? throw new InvalidOperationException("It is not open.");

    public async Task InitializeAsync() => _opened = await OpenAsync(new StoreOptions());

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Opens the database of this test; a second time it is the same one.</summary>
    protected abstract Task<OpenedStore> OpenAsync(StoreOptions options);

    private protected async Task ReopenAsync(StoreOptions options)
    {
        await Store.DisposeAsync();
        _opened = await OpenAsync(options);
    }

    private protected Task<TurnResult> RunAsync(TurnRequest request, Decision decision) =>
        Store.Turns.RunAsync(request, _ => decision, None);

    private protected Task<TurnResult> RunAsync(string key, Decision decision) => RunAsync(Some.Request(key), decision);

    private protected async Task<T> LookAsync<T>(Func<ITurnView, T> look)
    {
        var seen = default(T);
        var result = await Store.Turns.RunAsync(
            Some.Request(Guid.NewGuid().ToString(), "carebot"),
            view =>
            {
                seen = look(view);
                return new Decision(Some.Talk("nobody"));
            },
            None
        );
        Assert.IsType<TurnResult.Done>(result);
        return seen ?? throw new InvalidOperationException("Nothing was seen.");
    }
}
