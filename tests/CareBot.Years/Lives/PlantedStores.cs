using CareBot.Years.Company;

namespace CareBot.Years.Lives;

/// <summary>In which stores something is hidden, if it is.</summary>
/// <param name="Unfair">The store that would be unfair.</param>
/// <param name="Away">The store whose manager would always be away; a small one, where the manager is asked first.</param>
internal sealed record PlantedStores(YearStore Unfair, YearStore Away)
{
    public static PlantedStores Among(IReadOnlyList<YearStore> stores)
    {
        var away = stores.FirstOrDefault(store => store.Supervisors.Count == 0) ?? stores[0];
        var unfair = stores.FirstOrDefault(store =>
            store.Id != away.Id && store.Supervisors.Count > 0 && store.Size >= 1
        );
        return new(unfair ?? stores[^1], away);
    }
}
