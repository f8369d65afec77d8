using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Calls the bot as the channel does.</summary>
/// <param name="teams">Who signs.</param>
/// <param name="bot">A client whose base address is the bot's.</param>
internal sealed class TeamsCaller(FakeTeams teams, HttpClient bot)
{
    public FakeTeams Teams => teams;

    /// <summary>Sends an activity with the right token for its service address.</summary>
    public Task<BotAnswer> PostAsync(JsonObject activity) =>
        PostAsync(activity, $"Bearer {teams.Signer.Sign(activity["serviceUrl"]?.GetValue<string>() ?? string.Empty)}");

    /// <summary>Sends an activity with any Authorization headers.</summary>
    public Task<BotAnswer> PostAsync(JsonObject activity, params string[] authorization)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostAsync(activity, Content(Encoding.UTF8.GetBytes(activity.ToJsonString())), authorization);
    }

    /// <summary>Sends any bytes with the right token for a service address.</summary>
    public Task<BotAnswer> PostBytesAsync(byte[] body, string serviceUrl) =>
        PostAsync([], Content(body), $"Bearer {teams.Signer.Sign(serviceUrl)}");

    /// <summary>Sends any content with any Authorization headers.</summary>
    public async Task<BotAnswer> PostAsync(JsonObject activity, HttpContent content, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = content,
        };
        if (authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (activity["conversation"] is JsonObject conversation)
        {
            request.Headers.TryAddWithoutValidation("x-ms-tenant-id", conversation["tenantId"]?.ToString());
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation["id"]?.ToString());
        }

        using var answer = await bot.SendAsync(request);
        return new BotAnswer(activity, answer.StatusCode, await answer.Content.ReadAsStringAsync())
        {
            RetryAfter = answer.Headers.RetryAfter?.Delta,
        };
    }

    private static ByteArrayContent Content(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}
