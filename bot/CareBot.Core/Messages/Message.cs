namespace CareBot.Core.Messages;

/// <summary>Something that the bot says, in no channel's own form.</summary>
/// <param name="Parts">What it is made of, in order.</param>
/// <param name="Buttons">What can be pressed below it.</param>
/// <param name="Sensitivity">Who may read it.</param>
public sealed record Message(
    IReadOnlyList<Part> Parts,
    IReadOnlyList<Button> Buttons,
    Sensitivity Sensitivity = Sensitivity.Customer
)
{
    /// <summary>Gets the whole message as plain text, complete by itself: every channel sends it along.</summary>
    public string PlainText => PlainTextWriter.Write(this);
}
