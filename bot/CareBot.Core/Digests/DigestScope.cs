using CareBot.Core.People;

namespace CareBot.Core.Digests;

/// <summary>Whose week a digest tells.</summary>
public abstract record DigestScope
{
    private DigestScope() { }

    /// <summary>Lists the ids of its stores, in order.</summary>
    /// <param name="staff">Everybody and every store.</param>
    public IReadOnlyList<string> StoresIn(StaffDirectory staff)
    {
        ArgumentNullException.ThrowIfNull(staff);
        return [.. staff.Stores.Values.Where(Holds).Select(store => store.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Tells whether it holds a store.</summary>
    /// <param name="store">Any store.</param>
    protected abstract bool Holds(Shop store);

    /// <summary>One store's.</summary>
    /// <param name="Id">The store's id.</param>
    public sealed record OfStore(string Id) : DigestScope
    {
        /// <inheritdoc/>
        protected override bool Holds(Shop store) => store?.Id == Id;
    }

    /// <summary>An area's.</summary>
    /// <param name="Name">As it stands beside its stores.</param>
    public sealed record OfArea(string Name) : DigestScope
    {
        /// <inheritdoc/>
        protected override bool Holds(Shop store) => store?.Area == Name;
    }

    /// <summary>Everybody's.</summary>
    public sealed record OfCompany : DigestScope
    {
        /// <inheritdoc/>
        protected override bool Holds(Shop store) => true;
    }
}
