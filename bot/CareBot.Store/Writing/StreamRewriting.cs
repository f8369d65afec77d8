using CareBot.Core.Cases;
using CareBot.Store.Reading;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Writes the row of every stream anew, as its records make it now. For a program that folds more out of them than the one before.</summary>
internal static class StreamRewriting
{
    /// <summary>Rewrites them all, in the caller's transaction. A stream that cannot be read keeps its row, and <c>audit verify</c> names it.</summary>
    public static void Run(IReadStatements statements)
    {
        var tables = new AllTables(statements);
        var week = new WeekLedger(tables);
        tables.Happenings.Clear();
        StreamFold.Run(
            statements,
            tables.Families,
            folded => Write(tables, folded),
            _ => { },
            CancellationToken.None,
            week.Follow
        );
    }

    private static void Write(AllTables tables, FoldedStream folded)
    {
        folded.Family.Put(folded.State);
        if (folded.State is not Case one)
            return;
        tables.Asked.Put(one.Id, AskedRows.From(one));
        if (SettlementRow.From(one) is { } settled)
            tables.Settlements.Add(settled);
    }
}
