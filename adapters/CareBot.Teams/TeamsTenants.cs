namespace CareBot.Teams;

/// <summary>Whose people are listened to.</summary>
internal sealed class TeamsTenants(TeamsOptions options)
{
    private readonly HashSet<string> _ours =
        options.Tenants.Count > 0 ? [.. options.Tenants.Select(Written)]
        : options.TenantId is { } own ? [Written(own)]
        : [];

    /// <summary>Tells whether a tenant is one of those. Where nobody has to prove anything, all are, unless some are named.</summary>
    /// <param name="tenant">Lower case, with hyphens; null where none is known.</param>
    public bool AreOurs(string? tenant) =>
        tenant is not null && (_ours.Contains(tenant) || (_ours.Count == 0 && !options.RequiresAuthentication));

    private static string Written(Guid tenant) => tenant.ToString("D");
}
