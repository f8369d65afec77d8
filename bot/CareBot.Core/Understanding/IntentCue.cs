namespace CareBot.Core.Understanding;

/// <summary>A verb that tells who would give what to whom.</summary>
/// <param name="Intent">What it tells.</param>
/// <param name="First">The place of its first piece.</param>
/// <param name="Last">The place of its last piece.</param>
/// <param name="NeedsRemedy">True where an amount alone is not enough: "she got £50" is no voucher.</param>
internal sealed record IntentCue(Intent Intent, int First, int Last, bool NeedsRemedy = false);
