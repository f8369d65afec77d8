namespace CareBot.Store.Tables;

/// <summary>A table with one row a stream, folded from its events in the same transaction.</summary>
internal interface IFoldedTable<out TState, TRow>
    where TState : class
    where TRow : class
{
    /// <summary>Finds how a stream stands.</summary>
    TState? Find(string stream);

    /// <summary>Finds the row as it is stored.</summary>
    TRow? FindRow(string stream);

    /// <summary>Adds or replaces the row.</summary>
    void Put(TRow row);
}
