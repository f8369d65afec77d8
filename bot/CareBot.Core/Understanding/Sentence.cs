namespace CareBot.Core.Understanding;

/// <summary>A text in pieces, with a note of the pieces that are spoken for already.</summary>
internal sealed class Sentence
{
    private readonly bool[] _taken;

    public Sentence(string text)
    {
        Text = text;
        Tokens = Tokenizer.Cut(text);
        ClauseOf = ClauseSplitter.Split(Tokens);
        _taken = new bool[Tokens.Length];
    }

    /// <summary>Gets the clean text.</summary>
    public string Text { get; }

    /// <summary>Gets its pieces.</summary>
    public Token[] Tokens { get; }

    /// <summary>Gets the number of the clause that each piece is in.</summary>
    public int[] ClauseOf { get; }

    /// <summary>Gets how many pieces there are.</summary>
    public int Count => Tokens.Length;

    /// <summary>Returns the word at a place, or nothing if there is none.</summary>
    public string Word(int at) =>
        at >= 0 && at < Tokens.Length && Tokens[at].Kind == TokenKind.Word ? Tokens[at].Text : "";

    /// <summary>Returns true if a number stands at a place.</summary>
    public bool IsNumber(int at) => at >= 0 && at < Tokens.Length && Tokens[at].Kind == TokenKind.Number;

    /// <summary>Returns true if this mark stands at a place.</summary>
    public bool IsMark(int at, char mark) =>
        at >= 0 && at < Tokens.Length && Tokens[at].Kind == TokenKind.Mark && Tokens[at].Text[0] == mark;

    /// <summary>Returns true if no space stands between a piece and the one before it.</summary>
    public bool IsGlued(int at) => at > 0 && at < Tokens.Length && Tokens[at].Glued;

    /// <summary>Returns true if two places are in one clause.</summary>
    public bool SameClause(int one, int other) =>
        one >= 0 && other >= 0 && one < Count && other < Count && ClauseOf[one] == ClauseOf[other];

    /// <summary>Returns true if these words stand at a place, one after the other.</summary>
    public bool Reads(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
                return false;
        }

        return true;
    }

    /// <summary>Returns a whole number at a place, or null.</summary>
    public int? WholeNumber(int at) =>
        IsNumber(at) && Tokens[at].Text.Length <= 9 && int.TryParse(Tokens[at].Text, Plain, Invariant, out var value)
            ? value
            : null;

    /// <summary>Returns true if a piece is spoken for.</summary>
    public bool IsTaken(int at) => at >= 0 && at < Count && _taken[at];

    /// <summary>Takes the pieces from one place to another, so that nobody else reads them.</summary>
    public void Take(int first, int last) => _taken.AsSpan(first, last - first + 1).Fill(true);

    /// <summary>Returns what was typed from one piece to another.</summary>
    public string Typed(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    private const System.Globalization.NumberStyles Plain = System.Globalization.NumberStyles.None;

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
