using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>Finds where one statement ends and the next begins.</summary>
internal static class ClauseSplitter
{
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        ["but", "although", "though", "because", "however", "whereas"]
    );

    private static readonly FrozenSet<string> Subjects = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. (ReadOnlySpan<string>)["he", "she", "they", "we", "i", "it", "its", "im", "hes", "shes", "theyre"],
            .. (ReadOnlySpan<string>)["now", "wants", "want", "can", "could", "what", "would", "is", "asks", "asking"],
            .. (ReadOnlySpan<string>)
                ["paid", "ill", "id", "weve", "ive", "customer", "client", "demands", "has", "had"],
        ]
    );

    /// <summary>Returns for each piece the number of its clause, from 0.</summary>
    public static int[] Split(ReadOnlySpan<Token> tokens)
    {
        var clauses = new int[tokens.Length];
        var clause = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Opens(tokens, i))
                clause++;
            clauses[i] = clause;
            if (Closes(tokens, i))
                clause++;
        }

        return clauses;
    }

    private static bool Opens(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word
        && (
            Openers.Contains(tokens[at].Text)
            || (
                tokens[at].Text is "and" or "so" or "then"
                && at + 1 < tokens.Length
                && Subjects.Contains(tokens[at + 1].Text)
            )
        );

    private static bool Closes(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Mark, Text: "." or "," or ";" or "!" or "?" or "(" or ")" or "·" }
        || (tokens[at] is { Kind: TokenKind.Mark, Text: "-" or ":" } && IsLoose(tokens, at));

    /// <summary>A dash with a space on a side divides; one within a number or a word does not.</summary>
    private static bool IsLoose(ReadOnlySpan<Token> tokens, int at) =>
        !tokens[at].Glued || at + 1 == tokens.Length || !tokens[at + 1].Glued;
}
