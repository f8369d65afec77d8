namespace CareBot.Web;

/// <summary>What the page sends: exactly one of the last four.</summary>
/// <param name="Person">An employee's id.</param>
/// <param name="Delivery">The page's own id of this delivery; the same again is the same delivery.</param>
/// <param name="Text">Typed.</param>
/// <param name="Press">Pressed.</param>
/// <param name="Submit">Filled in.</param>
/// <param name="Opened">Came.</param>
internal sealed record WebRequest(
    string? Person,
    string? Delivery,
    string? Text,
    WebRequest.Pressed? Press,
    WebRequest.Submitted? Submit,
    bool? Opened
)
{
    internal sealed record Pressed(string? Verb, string? Token);

    internal sealed record Submitted(string? Verb, string? Token, IReadOnlyDictionary<string, string?>? Fields);
}
