using CareBot.Core;

namespace CareBot.Years.Lives;

/// <summary>What the owner of a case would like to add.</summary>
/// <param name="Amount">How much, on top of what is owed.</param>
/// <param name="IsAsked">Whether they ask for it, and do not just give it.</param>
internal sealed record Wish(Money Amount, bool IsAsked);
