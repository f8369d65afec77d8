using System.Security.Cryptography;
using System.Text;
using CareBot.Slack;
using CareBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CareBot.Tests.Slack;

public sealed class SlackTrustTests
{
    private const string Secret = "carebot-test-signing-secret";
    private const string Time = "1763798400";

    private const string Body =
        "token=x&team_id=T0001&team_domain=example&channel_id=D0001&channel_name=directmessage&user_id=U0001&user_name=ida&command=%2Fcarebot&text=case+C-1042&api_app_id=A0001&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0001%2F1%2Fabc&trigger_id=1.2.abc";

    private const string Signature = "v0=30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49f";

    private readonly FakeClock _clock = new(DateTimeOffset.FromUnixTimeSeconds(1763798400));

    [Fact]
    public void The_known_signature_is_right() => Assert.True(IsTrusted(Time, Signature, Body));

    [Fact]
    public void E14_a_body_that_changed_by_one_byte_is_refused() =>
        Assert.False(IsTrusted(Time, Signature, Body.Replace("C-1042", "C-1043", StringComparison.Ordinal)));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void E13_an_old_or_early_request_is_refused(int seconds, bool isTrusted)
    {
        _clock.Move(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isTrusted, IsTrusted(Time, Signature, Body));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("9e99")]
    [InlineData("")]
    [InlineData(" 1763798400")]
    [InlineData("+1763798400")]
    [InlineData("176379840000000000000000000000")]
    [InlineData("١٧٦٣٧٩٨٤٠٠")]
    public void E12_a_time_that_is_none_is_refused_whatever_its_signature(string time) =>
        Assert.False(IsTrusted(time, Sign(time, Body), Body));

    [Theory]
    [InlineData("v1=30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49f")]
    [InlineData("v0=30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49")]
    [InlineData("v0=30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49g")]
    [InlineData("v0=")]
    [InlineData("")]
    [InlineData("30a0a6a35a566bb3bc4426aad689a43daf46c8f7ddfe35f13dcf434178f0d49f")]
    public void E12_a_signature_of_another_form_is_refused(string signature) =>
        Assert.False(IsTrusted(Time, signature, Body));

    [Fact]
    public void E12_a_missing_or_doubled_header_is_refused()
    {
        Assert.False(IsTrusted(StringValues.Empty, Signature, Body));
        Assert.False(IsTrusted(Time, StringValues.Empty, Body));
        Assert.False(IsTrusted(new StringValues([Time, Time]), Signature, Body));
        Assert.False(IsTrusted(Time, new StringValues([Signature, Signature]), Body));
    }

    [Fact]
    public void Two_secrets_are_believed_while_one_replaces_the_other()
    {
        Assert.True(IsTrusted(Time, Signature, Body, "new-secret", Secret));
        Assert.True(IsTrusted(Time, Sign(Time, Body, "new-secret"), Body, "new-secret", Secret));
        Assert.False(IsTrusted(Time, Sign(Time, Body, "older-secret"), Body, "new-secret", Secret));
    }

    [Fact]
    public void Without_a_secret_nobody_is_believed()
    {
        Assert.False(IsTrusted(Time, Sign(Time, Body, "\0"), Body, []));
        Assert.False(IsTrusted(Time, Sign(Time, Body, "\0"), Body, string.Empty));
    }

    [Fact]
    public void E15_a_signature_is_new_only_once()
    {
        var seen = new SeenSignatures(_clock);

        Assert.True(seen.IsNew(Signature));
        Assert.False(seen.IsNew(Signature));
        seen.Forget(Signature);
        Assert.True(seen.IsNew(Signature));
    }

    private bool IsTrusted(StringValues time, StringValues signature, string body, params string[] secrets)
    {
        var headers = new HeaderDictionary { ["X-Slack-Request-Timestamp"] = time, ["X-Slack-Signature"] = signature };
        return new SlackTrust(secrets.Length == 0 ? [Secret] : secrets, _clock).IsTrusted(
            headers,
            Encoding.UTF8.GetBytes(body)
        );
    }

    private static string Sign(string time, string body, string secret = Secret) =>
        "v0="
        + Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}"))
        );
}
