namespace CareBot.Core.Messages;

/// <summary>Something that can be pressed. It carries a reference, never data to be trusted.</summary>
/// <param name="Verb">What pressing it means; one of <see cref="Verbs"/>.</param>
/// <param name="Token">What it is about.</param>
/// <param name="Title">What stands on it: a verb, short, one line.</param>
/// <param name="Style">How it looks.</param>
public sealed record Button(string Verb, ButtonToken Token, string Title, ButtonStyle Style = ButtonStyle.Plain);
