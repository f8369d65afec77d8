using CareBot.Core.Understanding;

namespace CareBot.Years.Ledger;

/// <summary>What kind of case it was, at the moment of an entry.</summary>
/// <param name="Issue">A key of the policy's issues.</param>
/// <param name="Category">A key of its categories; null where nothing was bought.</param>
/// <param name="Class">How grave, 1 to 4.</param>
/// <param name="Place">Where the customer was; null where that is not known.</param>
/// <param name="IsPublic">Whether others could read it.</param>
internal sealed record LedgerKind(string Issue, string? Category, int Class, Place? Place, bool IsPublic);
