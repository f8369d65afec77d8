using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A call of the bot's, taken apart.</summary>
/// <param name="Operation">What is asked for.</param>
/// <param name="Region">The first part of the path, which names the tenant.</param>
/// <param name="Conversation">The conversation's id, unescaped; empty where there is none.</param>
/// <param name="Item">The activity's or member's id, unescaped; empty where there is none.</param>
/// <param name="Body">The JSON body; undefined where there is none or it cannot be read.</param>
/// <param name="Bytes">The length of the body.</param>
/// <param name="Token">The bearer token; null where there is none.</param>
internal sealed record ConnectorCall(
    ConnectorOperation Operation,
    string Region,
    string Conversation,
    string Item,
    JsonElement Body,
    int Bytes,
    string? Token
)
{
    /// <summary>Gets the query, without the question mark.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>Reads a request. The path is taken as it came: ids must have been escaped as one segment.</summary>
    public static async Task<ConnectorCall> ReadAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        string[] path = [.. target[0].Split('/').Skip(1).Select(Uri.UnescapeDataString)];
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var header = http.Request.Headers.Authorization.ToString();
        return new ConnectorCall(
            OperationOf(http.Request.Method, path),
            path[0],
            path.ElementAtOrDefault(3) ?? string.Empty,
            path.ElementAtOrDefault(5) ?? string.Empty,
            Parse(body.ToArray()),
            (int)body.Length,
            header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null
        )
        {
            Query = target.ElementAtOrDefault(1) ?? string.Empty,
        };
    }

    private static ConnectorOperation OperationOf(string method, string[] path) =>
        (method, path) switch
        {
            ("POST", [_, "v3", "conversations"]) => ConnectorOperation.Create,
            ("POST", [_, "v3", "conversations", _, "activities"]) => ConnectorOperation.Send,
            ("POST", [_, "v3", "conversations", _, "activities", _]) => ConnectorOperation.Reply,
            ("PUT", [_, "v3", "conversations", _, "activities", _]) => ConnectorOperation.Update,
            ("DELETE", [_, "v3", "conversations", _, "activities", _]) => ConnectorOperation.Delete,
            ("GET", [_, "v3", "conversations", _, "members", _]) => ConnectorOperation.GetMember,
            ("GET", [_, "v3", "conversations", _, "pagedmembers"]) => ConnectorOperation.GetPage,
            ("GET", [_, "v3", "conversations", _, "members"]) => ConnectorOperation.GetAll,
            _ => ConnectorOperation.Unknown,
        };

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
