using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>What Slack delivers.</summary>
/// <param name="Kind">To which address.</param>
/// <param name="Content">A command's fields are all text.</param>
internal sealed record SlackPayload(SlackPayloadKind Kind, JsonObject Content)
{
    /// <summary>Gets the envelope's type in Socket Mode.</summary>
    public string EnvelopeType =>
        Kind switch
        {
            SlackPayloadKind.Event => "events_api",
            SlackPayloadKind.Interaction => "interactive",
            _ => "slash_commands",
        };

    public string MediaType =>
        Kind == SlackPayloadKind.Event ? "application/json" : "application/x-www-form-urlencoded";

    /// <summary>Returns the body of the HTTP request.</summary>
    public byte[] ToBody() =>
        Kind switch
        {
            SlackPayloadKind.Event => Encoding.UTF8.GetBytes(Content.ToJsonString()),
            SlackPayloadKind.Interaction => Form([new("payload", Content.ToJsonString())]),
            _ => Form(Content.Select(field => KeyValuePair.Create(field.Key, field.Value?.ToString() ?? string.Empty))),
        };

    private static byte[] Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{field.Key}={Escape(field.Value)}")));

    // As forms are written: a space is a plus.
    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
