using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Folds every stream again: what is folded must stand as its events have made it, and nothing without events.</summary>
internal static class FoldCheck
{
    private const string OrphansSql = """
        SELECT id FROM cases WHERE id NOT IN (SELECT stream FROM events)
        UNION ALL SELECT id FROM promises WHERE id NOT IN (SELECT stream FROM events)
        UNION ALL SELECT id FROM grants WHERE id NOT IN (SELECT stream FROM events)
        UNION ALL SELECT id FROM kudos WHERE id NOT IN (SELECT stream FROM events)
        UNION ALL SELECT 'H-' || employee FROM presences WHERE 'H-' || employee NOT IN (SELECT stream FROM events)
        UNION ALL SELECT 'L-' || key FROM proposals WHERE 'L-' || key NOT IN (SELECT stream FROM events)
        """;

    /// <summary>Folds everything and returns one sentence a fault.</summary>
    public static List<string> Run(IReadStatements statements, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        StreamFold.Run(statements, new AllTables(statements).Families, Compare, faults.Add, cancellationToken);
        foreach (var orphan in statements.Prepare(OrphansSql).All(row => row.GetString(0)))
            faults.Add($"{orphan} stands there without any record.");
        return faults;

        void Compare(FoldedStream folded)
        {
            if (!folded.Family.StandsAs(folded.Stream, folded.State))
            {
                faults.Add(
                    $"{folded.Stream} does not stand as its records have made it; the last of them is record {folded.LastSeq}."
                );
            }
        }
    }
}
