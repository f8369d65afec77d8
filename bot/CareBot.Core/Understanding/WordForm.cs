namespace CareBot.Core.Understanding;

/// <summary>How a typed word differs from the word of the lexicon.</summary>
[Flags]
internal enum WordForm
{
    /// <summary>It does not.</summary>
    Same = 0,

    /// <summary>It is the plural.</summary>
    Plural = 1,

    /// <summary>It ends in -ed or -ing.</summary>
    Verb = 2,

    /// <summary>The lexicon's word has an ending that the typed one has not, or another one.</summary>
    Base = 4,

    /// <summary>It is mistyped.</summary>
    Typo = 8,
}
