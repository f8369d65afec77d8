using CareBot.Core.Empowerment;

namespace CareBot.Core.Conversations;

/// <summary>Says how an offer stands.</summary>
internal static class OfferWords
{
    public static (string Strong, string Plain) Say(OfferVerdict verdict, Policy policy)
    {
        var offer = FactNames.Offer(verdict.Offer, policy);
        return verdict switch
        {
            OfferVerdict.Owed owed => ($"Yes: {offer}.", $"{owed.Reason.Because} It does not touch your limit."),
            OfferVerdict.Allowed allowed => ($"Yes, you may give {offer}.", allowed.Reason.Because),
            OfferVerdict.NeedsApproval more => (
                $"{Capital(offer)} is above your limit of {more.Limit}.",
                more.Role is { } role
                    ? $"Your {policy.TitleOfRole(role)} can say yes. Press Escalate."
                    : more.Reason.Because
            ),
            OfferVerdict.TooSmall small => ($"{Capital(offer)} is too small.", small.Reason.Because),
            OfferVerdict.TooMuch much => ($"{Capital(offer)} is more than helps.", much.Reason.Because),
            OfferVerdict.InPlaceOfOwed => ($"Not {offer} in place of what is owed.", verdict.Reason.Because),
            OfferVerdict.Never => ($"Not {offer}.", verdict.Reason.Because),
            _ => throw new InvalidOperationException($"No words for {verdict.GetType().Name}."),
        };
    }

    /// <summary>Returns whether an offer was stopped, rather than allowed or sent to somebody else.</summary>
    public static bool IsStopped(OfferVerdict verdict) =>
        verdict is OfferVerdict.TooSmall or OfferVerdict.TooMuch or OfferVerdict.InPlaceOfOwed or OfferVerdict.Never;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
