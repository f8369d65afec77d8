namespace CareBot.Bench;

/// <summary>A folder that is gone when the run ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private int _made;

    public string Path { get; } = Directory.CreateTempSubdirectory("carebot-bench-").FullName;

    /// <summary>Makes an empty folder in it.</summary>
    public string New() => Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{++_made}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
