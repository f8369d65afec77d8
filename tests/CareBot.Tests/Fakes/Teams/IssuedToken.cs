namespace CareBot.Tests.Fakes.Teams;

/// <summary>A token that the bot got for its own calls.</summary>
/// <param name="Value">Opaque.</param>
/// <param name="Tenant">Under which tenant's address it was asked for.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
internal sealed record IssuedToken(string Value, string Tenant, DateTimeOffset ExpiresAt);
