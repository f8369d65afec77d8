using System.Text.Json;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>Remembers what was sent, and answers as it was told.</summary>
internal sealed class ScriptedWire : ITeamsWire
{
    private int _ids;

    public List<Sent> Calls { get; } = [];

    /// <summary>Gets or sets what to answer; null for what Teams answers when all is well.</summary>
    public Func<Sent, TeamsAnswer?> Answer { get; set; } = _ => null;

    /// <summary>Gets what was posted or put into conversations.</summary>
    public IEnumerable<Sent> Messages =>
        Calls.Where(call => call.Path.Contains("/activities", StringComparison.Ordinal));

    public Task<TeamsHeard> HearAsync(
        IReadOnlyList<string?> authorization,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException("Nobody speaks here.");

    public Task<TeamsAnswer> SendAsync(
        HttpMethod method,
        Uri serviceUrl,
        string path,
        string? json,
        CancellationToken cancellationToken
    )
    {
        var call = new Sent(method.Method, serviceUrl.AbsoluteUri, path, json ?? "null");
        Calls.Add(call);
        return Task.FromResult(Answer(call) ?? Well(call));
    }

    private TeamsAnswer.Answered Well(Sent call) =>
        call switch
        {
            { Method: "PUT" } => new(200, """{"id":"m-0"}"""),
            { Path: "v3/conversations" } => new(201, """{"id":"a:opened"}"""),
            _ => new(201, $$"""{"id":"m-{{++_ids}}"}"""),
        };

    internal sealed record Sent(string Method, string Service, string Path, string Json)
    {
        public JsonElement Body => JsonDocument.Parse(Json).RootElement;
    }
}
