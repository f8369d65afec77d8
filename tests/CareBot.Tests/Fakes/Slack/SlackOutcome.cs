using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>What the product answered to a delivery.</summary>
/// <param name="Status">The HTTP status; 0 if there was no answer in time.</param>
/// <param name="Body">The body.</param>
/// <param name="Took">How long it took.</param>
internal sealed record SlackOutcome(int Status, string Body, TimeSpan Took)
{
    public string? ContentType { get; init; }

    /// <summary>Gets what Slack would complain about to the person; null if nothing.</summary>
    public string? Complaint { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300 && Complaint is null;

    /// <summary>Gets the body as JSON; null where it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            try
            {
                return Body.Length == 0 ? null : JsonNode.Parse(Body) as JsonObject;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
