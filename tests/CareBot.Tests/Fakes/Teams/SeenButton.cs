using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A button that a person can press.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Action">What it does.</param>
internal sealed record SeenButton(string Title, JsonElement Action)
{
    /// <summary>Gets the same button as a client without Action.Execute shows it.</summary>
    public SeenButton InOldClient =>
        Action.TextAt("type") != "Action.Execute" ? this
        : Action.At("fallback") is { ValueKind: JsonValueKind.Object } fallback ? this with { Action = fallback }
        : throw new InvalidOperationException($"'{Title}' is not there in an old client.");
}
