namespace CareBot.Core.Understanding;

/// <summary>What a piece of a sentence is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>ASCII digits with their separators.</summary>
    Number,

    /// <summary>Digits of another script, or a fraction such as ½; never taken for an amount.</summary>
    ForeignNumber,

    /// <summary>One other character.</summary>
    Mark,
}
