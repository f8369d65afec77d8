namespace CareBot.Policies;

/// <summary>How a file looked from outside. All zero where there is none.</summary>
internal readonly record struct FileStamp(long Bytes, DateTime WrittenAt)
{
    public static FileStamp Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            var file = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
            return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : default;
        }
        catch (IOException)
        {
            // The file went between two questions about it; the next look tells.
            return default;
        }
        catch (UnauthorizedAccessException)
        {
            return new(-1, default);
        }
    }
}
