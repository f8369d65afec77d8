namespace CareBot.Tests.Clients;

/// <summary>A document for a script, and the name under which it is told and drawn.</summary>
/// <param name="Name">Good as a file name.</param>
/// <param name="Json">One JSON value.</param>
internal sealed record NamedJson(string Name, string Json);
