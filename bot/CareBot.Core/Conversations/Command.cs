namespace CareBot.Core.Conversations;

/// <summary>A word of command and what came behind it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Rest">What came behind it, trimmed.</param>
internal sealed record Command(CommandKind Kind, string Rest);
