namespace CareBot.Teams;

/// <summary>Knows who is speaking, and how a payload is sent. A host on another Teams library brings its own.</summary>
public interface ITeamsWire
{
    /// <summary>Decides whether a request comes from Teams. Its token is looked at before its body is.</summary>
    /// <param name="authorization">The values of the <c>Authorization</c> header, one for each header that came.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TeamsHeard> HearAsync(
        IReadOnlyList<string?> authorization,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    );

    /// <summary>Calls the connector once, or twice where the first token was stale. Never follows a redirect.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="serviceUrl">The address of a verified activity; with or without a slash at its end.</param>
    /// <param name="path">Relative, such as <c>v3/conversations</c>; ids in it are already escaped.</param>
    /// <param name="json">The body, if there is one.</param>
    /// <param name="cancellationToken">Gives up; whether it arrived is then unknown.</param>
    Task<TeamsAnswer> SendAsync(
        HttpMethod method,
        Uri serviceUrl,
        string path,
        string? json,
        CancellationToken cancellationToken
    );
}
