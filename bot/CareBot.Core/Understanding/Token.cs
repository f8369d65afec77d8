namespace CareBot.Core.Understanding;

/// <summary>One piece of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is compared: folded, a word without its apostrophes.</param>
/// <param name="Start">Where it starts in the clean text.</param>
/// <param name="End">Where it ends in the clean text, exclusive.</param>
/// <param name="Glued">True where no space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, bool Glued)
{
    /// <summary>Returns true if it is this word or mark.</summary>
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Mark && Text == text;
}
