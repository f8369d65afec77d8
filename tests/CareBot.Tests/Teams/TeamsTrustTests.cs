using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>Who is listened to. Every row has a token that would be right but for one thing.</summary>
public sealed class TeamsTrustTests : IDisposable
{
    private readonly TrustUnderTest _teams = new();

    public void Dispose() => _teams.Dispose();

    [Fact]
    public async Task Token_as_Teams_sends_it_is_trusted()
    {
        var heard = await _teams.HearAsync(_teams.Key.Token());

        var trusted = Assert.IsType<TeamsHeard.Trusted>(heard);
        Assert.Equal("message", trusted.Activity.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer !.!.!")]
    [InlineData("Bearer null")]
    public async Task E1_no_token_is_refused(string header) =>
        await RefusesAsync(_teams.HearAsync([header], TrustUnderTest.Body().ToJsonString()));

    [Fact]
    public async Task E1_missing_or_doubled_header_is_refused()
    {
        var (header, body) = ($"Bearer {_teams.Key.Token()}", TrustUnderTest.Body().ToJsonString());

        await RefusesAsync(_teams.HearAsync([], body));
        await RefusesAsync(_teams.HearAsync([null], body));
        await RefusesAsync(_teams.HearAsync([header, header], body));
        await RefusesAsync(_teams.HearAsync([$"{header}, {header}"], body));
    }

    [Fact]
    public async Task E1_token_above_16_KB_is_refused()
    {
        var token = _teams.Key.Token(claims => claims["padding"] = new string('x', 16 * 1024));

        await RefusesAsync(_teams.HearAsync(token));
    }

    [Theory]
    [InlineData(4 * 60 + 59, true)]
    [InlineData(5 * 60 + 1, false)]
    [InlineData(24 * 60 * 60, false)]
    public async Task E2_expired_token_passes_only_within_five_minutes(int secondsLate, bool passes)
    {
        var token = _teams.Key.Token(claims =>
            claims["exp"] = TestKey.Now.AddSeconds(-secondsLate).ToUnixTimeSeconds()
        );

        Assert.Equal(passes, await _teams.HearAsync(token) is TeamsHeard.Trusted);
    }

    [Theory]
    [InlineData(4 * 60 + 59, true)]
    [InlineData(5 * 60 + 1, false)]
    public async Task E2_token_of_the_future_passes_only_within_five_minutes(int secondsEarly, bool passes)
    {
        var token = _teams.Key.Token(claims =>
            claims["nbf"] = TestKey.Now.AddSeconds(secondsEarly).ToUnixTimeSeconds()
        );

        Assert.Equal(passes, await _teams.HearAsync(token) is TeamsHeard.Trusted);
    }

    [Fact]
    public async Task E2_token_without_an_end_is_refused() =>
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(claims => claims.Remove("exp"))));

    [Theory]
    [InlineData("\"11111111-1111-1111-1111-111111111112\"")]
    [InlineData("[\"11111111-1111-1111-1111-111111111112\",\"api://11111111-1111-1111-1111-111111111111\"]")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    public async Task E3_token_for_another_app_is_refused(string audience) =>
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(claims => claims["aud"] = JsonNode.Parse(audience))));

    [Fact]
    public async Task E4_token_without_a_signature_is_refused()
    {
        var header = _teams.Key.Header();
        header["alg"] = "none";
        var unsigned = $"{TestKey.Encoded(header.ToJsonString())}.{TestKey.Encoded(TestKey.Claims().ToJsonString())}.";

        await RefusesAsync(_teams.HearAsync(unsigned));
    }

    [Fact]
    public async Task E4_public_key_is_no_secret() =>
        await RefusesAsync(_teams.HearAsync(_teams.Key.SignWithPublicKeyAsSecret()));

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    [InlineData("")]
    public async Task E4_other_algorithms_are_refused(string algorithm)
    {
        var header = _teams.Key.Header();
        header["alg"] = algorithm;
        var hash =
            algorithm == "RS384" ? HashAlgorithmName.SHA384
            : algorithm == "RS512" ? HashAlgorithmName.SHA512
            : HashAlgorithmName.SHA256;

        await RefusesAsync(
            _teams.HearAsync(_teams.Key.Sign(header.ToJsonString(), TestKey.Claims().ToJsonString(), hash))
        );
    }

    [Theory]
    [InlineData("crit", "[\"exp\"]")]
    [InlineData("jku", "\"https://evil.example/keys\"")]
    [InlineData("x5u", "\"https://evil.example/cert\"")]
    [InlineData("jwk", "{\"kty\":\"RSA\"}")]
    public async Task E4_headers_that_bring_their_own_trust_are_refused(string name, string value)
    {
        var token = _teams.Key.Token(header: header => header[name] = JsonNode.Parse(value));

        await RefusesAsync(_teams.HearAsync(token));
        Assert.Equal(0, _teams.Metadata.Fetches);
    }

    [Fact]
    public async Task E4_changed_signature_or_claims_are_refused()
    {
        var parts = _teams.Key.Token().Split('.');
        var claims = TestKey.Claims();
        claims["serviceurl"] = "https://smba.trafficmanager.net/amer/";

        await RefusesAsync(_teams.HearAsync($"{parts[0]}.{TestKey.Encoded(claims.ToJsonString())}.{parts[2]}"));
        await RefusesAsync(_teams.HearAsync($"{parts[0]}.{parts[1]}.{parts[2][..^8]}AAAAAAAA"));
        await RefusesAsync(_teams.HearAsync($"{parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task E5_unknown_or_missing_key_name_is_refused_even_if_the_key_is_known()
    {
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(header: header => header["kid"] = "other")));
        await RefusesAsync(
            _teams.HearAsync(
                _teams.Key.Token(header: header =>
                {
                    header.Remove("kid");
                    header.Remove("x5t");
                })
            )
        );
    }

    [Fact]
    public async Task E5_a_thousand_unknown_keys_cause_one_fetch()
    {
        await _teams.HearAsync(_teams.Key.Token());
        var before = _teams.Metadata.Fetches;

        var all = Enumerable
            .Range(0, 1000)
            .Select(number =>
                _teams.HearAsync(_teams.Key.Token(header: header => header["kid"] = $"made-up-{number}"))
            );
        var heard = await Task.WhenAll(all);

        Assert.All(heard, one => Assert.Equal(401, Assert.IsType<TeamsHeard.Refused>(one).Status));
        Assert.Equal(1, _teams.Metadata.Fetches - before);
    }

    [Fact]
    public async Task E5_new_key_is_known_after_one_refresh_and_the_next_only_after_five_minutes()
    {
        using var second = new TestKey("test-2", "msteams");
        using var third = new TestKey("test-3", "msteams");
        await _teams.HearAsync(_teams.Key.Token());

        _teams.Metadata.Keys.Add(second);
        Assert.IsType<TeamsHeard.Trusted>(await _teams.HearAsync(second.Token()));

        _teams.Metadata.Keys.Add(third);
        await RefusesAsync(_teams.HearAsync(third.Token()));
        _teams.Clock.Move(TimeSpan.FromMinutes(5));
        Assert.IsType<TeamsHeard.Trusted>(await _teams.HearAsync(third.Token()));
    }

    [Fact]
    public async Task E5_withdrawn_key_is_refused_once_the_keys_are_renewed()
    {
        using var second = new TestKey("test-2", "msteams");
        await _teams.HearAsync(_teams.Key.Token());

        _teams.Metadata.Keys[0] = second;
        await _teams.HearAsync(second.Token());

        await RefusesAsync(_teams.HearAsync(_teams.Key.Token()));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("")]
    [InlineData("MSTEAMS")]
    [InlineData("msteams ")]
    [InlineData("emulator")]
    public async Task E6_other_channels_are_refused(string channel) =>
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(), body => body["channelId"] = channel));

    [Fact]
    public async Task E6_channel_that_is_missing_or_no_text_is_refused()
    {
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(), body => body.Remove("channelId")));
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(), body => body["channelId"] = 5));
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(), body => body["channelId"] = null));
    }

    [Theory]
    [InlineData]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    public async Task E6_key_that_is_not_endorsed_for_Teams_is_refused(params string[] endorsements)
    {
        _teams.Key.Endorsements = endorsements;

        await RefusesAsync(_teams.HearAsync(_teams.Key.Token()));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea//")]
    [InlineData("https://evil.example/emea/")]
    [InlineData("")]
    public async Task E7_service_address_that_the_token_does_not_name_is_refused(string claimed) =>
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(claims => claims["serviceurl"] = claimed)));

    [Fact]
    public async Task E7_token_without_a_service_address_is_refused()
    {
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(claims => claims.Remove("serviceurl"))));
        await RefusesAsync(
            _teams.HearAsync(_teams.Key.Token(claims => claims.Remove("serviceurl")), body => body.Remove("serviceUrl"))
        );
    }

    [Fact]
    public async Task E7_two_service_addresses_are_refused()
    {
        var token = _teams.Key.Token(claims => claims["serviceUrl"] = "https://smba.trafficmanager.net/amer/");

        await RefusesAsync(_teams.HearAsync(token));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/")]
    public async Task E7_case_and_one_slash_make_no_difference(string claimed) =>
        Assert.IsType<TeamsHeard.Trusted>(
            await _teams.HearAsync(_teams.Key.Token(claims => claims["serviceurl"] = claimed))
        );

    [Fact]
    public async Task E7_claim_may_be_spelled_as_the_documents_do()
    {
        var token = _teams.Key.Token(claims =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = TeamsIds.Service;
        });

        Assert.IsType<TeamsHeard.Trusted>(await _teams.HearAsync(token));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/v2.0")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("HTTPS://API.BOTFRAMEWORK.COM")]
    [InlineData("")]
    public async Task E9_other_issuers_are_refused_without_asking_anybody(string issuer)
    {
        await RefusesAsync(_teams.HearAsync(_teams.Key.Token(claims => claims["iss"] = issuer)));
        Assert.Equal(0, _teams.Metadata.Fetches);
    }

    [Fact]
    public async Task E9_many_foreign_issuers_are_told_to_health()
    {
        for (var times = 0; times < 20; times++)
            await _teams.HearAsync(_teams.Key.Token(claims => claims["iss"] = "https://login.microsoftonline.com/x"));

        Assert.Contains(_teams.Health.Known, known => known.Subject == "Teams issuer");
    }

    [Fact]
    public async Task E10_known_keys_go_on_working_while_the_metadata_is_down()
    {
        await _teams.HearAsync(_teams.Key.Token());
        _teams.Metadata.IsDown = true;
        _teams.Clock.Move(TimeSpan.FromHours(13));

        var token = _teams.Key.Token(claims => claims["exp"] = TestKey.Now.AddHours(14).ToUnixTimeSeconds());

        Assert.IsType<TeamsHeard.Trusted>(await _teams.HearAsync(token));
    }

    [Fact]
    public async Task E10_unknown_key_while_the_metadata_is_down_is_not_refused_for_good()
    {
        await _teams.HearAsync(_teams.Key.Token());
        _teams.Metadata.IsDown = true;

        var heard = await _teams.HearAsync(_teams.Key.Token(header: header => header["kid"] = "test-2"));

        Assert.Equal(503, Assert.IsType<TeamsHeard.Refused>(heard).Status);
        Assert.Contains(_teams.Health.Known, known => known.Subject == "Teams keys");
    }

    [Fact]
    public async Task E10_nothing_is_trusted_before_there_are_keys_and_all_is_well_afterwards()
    {
        _teams.Metadata.IsDown = true;
        var early = await _teams.HearAsync(_teams.Key.Token());

        _teams.Metadata.IsDown = false;
        _teams.Clock.Move(TimeSpan.FromSeconds(30));
        var later = await _teams.HearAsync(_teams.Key.Token());

        Assert.Equal(503, Assert.IsType<TeamsHeard.Refused>(early).Status);
        Assert.IsType<TeamsHeard.Trusted>(later);
        Assert.Empty(_teams.Health.Known);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{/* */\"type\":\"message\"}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\"}")]
    [InlineData("{\"value\":NaN}")]
    public async Task E21_body_that_is_no_plain_object_is_malformed(string body)
    {
        var heard = await _teams.HearAsync([$"Bearer {_teams.Key.Token()}"], body);

        Assert.Equal(400, Assert.IsType<TeamsHeard.Refused>(heard).Status);
    }

    [Fact]
    public async Task E21_body_that_is_not_UTF8_is_malformed()
    {
        byte[] body = [.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var heard = await _teams.Trust.HearAsync([$"Bearer {_teams.Key.Token()}"], body, CancellationToken.None);

        Assert.Equal(400, Assert.IsType<TeamsHeard.Refused>(heard).Status);
    }

    [Fact]
    public async Task E21_body_is_not_looked_at_before_the_token_is_proved() =>
        await RefusesAsync(_teams.HearAsync(["Bearer a.b.c"], "no json at all"));

    [Theory]
    [InlineData(33)]
    [InlineData(10_000)]
    public async Task E22_deep_body_is_malformed(int depth)
    {
        var body = new StringBuilder().Insert(0, "{\"a\":", depth).Append('1').Append('}', depth).ToString();

        var heard = await _teams.HearAsync([$"Bearer {_teams.Key.Token()}"], body);

        Assert.Equal(400, Assert.IsType<TeamsHeard.Refused>(heard).Status);
    }

    [Fact]
    public async Task Any_token_at_all_is_answered()
    {
        var random = new Random(7);
        var token = _teams.Key.Token();

        for (var times = 0; times < 3_000; times++)
        {
            var mutated = token.ToCharArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                mutated[random.Next(mutated.Length)] = (char)random.Next(33, 127);

            Assert.NotNull(await _teams.HearAsync(new string(mutated)));
        }
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("1e400")]
    [InlineData("\"\\ud800\"")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task Claims_of_any_kind_are_refused_quietly(string value)
    {
        foreach (var claim in new[] { "iss", "aud", "exp", "nbf", "serviceurl" })
        {
            var claims = TestKey.Claims();
            var written = claims
                .ToJsonString()
                .Replace(claims[claim]?.ToJsonString() ?? "?", value, StringComparison.Ordinal);

            var heard = await _teams.HearAsync(
                _teams.Key.Sign(_teams.Key.Header().ToJsonString(), written, HashAlgorithmName.SHA256)
            );

            Assert.True(
                heard is TeamsHeard.Refused { Status: 401 } || (claim == "nbf" && value is "-1" or "5"),
                $"{claim} {value} {heard}"
            );
        }
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("emulator", true)]
    [InlineData("webchat", false)]
    public async Task Where_nobody_has_to_prove_anything_only_the_channel_counts(string channel, bool passes)
    {
        using var open = new TrustUnderTest(TeamsSetup.Options with { RequiresAuthentication = false });
        var body = TrustUnderTest.Body();
        body["channelId"] = channel;

        Assert.Equal(passes, await open.HearAsync([], body.ToJsonString()) is TeamsHeard.Trusted);
    }

    private static async Task RefusesAsync(Task<TeamsHeard> hearing) =>
        Assert.Equal(401, Assert.IsType<TeamsHeard.Refused>(await hearing).Status);
}
