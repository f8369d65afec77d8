namespace CareBot.Core.Understanding;

/// <summary>What a sentence says of giving.</summary>
/// <param name="Given">What we gave already.</param>
/// <param name="Proposed">What the member of staff would like to give.</param>
/// <param name="Ask">What the customer asks for.</param>
/// <param name="Declined">True if the customer does not want something.</param>
internal sealed record OfferReading(IReadOnlyList<Offer> Given, Offer? Proposed, Ask? Ask, bool Declined);
