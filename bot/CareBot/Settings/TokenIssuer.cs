namespace CareBot.Settings;

/// <summary>Somebody who signs the tokens of requests, and where their keys are.</summary>
/// <param name="Metadata">The address of the OpenID metadata.</param>
/// <param name="Issuer">The issuer that the tokens name, character by character.</param>
public sealed record TokenIssuer(Uri Metadata, string Issuer);
