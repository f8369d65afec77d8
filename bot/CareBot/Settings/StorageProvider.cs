namespace CareBot.Settings;

/// <summary>Which database remembers.</summary>
public enum StorageProvider
{
    /// <summary>A file beside the program.</summary>
    Sqlite,

    /// <summary>A server that several processes share.</summary>
    PostgreSql,
}
