using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Statements that only read.</summary>
internal interface IReadStatements : IStatements
{
    /// <summary>Visits audit records without copying them; the columns are those of the table, in its order.</summary>
    void Visit(string sql, EventVisitor visitor);
}
