namespace CareBot.Core.Understanding;

/// <summary>Cuts folded text into words, numbers and marks.</summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<int> _positions;
    private readonly List<Token> _tokens;
    private int _at;

    private Tokenizer(FoldedText folded)
    {
        _text = folded.Characters.AsSpan(0, folded.Length);
        _positions = folded.Positions.AsSpan(0, folded.Length);
        _tokens = new(folded.Length / 4 + 4);
    }

    /// <summary>Cuts clean text.</summary>
    public static Token[] Cut(string clean)
    {
        var tokenizer = new Tokenizer(FoldedText.From(clean));
        while (tokenizer._at < tokenizer._text.Length)
            tokenizer.Step();
        return [.. tokenizer._tokens];
    }

    private void Step()
    {
        var letter = _text[_at];
        if (char.IsWhiteSpace(letter))
            _at++;
        else if (char.IsAsciiDigit(letter))
            Add(TokenKind.Number, NumberEnd());
        else if (char.IsNumber(letter))
            Add(TokenKind.ForeignNumber, EndOf(char.IsNumber));
        else if (char.IsLetter(letter))
            Add(TokenKind.Word, WordEnd());
        else if (!IsHyphenInWord())
            Add(TokenKind.Mark, _at + 1);
        else
            _at++;
    }

    private void Add(TokenKind kind, int end)
    {
        var glued = _at > 0 && !char.IsWhiteSpace(_text[_at - 1]);
        var raw = _text[_at..end].ToString();
        var text = kind == TokenKind.Word ? WithoutJoints(raw) : raw;
        _tokens.Add(new(kind, text, _positions[_at], _positions[end - 1] + 1, glued));
        _at = end;
    }

    private static string WithoutJoints(string word) =>
        word.AsSpan().IndexOfAny('\'', '-') < 0
            ? word
            : word.Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private readonly int EndOf(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < _text.Length && belongs(_text[end]))
            end++;
        return end;
    }

    private readonly int WordEnd()
    {
        var end = _at + 1;
        // A hyphen after one letter joins, as in e-mail and t-shirt.
        while (end < _text.Length && (char.IsLetter(_text[end]) || IsJoint(end)))
            end++;
        return end;
    }

    private readonly bool IsJoint(int at) =>
        at + 1 < _text.Length
        && char.IsLetter(_text[at + 1])
        && (_text[at] == '\'' || (_text[at] == '-' && at == _at + 1));

    private readonly bool IsHyphenInWord() =>
        _text[_at] == '-' && _at > 0 && char.IsLetter(_text[_at - 1]) && IsLetterAt(_at + 1);

    private readonly bool IsLetterAt(int at) => at < _text.Length && char.IsLetter(_text[at]);

    private readonly bool IsDigitAt(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    private readonly int DigitsEnd(int from)
    {
        var end = from;
        while (IsDigitAt(end))
            end++;
        return end;
    }

    private readonly int NumberEnd()
    {
        var end = DigitsEnd(_at);
        while (end < _text.Length && IsSeparator(end) && !IsOrdinalBehindComma(end))
            end = DigitsEnd(end + 1);
        return end;
    }

    private readonly bool IsSeparator(int at) =>
        _text[at] switch
        {
            '.' or ',' or '\'' => IsDigitAt(at + 1),
            FoldedText.HardSpace => DigitsEnd(at + 1) == at + 4,
            _ => false,
        };

    /// <summary>"£50,2nd time" is two numbers.</summary>
    private readonly bool IsOrdinalBehindComma(int at) =>
        _text[at] == ','
        && DigitsEnd(at + 1) is var end
        && end + 1 < _text.Length
        && _text.Slice(end, 2) is "st" or "nd" or "rd" or "th";
}
