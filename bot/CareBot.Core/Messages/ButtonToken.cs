using System.Globalization;

namespace CareBot.Core.Messages;

/// <summary>What a button is about: an opaque reference, the version it was drawn for, and which of several it is.</summary>
/// <param name="Reference">A draft, case or promise, 1 to 40 letters, digits and hyphens.</param>
/// <param name="Version">The version that was on show.</param>
/// <param name="Item">Which line or choice, from 0; letters, digits and hyphens.</param>
public sealed record ButtonToken(string Reference, long Version, string Item = "")
{
    /// <summary>Reads a token back; whatever a client sends, the answer is a token or null.</summary>
    /// <param name="text">At most 75 characters, <c>reference.version.item</c>.</param>
    public static ButtonToken? TryParse(string? text)
    {
        if (text is null || text.Length > 75)
            return null;
        var parts = text.Split('.');
        return
            parts.Length == 3
            && parts[0].Length is > 0 and <= 40
            && parts.All(IsPlain)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new ButtonToken(parts[0], version, parts[2])
            : null;
    }

    /// <summary>Writes <c>reference.version.item</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reference}.{Version}.{Item}");

    private static bool IsPlain(string part) => part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
