namespace CareBot.Store.Tables;

/// <summary>Prepares statements on one connection and keeps them as long as it lives.</summary>
internal interface IStatements
{
    /// <summary>Prepares a statement; it is disposed with the connection.</summary>
    Statement Prepare(string sql);
}
