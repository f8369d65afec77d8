using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Knows who receives which digest, and who may ask for which.</summary>
public static class DigestReaders
{
    /// <summary>Lists whose weeks somebody is sent, the smallest first.</summary>
    /// <param name="person">Anybody in the directory.</param>
    /// <param name="staff">Everybody.</param>
    /// <param name="rules">Who receives what.</param>
    public static IReadOnlyList<DigestScope> ScopesOf(Employee person, StaffDirectory staff, DigestRules rules)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(rules);
        if (!person.Active)
            return [];
        var scopes = new List<DigestScope>();
        if (ReadsStore(person, staff, rules))
            scopes.Add(new DigestScope.OfStore(person.Store));
        if (rules.AreaRoles.Contains(person.Role))
            scopes.Add(new DigestScope.OfArea(staff.StoreOf(person).Area));
        if (rules.Company.Contains(person.Role) || rules.Company.Contains(person.Id))
            scopes.Add(new DigestScope.OfCompany());
        return scopes;
    }

    /// <summary>Lists whose weeks somebody may ask for: what they are sent, every store in it, and their own store in any case.</summary>
    /// <param name="person">Anybody in the directory.</param>
    /// <param name="staff">Everybody.</param>
    /// <param name="rules">Who receives what.</param>
    public static IReadOnlyList<DigestScope> MayAskFor(Employee person, StaffDirectory staff, DigestRules rules)
    {
        var sent = ScopesOf(person, staff, rules);
        var stores = sent.SelectMany(scope => scope.StoresIn(staff)).Append(person.Store);
        var areas = sent.OfType<DigestScope.OfCompany>().Any() ? staff.Stores.Values.Select(store => store.Area) : [];
        return
        [
            .. sent.Concat(areas.Select(area => new DigestScope.OfArea(area)))
                .Concat(stores.Select(store => new DigestScope.OfStore(store)))
                .Distinct(),
        ];
    }

    private static bool ReadsStore(Employee person, StaffDirectory staff, DigestRules rules) =>
        rules.StoreRoles.Count > 0
            ? rules.StoreRoles.Contains(person.Role)
            : staff.Employees.Values.Any(other =>
                other.Active && other.Manager == person.Id && other.Store == person.Store
            );
}
