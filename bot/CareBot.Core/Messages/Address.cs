namespace CareBot.Core.Messages;

/// <summary>Where a message goes. Only the adapter that made it can read it.</summary>
/// <param name="Channel"><c>slack</c>, <c>teams</c> or <c>web</c>.</param>
/// <param name="Tenant">The workspace, enterprise or tenant.</param>
/// <param name="Opaque">The adapter's own.</param>
/// <param name="Shared">True when people other than the addressee can read it.</param>
public sealed record Address(string Channel, string Tenant, string Opaque, bool Shared = false);
