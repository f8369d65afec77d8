namespace CareBot.Tests.Faults;

/// <summary>One running program for all tests of a class.</summary>
public sealed class RunningProgram : IAsyncLifetime, IDisposable
{
    private readonly ProgramFolder _folder = new();
    private ProgramUnderTest? _program;

    internal HttpClient Client => (_program ?? throw new InvalidOperationException("It does not run yet.")).Client;

    internal ProgramFolder Folder => _folder;

    public async Task InitializeAsync() => _program = await _folder.StartAsync();

    public async Task DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    internal Chat ChatAs(string person) => new(Client, person);
}
