using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Says how the customer's wish stands. It is never a bare no.</summary>
internal static class WishWords
{
    public static (string Strong, string Plain) Say(AskVerdict verdict, Facts facts, Policy policy)
    {
        var wish = facts.Ask is { } ask ? FactNames.Offer(new Offer(ask.Remedy, ask.Amount), policy) : "that";
        return verdict switch
        {
            AskVerdict.IsOwed => ($"They ask for {wish}:", "it is theirs already."),
            AskVerdict.IsYours => ($"They ask for {wish}:", "you may give it now."),
            AskVerdict.NeedsMore more => (
                $"They ask for {wish}:",
                $"more than you may give alone. Your {policy.TitleOfRole(more.Role)} can say yes; press Escalate."
            ),
            AskVerdict.CannotBeGiven no => (no.Text, "Here is what you can do now, on your own:"),
            _ => throw new InvalidOperationException($"No words for {verdict.GetType().Name}."),
        };
    }
}
