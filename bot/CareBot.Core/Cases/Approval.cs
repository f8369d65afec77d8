using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>A yes that was not used yet.</summary>
/// <param name="Granted">What may be given, once.</param>
/// <param name="Rule">Whose yes it is, as it is written down beside what is given: <c>approved-by-tom</c>, or <c>fallback</c>.</param>
public sealed record Approval(Offer Granted, string Rule);
