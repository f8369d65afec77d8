namespace CareBot.Teams.Wire;

/// <summary>Speaks with the Bot Connector by itself.</summary>
internal sealed class TeamsWire(TeamsTrust trust, TeamsConnector connector) : ITeamsWire
{
    public Task<TeamsHeard> HearAsync(
        IReadOnlyList<string?> authorization,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    ) => trust.HearAsync(authorization, body, cancellationToken);

    public Task<TeamsAnswer> SendAsync(
        HttpMethod method,
        Uri serviceUrl,
        string path,
        string? json,
        CancellationToken cancellationToken
    ) => connector.SendAsync(new TeamsConnector.Call(method, serviceUrl, path, json), cancellationToken);
}
