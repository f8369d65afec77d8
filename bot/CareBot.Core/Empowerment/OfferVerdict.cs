using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment;

/// <summary>Whether an offer may be made. An answer is data: a refusal is not an exception.</summary>
public abstract record OfferVerdict
{
    private OfferVerdict(Offer offer, Reason reason) => (Offer, Reason) = (offer, reason);

    /// <summary>Gets the offer, its amount converted to the store's currency.</summary>
    public Offer Offer { get; }

    /// <summary>Gets why.</summary>
    public Reason Reason { get; }

    /// <summary>It is what the customer is owed: give it, it touches no limit.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Owed(Offer Offer, Reason Reason) : OfferVerdict(Offer, Reason);

    /// <summary>The person may give it.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Counted">How much of the person's limit it takes.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Allowed(Offer Offer, Money Counted, Reason Reason) : OfferVerdict(Offer, Reason);

    /// <summary>It needs somebody with a higher limit.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Limit">The person's own limit.</param>
    /// <param name="Role">The nearest role that may; null if the policy has none.</param>
    /// <param name="Reason">Why.</param>
    public sealed record NeedsApproval(Offer Offer, Money Limit, string? Role, Reason Reason)
        : OfferVerdict(Offer, Reason);

    /// <summary>It is less than what went wrong is worth.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Floor">The least that is not an insult.</param>
    /// <param name="SharePercent">What the offer is of the price affected, in whole per cent.</param>
    /// <param name="Reason">Why.</param>
    public sealed record TooSmall(Offer Offer, Money Floor, int SharePercent, Reason Reason)
        : OfferVerdict(Offer, Reason);

    /// <summary>It is so much that it buys nothing more.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Ceiling">The most that makes sense.</param>
    /// <param name="Reason">Why.</param>
    public sealed record TooMuch(Offer Offer, Money Ceiling, Reason Reason) : OfferVerdict(Offer, Reason);

    /// <summary>It would stand in for something that is owed, as a voucher for money.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Reason">Why.</param>
    public sealed record InPlaceOfOwed(Offer Offer, Reason Reason) : OfferVerdict(Offer, Reason);

    /// <summary>It is never right, as when the employee would pay.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Never(Offer Offer, Reason Reason) : OfferVerdict(Offer, Reason);
}
