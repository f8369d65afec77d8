namespace CareBot.Core.Understanding;

/// <summary>How the reader's surroundings write: a shop in Hamburg writes <c>1.234,50</c> and means euros.</summary>
/// <param name="Currency">The currency of an amount without one.</param>
/// <param name="DecimalComma">True where a comma divides the decimals.</param>
/// <param name="MonthFirst">True where 3/4 is the fourth of March.</param>
/// <param name="Today">The store's local day, from which "yesterday" counts.</param>
public sealed record ReadingCulture(Currency Currency, bool DecimalComma, bool MonthFirst, DateOnly Today);
