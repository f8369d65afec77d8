using CareBot.Store;

namespace CareBot.Tests.Store;

public sealed class SqliteStoreContract : StoreContract, IDisposable
{
    private readonly SqliteFile _file = new();

    protected override Task<OpenedStore> OpenAsync(StoreOptions options) => _file.OpenAsync(options);

    public void Dispose() => _file.Dispose();
}
