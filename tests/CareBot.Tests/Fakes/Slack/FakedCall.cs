using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>One call as it truly was: what was asked, what it did, and what was said about it.</summary>
/// <param name="Number">From 1, over all methods.</param>
/// <param name="At">When it came.</param>
/// <param name="Method">As in the API, or <c>response_url</c>.</param>
/// <param name="Team">The workspace or enterprise of the token; null where the token is unknown.</param>
/// <param name="Arguments">As they came, without the token.</param>
/// <param name="Effect">What it did, such as <c>posted D0001/1763798400.000001</c>; null if nothing.</param>
/// <param name="Status">The HTTP status that was said; 0 if nothing was.</param>
/// <param name="Said">The body that was said, whole or not.</param>
/// <param name="Fault">How it was made to go wrong; null if it was not.</param>
internal sealed record FakedCall(
    int Number,
    DateTimeOffset At,
    string Method,
    string? Team,
    JsonObject Arguments,
    string? Effect,
    int Status,
    string Said,
    SlackFault? Fault
)
{
    /// <summary>Gets the error that was said; null if none.</summary>
    public string? Error
    {
        get
        {
            try
            {
                return (JsonNode.Parse(Said) as JsonObject)?["error"]?.GetValue<string>();
            }
            catch (System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }
}
