using CareBot.Years.Company;

namespace CareBot.Years.Ledger;

/// <summary>Whose figures: a store's, an area's, or everybody's.</summary>
/// <param name="Store">The store's id; null for more than one.</param>
/// <param name="Area">The area; null for all, or for one store.</param>
internal sealed record LedgerScope(string? Store, string? Area)
{
    /// <summary>Gets the whole company.</summary>
    public static LedgerScope Company { get; } = new(null, null);

    public static LedgerScope OfStore(string store) => new(store, null);

    public static LedgerScope OfArea(string area) => new(null, area);

    public bool Holds(YearStore store) =>
        (Store ?? store.Id) == store.Id && (Area ?? store.Shop.Area) == store.Shop.Area;
}
