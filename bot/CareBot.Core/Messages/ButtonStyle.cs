namespace CareBot.Core.Messages;

/// <summary>How a button looks. Colour is never its only signal.</summary>
public enum ButtonStyle
{
    /// <summary>Like the others.</summary>
    Plain,

    /// <summary>The one that most people want.</summary>
    Primary,

    /// <summary>Takes something away.</summary>
    Danger,
}
