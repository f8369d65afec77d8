using System.Text;
using CareBot.Adapters;
using CareBot.Teams.Cards;

namespace CareBot.Teams.Delivery;

/// <summary>The calls of the connector that we use.</summary>
internal sealed class TeamsCalls(ITeamsWire wire)
{
    public Task<TeamsAnswer> PostAsync(Uri service, string conversation, string json, CancellationToken stop) =>
        wire.SendAsync(HttpMethod.Post, service, $"{In(conversation)}/activities", json, stop);

    public Task<TeamsAnswer> PutAsync(
        Uri service,
        string conversation,
        string activity,
        string json,
        CancellationToken stop
    ) =>
        wire.SendAsync(
            HttpMethod.Put,
            service,
            $"{In(conversation)}/activities/{Uri.EscapeDataString(activity)}",
            json,
            stop
        );

    /// <summary>Opens the private chat with a person; the same one each time.</summary>
    public Task<TeamsAnswer> OpenAsync(Uri service, string tenant, string member, CancellationToken stop)
    {
        var json = CardJson.Write(
            new
            {
                isGroup = false,
                tenantId = tenant,
                members = new[] { new { id = member } },
            }
        );
        return wire.SendAsync(HttpMethod.Post, service, "v3/conversations", json, stop);
    }

    public Task<TeamsAnswer> FindMemberAsync(Uri service, string conversation, string member, CancellationToken stop) =>
        wire.SendAsync(
            HttpMethod.Get,
            service,
            $"{In(conversation)}/members/{Uri.EscapeDataString(member)}",
            json: null,
            stop
        );

    /// <summary>Reads the id that an answer gives to what was made; null where it gives none.</summary>
    public static string? IdIn(TeamsAnswer.Answered answer) =>
        StrictJson.ParseObject(Encoding.UTF8.GetBytes(answer.Body))?.TextAt("id") is { Length: > 0 } id ? id : null;

    private static string In(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}";
}
