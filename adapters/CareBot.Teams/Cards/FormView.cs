using System.Collections.Frozen;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>A form as somebody has it in front of them.</summary>
/// <param name="Form">The form.</param>
/// <param name="Sent">What they filled in, where it came back with errors.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed record FormView(
    Form Form,
    IReadOnlyDictionary<string, string> Sent,
    IReadOnlyDictionary<string, string> Errors
)
{
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    /// <summary>Opens a form.</summary>
    public static FormView Of(Form form) => new(form, None, None);
}
