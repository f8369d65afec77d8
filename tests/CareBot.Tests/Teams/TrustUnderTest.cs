using System.Text;
using System.Text.Json.Nodes;
using CareBot.Teams;
using CareBot.Teams.Wire;
using CareBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Tests.Teams;

/// <summary>The trust with keys of our own and a clock that stands still.</summary>
internal sealed class TrustUnderTest : IDisposable
{
    public TrustUnderTest(TeamsOptions? options = null)
    {
        Metadata = new MemoryMetadata(Key);
        Health = new TeamsHealth(Clock);
        var used = options ?? TeamsSetup.Options;
        var reader = new MetadataReader(_ => Metadata, Clock);
        IReadOnlyList<IssuerKeys> issuers =
        [
            .. used.Issuers.Select(trusted => new IssuerKeys(
                trusted.Metadata,
                trusted.Issuer,
                reader,
                Clock,
                Health,
                NullLogger.Instance
            )),
        ];
        Trust = new TeamsTrust(new TokenCheck(issuers, used, Health, Clock), used);
    }

    public TestKey Key { get; } = new("test-1", "msteams", "webchat");

    public MemoryMetadata Metadata { get; }

    public FakeClock Clock { get; } = new(TestKey.Now);

    public TeamsHealth Health { get; }

    public TeamsTrust Trust { get; }

    public static JsonObject Body() =>
        new()
        {
            ["type"] = "message",
            ["channelId"] = "msteams",
            ["serviceUrl"] = TeamsIds.Service,
        };

    public Task<TeamsHeard> HearAsync(string token, Action<JsonObject>? change = null)
    {
        var body = Body();
        change?.Invoke(body);
        return HearAsync([$"Bearer {token}"], body.ToJsonString());
    }

    public Task<TeamsHeard> HearAsync(string?[] authorization, string body) =>
        Trust.HearAsync(authorization, Encoding.UTF8.GetBytes(body), CancellationToken.None);

    public void Dispose() => Key.Dispose();
}
