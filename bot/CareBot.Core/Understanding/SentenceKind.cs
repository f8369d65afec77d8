namespace CareBot.Core.Understanding;

/// <summary>What kind of sentence was typed.</summary>
public enum SentenceKind
{
    /// <summary>It tells of a customer's trouble or wish.</summary>
    Trouble,

    /// <summary>It holds facts, such as an amount or a date, but no trouble of its own.</summary>
    Detail,

    /// <summary>It is in a language that CareBot does not read.</summary>
    OtherLanguage,

    /// <summary>It is not about a customer.</summary>
    SomethingElse,
}
