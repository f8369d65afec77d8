using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A call's arguments, as a form or as JSON.</summary>
/// <param name="Values">By name; what came in a form is text.</param>
/// <param name="IsJson">Whether they came as JSON.</param>
/// <param name="Token">The bearer token, or that of the form; null without one.</param>
/// <param name="Fault">What is wrong with the body as such; null if nothing.</param>
internal sealed record SlackArguments(JsonObject Values, bool IsJson, string? Token, string? Fault = null)
{
    private const string Bearer = "Bearer ";

    public static async Task<SlackArguments> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Bearer, StringComparison.Ordinal) ? header[Bearer.Length..] : null;
        if (request.HasJsonContentType())
            return await ReadJsonAsync(request, token, stop);
        var values = new JsonObject();
        foreach (var (name, value) in request.Query)
            values[name] = value.ToString();
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(stop))
                values[name] = value.ToString();
        }

        var given = values["token"]?.GetValue<string>();
        values.Remove("token");
        return new SlackArguments(values, IsJson: false, token ?? given);
    }

    /// <summary>Returns an argument as text, as Slack's loose reading does; null where it is missing or empty.</summary>
    public string? Text(string name) =>
        Values[name] switch
        {
            JsonValue value when value.ToString() is { Length: > 0 } text => text,
            _ => null,
        };

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    /// <summary>Returns an argument that is JSON, or JSON in a text; null where it is missing or neither.</summary>
    public JsonNode? Json(string name)
    {
        if (Values[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
            return Values[name]?.DeepClone();
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<SlackArguments> ReadJsonAsync(HttpRequest request, string? token, CancellationToken stop)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: stop) is JsonObject values
                ? new SlackArguments(values, IsJson: true, token)
                : new SlackArguments([], IsJson: true, token, "json_not_object");
        }
        catch (JsonException)
        {
            return new SlackArguments([], IsJson: true, token, "invalid_json");
        }
    }
}
