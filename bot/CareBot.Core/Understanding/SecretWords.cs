namespace CareBot.Core.Understanding;

/// <summary>Finds what follows words such as "password is".</summary>
internal static class SecretWords
{
    private static readonly string[] Names =
    [
        "password",
        "passwort",
        "passcode",
        "passphrase",
        "pwd",
        "pin",
        "cvv",
        "cvc",
        "security code",
    ];

    /// <summary>Returns true if such a word may be in the text.</summary>
    public static bool AnyIn(string text) =>
        Array.Exists(Names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns where the secrets themselves stand.</summary>
    public static IEnumerable<(int Start, int End)> FindIn(string text)
    {
        var sentence = new Sentence(text);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (NameEnd(sentence, i) is { } name && SecretAt(sentence, name) is { } secret)
                yield return secret;
        }
    }

    private static int? NameEnd(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "security" when sentence.Word(at + 1) is "code" => at + 1,
            "pin" when sentence.Word(at + 1) is "code" or "number" => at + 1,
            "password" or "passwort" or "passcode" or "passphrase" or "pwd" or "pin" or "cvv" or "cvc" or "cvv2" => at,
            _ => null,
        };

    private static (int Start, int End)? SecretAt(Sentence sentence, int name)
    {
        var at = name + 1;
        var isMarked = sentence.IsMark(at, ':') || sentence.IsMark(at, '=');
        var isSaid = WordList.Has("is was ist to", sentence.Word(at));
        at += isMarked || isSaid ? 1 : 0;
        while (at + 1 < sentence.Count && sentence.Tokens[at] is { Kind: TokenKind.Mark, Text: "\"" or "'" or ":" })
            at++;
        if (at >= sentence.Count || IsStruck(sentence, at))
            return null;
        var isCode = !IsAnyWord(sentence, name) || sentence.Tokens[at].Kind != TokenKind.Word;
        var isTaken = IsAnyWord(sentence, name)
            ? isMarked || (isSaid && !IsPlainSpeech(sentence, at))
            : IsDigits(sentence, at) && isCode;
        return isTaken ? (sentence.Tokens[at].Start, EndOf(sentence.Text, sentence.Tokens[at].Start)) : null;
    }

    /// <summary>What was struck out is not struck out again.</summary>
    private static bool IsStruck(Sentence sentence, int at)
    {
        while (at + 1 < sentence.Count && sentence.Tokens[at].Kind == TokenKind.Mark && sentence.IsGlued(at + 1))
        {
            if (sentence.IsMark(at, '[') && sentence.Word(at + 1) == "removed")
                return true;
            at++;
        }

        return false;
    }

    /// <summary>A password may be a word; a PIN is digits.</summary>
    private static bool IsAnyWord(Sentence sentence, int name) =>
        WordList.Has("password passwort passcode passphrase pwd", sentence.Word(name));

    private static bool IsDigits(Sentence sentence, int at) =>
        sentence.IsNumber(at)
        && sentence.Tokens[at].Text is { Length: >= 3 and <= 8 } text
        && text.All(char.IsAsciiDigit);

    /// <summary>"The password is wrong" tells no password.</summary>
    private static bool IsPlainSpeech(Sentence sentence, int at) =>
        (
            EverydayWords.Contain(sentence.Word(at))
            || WordList.Has("wrong incorrect expired forgotten broken required locked invalid reset", sentence.Word(at))
        ) && !sentence.IsGlued(at + 1);

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        while (end > start + 1 && text[end - 1] is ',' or '.' or ';' or '"' or ')')
            end--;
        return end;
    }
}
