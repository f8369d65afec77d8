using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Calls the fake's connector as a bot would, to try the fake itself.</summary>
/// <param name="teams">The fake.</param>
internal sealed class BotCalls(FakeTeams teams) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Gets or sets the token that is sent; null for none.</summary>
    public string? Token { get; set; }

    public static JsonObject TextActivity(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject CardActivity(string card) =>
        new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["content"] = JsonNode.Parse(card),
                }
            ),
        };

    /// <summary>Asks the login for a token, by the secret.</summary>
    public async Task<HttpResponseMessage> AskTokenAsync(string tenant, string secret)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = FakeTeams.AppId.ToString("D"),
                ["client_secret"] = secret,
                ["scope"] = "https://api.botframework.com/.default",
            }
        );
        return await _client.PostAsync(new Uri(teams.Login.Server.Address, $"{tenant}/oauth2/v2.0/token"), form);
    }

    public async Task LogInAsync()
    {
        using var answer = await AskTokenAsync(teams.Login.Tenant, teams.Login.Secret);
        Token = (await JsonAsync(answer)).TextAt("access_token");
    }

    public Task<HttpResponseMessage> SendAsync(TeamsConversation place, JsonNode activity) =>
        CallAsync(HttpMethod.Post, $"{Uri.EscapeDataString(place.Id)}/activities", activity, place);

    public Task<HttpResponseMessage> UpdateAsync(TeamsConversation place, string id, JsonNode activity) =>
        CallAsync(HttpMethod.Put, $"{Uri.EscapeDataString(place.Id)}/activities/{id}", activity, place);

    public Task<HttpResponseMessage> DeleteAsync(TeamsConversation place, string id) =>
        CallAsync(HttpMethod.Delete, $"{Uri.EscapeDataString(place.Id)}/activities/{id}", body: null, place);

    public Task<HttpResponseMessage> CreateAsync(string memberId) =>
        CallAsync(
            HttpMethod.Post,
            string.Empty,
            new JsonObject
            {
                ["isGroup"] = false,
                ["tenantId"] = teams.Home.Id.ToString("D"),
                ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
            },
            place: null
        );

    public Task<HttpResponseMessage> GetAsync(TeamsConversation place, string rest) =>
        CallAsync(HttpMethod.Get, $"{Uri.EscapeDataString(place.Id)}/{rest}", body: null, place);

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> CallAsync(
        HttpMethod method,
        string path,
        JsonNode? body,
        TeamsConversation? place
    )
    {
        var tenant = place is null ? teams.Home : place.Members[0].Tenant;
        var slash = path.Length == 0 ? string.Empty : "/";
        var address = new Uri($"{teams.Connector.ServiceUrlOf(tenant)}v3/conversations{slash}{path}");
        using var request = new HttpRequestMessage(method, address);
        if (Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }
}
