namespace CareBot.Core.Empowerment.Deciding;

/// <summary>What a role may add in a situation, before anything was added and before any ceiling.</summary>
internal sealed record FoundLimit(string Role, Money Amount, Money? NeedsTwoAbove, Reason Reason);
