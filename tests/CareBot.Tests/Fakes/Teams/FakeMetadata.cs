using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The OpenID document and the key set of whoever signs the channel's tokens.</summary>
internal sealed class FakeMetadata : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private ImmutableList<SigningKey> _keys = [];
    private ImmutableList<SigningKey> _made = [];
    private int _documentFetches;
    private int _keyFetches;

    public FakeMetadata(string issuer, TimeProvider clock)
    {
        (Issuer, _clock) = (issuer, clock);
        Server = new LoopbackServer(HandleAsync);
        Current = Publish("test-1", "msteams", "webchat");
    }

    public LoopbackServer Server { get; }

    public string Issuer { get; }

    public Uri Address => new(Server.Address, "v1/.well-known/openidconfiguration");

    /// <summary>Gets the key that signs now.</summary>
    public SigningKey Current { get; private set; }

    public int DocumentFetches => _documentFetches;

    public int KeyFetches => _keyFetches;

    /// <summary>Gets or sets how long every answer takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Gets or sets what is answered instead of what was asked for: a status, and a body that is no JSON.</summary>
    public int? BrokenStatus { get; set; }

    /// <summary>Puts a key into the set, without signing with it.</summary>
    public SigningKey Publish(string id, params string[] endorsements)
    {
        var key = Make(id, endorsements);
        _keys = _keys.Add(key);
        return key;
    }

    /// <summary>Makes a key that is not in the set.</summary>
    public SigningKey Make(string id, params string[] endorsements)
    {
        var key = new SigningKey(id, endorsements);
        _made = _made.Add(key);
        return key;
    }

    public void Withdraw(SigningKey key) => _keys = _keys.Remove(key);

    /// <summary>Signs with a new key from now on; the old one stays in the set.</summary>
    public SigningKey RollOver() => Current = Publish($"test-{_keys.Count + 1}", "msteams", "webchat");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (var key in _made)
            key.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        var isDocument = path == Address.AbsolutePath;
        var isKeys = path == "/v1/.well-known/keys";
        if (isDocument)
            Interlocked.Increment(ref _documentFetches);
        if (isKeys)
            Interlocked.Increment(ref _keyFetches);
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, _clock, http.RequestAborted);
        http.Response.StatusCode = BrokenStatus ?? (isDocument || isKeys ? 200 : 404);
        http.Response.ContentType = "application/json";
        var text = BrokenStatus is null ? (isDocument ? Document() : KeySet()).ToJsonString() : "<html>later</html>";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private JsonObject Document() =>
        new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = new Uri(Server.Address, "v1/.well-known/keys").AbsoluteUri,
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        };

    private JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. _keys.Select(key => key.ToJson())]) };
}
