namespace CareBot.Core.Understanding;

/// <summary>What kind of fact a phrase tells.</summary>
public enum Topic
{
    /// <summary>A kind of trouble.</summary>
    Issue,

    /// <summary>A kind of thing.</summary>
    Category,

    /// <summary>Something that can be given or asked for.</summary>
    Remedy,

    /// <summary>An occasion, such as a birthday.</summary>
    Occasion,

    /// <summary>A tone, such as playful.</summary>
    Tone,

    /// <summary>Where the customer is.</summary>
    Place,

    /// <summary>That others can read it.</summary>
    Public,

    /// <summary>Who caused it.</summary>
    Fault,

    /// <summary>That the customer is a loyal one.</summary>
    Loyal,

    /// <summary>That the customer has come about this before.</summary>
    Repeat,
}
