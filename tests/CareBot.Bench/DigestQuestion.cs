using CareBot.Store.Sqlite;

namespace CareBot.Bench;

/// <summary>Something that is asked of a history of any size.</summary>
/// <param name="Figure">Its name in the table.</param>
/// <param name="AskAsync">Asks it once, of a store that is open already.</param>
internal sealed record DigestQuestion(string Figure, Func<BuiltYear, SqliteStore, Task> AskAsync);
