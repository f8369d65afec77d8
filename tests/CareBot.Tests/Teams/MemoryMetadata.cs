using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;

namespace CareBot.Tests.Teams;

/// <summary>The documents of an issuer, in memory: they can be counted, changed and switched off.</summary>
internal sealed class MemoryMetadata(params TestKey[] keys) : IDocumentRetriever
{
    private const string KeysAddress = "https://login.botframework.com/v1/.well-known/keys";

    private int _fetches;

    /// <summary>Gets how often the metadata was fetched.</summary>
    public int Fetches => _fetches;

    public List<TestKey> Keys { get; } = [.. keys];

    public bool IsDown { get; set; }

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (address != KeysAddress)
            Interlocked.Increment(ref _fetches);
        if (IsDown)
            return Task.FromException<string>(new IOException("Nobody there."));
        return Task.FromResult(address == KeysAddress ? KeySet() : Document());
    }

    private static string Document() =>
        new JsonObject { ["issuer"] = TeamsIds.Issuer, ["jwks_uri"] = KeysAddress }.ToJsonString();

    private string KeySet() =>
        new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) }.ToJsonString();
}
