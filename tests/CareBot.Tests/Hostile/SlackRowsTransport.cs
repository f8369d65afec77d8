using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E12 to E19: who may speak at all.</summary>
public sealed class SlackRowsTransport(SlackHouse house) : IClassFixture<SlackHouse>
{
    private const string Events = "/slack/events";
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Paths = [Events, "/slack/commands", "/slack/interactions"];

    private string Now => SlackSignature.Timestamp(house.Slack.Clock.GetUtcNow());

    [Theory]
    [InlineData("no signature")]
    [InlineData("no time")]
    [InlineData("two signatures")]
    [InlineData("two times")]
    [InlineData("v1")]
    [InlineData("63 digits")]
    [InlineData("no hex")]
    [InlineData("another secret")]
    public async Task E12_Without_a_right_signature_nothing_is_heard(string what)
    {
        var turns = await house.TurnsOfAsync("maya");
        var body = Typed("maya");
        var right = SlackSignature.Of(house.Slack.App.SigningSecret, Now, body);
        string[] signatures = what switch
        {
            "no signature" => [],
            "two signatures" => [right, right],
            "v1" => [right.Replace("v0=", "v1=", StringComparison.Ordinal)],
            "63 digits" => [right[..^1]],
            "no hex" => [right[..^1] + "g"],
            "another secret" => [SlackSignature.Of("another", Now, body)],
            _ => [right],
        };
        string[] times = what switch
        {
            "no time" => [],
            "two times" => [Now, Now],
            _ => [Now],
        };

        foreach (var path in Paths)
        {
            var (status, answer) = await PostAsync(path, path == Events ? Json : Form, body, times, signatures);
            Assert.Equal((HttpStatusCode.Unauthorized, string.Empty), (status, answer));
        }

        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("9e99")]
    [InlineData("999999999999999999999999999999")]
    [InlineData(" 1763798400")]
    public async Task E12_A_time_that_is_none_is_401_though_it_is_signed(string time)
    {
        var body = Typed("maya");
        var signature = SlackSignature.Of(house.Slack.App.SigningSecret, time, body);

        var (status, _) = await PostAsync(Events, Json, body, [time], [signature]);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData(-320, 401)]
    [InlineData(320, 401)]
    [InlineData(-280, 200)]
    [InlineData(280, 200)]
    public async Task E13_Five_minutes_both_ways(int seconds, int status)
    {
        var time = SlackSignature.Timestamp(house.Slack.Clock.GetUtcNow().AddSeconds(seconds));
        var body = Typed("maya");

        var (answer, _) = await PostAsync(Events, Json, body, [time], [Sign(time, body)]);

        Assert.Equal(status, (int)answer);
    }

    [Fact]
    public async Task E14_One_changed_byte_and_a_form_in_another_order_are_401()
    {
        var body = Typed("maya");
        var changed = body.ToArray();
        changed[^3] ^= 1;
        var form = Encoding.UTF8.GetBytes("team_id=T0001&user_id=UMAYA");
        var turned = Encoding.UTF8.GetBytes("user_id=UMAYA&team_id=T0001");

        var (one, _) = await PostAsync(Events, Json, changed, [Now], [Sign(Now, body)]);
        var (two, _) = await PostAsync("/slack/commands", Form, turned, [Now], [Sign(Now, form)]);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (one, two));
    }

    [Fact]
    public async Task E15_What_is_sent_again_just_as_it_was_is_taken_and_dropped()
    {
        var way = house.Way;
        var maya = new SlackPerson(house.Slack, house.Team, house.Person("maya").Id, way);
        await maya.SayAsync("my cases");
        var said = way.Last ?? throw new InvalidOperationException("Nothing was said.");
        await maya.CommandAsync("my promises");
        var commanded = way.Last ?? throw new InvalidOperationException("Nothing was said.");
        await house.Program.UntilAllIsSaidAsync();
        var (turns, seen) = (await house.TurnsOfAsync("maya"), maya.Sees.FromBot.Count);

        var first = await way.SendAsync(said);
        var second = await way.SendAsync(said, retry: 1, "http_timeout");
        var third = await way.SendAsync(commanded);
        var fourth = await way.SendAsync(commanded, retry: 1, "http_timeout");
        await house.Program.UntilAllIsSaidAsync();

        Assert.All([first, second, third, fourth], outcome => Assert.Equal(200, outcome.Status));
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
        Assert.Equal(seen, maya.Sees.FromBot.Count);
    }

    [Fact]
    public async Task E17_The_certificate_check_and_the_verification_of_the_address()
    {
        var check = Encoding.UTF8.GetBytes("ssl_check=1&token=x");
        var verify = SlackEvents.UrlVerification("challenge-1").ToBody();
        var huge = SlackEvents.UrlVerification(new string('x', 900_000)).ToBody();

        Assert.Equal((HttpStatusCode.OK, string.Empty), await PostAsync("/slack/commands", Form, check, [], []));
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Events, Json, verify, [], [])).Status);
        var (status, answer) = await PostAsync(Events, Json, verify, [Now], [Sign(Now, verify)]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("challenge-1", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Events, Json, huge, [Now], [Sign(Now, huge)])).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonx")]
    public async Task E18_Another_kind_of_body_is_415(string type)
    {
        var body = Typed("maya");

        var (status, _) = await PostAsync(Events, type, body, [Now], [Sign(Now, body)]);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task E18_Another_method_is_405_and_what_is_compressed_is_415()
    {
        using var get = await house.Program.Client.GetAsync(new Uri(Events, UriKind.Relative));
        using var packed = new HttpRequestMessage(HttpMethod.Post, new Uri(Events, UriKind.Relative));
        packed.Content = new ByteArrayContent(Typed("maya"));
        packed.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);
        packed.Content.Headers.ContentEncoding.Add("gzip");
        using var answer = await house.Program.Client.SendAsync(packed);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task E19_More_than_a_megabyte_is_413_with_or_without_a_length(bool isChunked)
    {
        var body = new byte[(1024 * 1024) + 1];
        Array.Fill(body, (byte)' ');

        var (status, _) = await PostAsync(Events, Json, body, [Now], [Sign(Now, body)], isChunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task E18_A_body_without_a_length_is_heard()
    {
        var turns = await house.TurnsOfAsync("maya");
        var body = Typed("maya");

        var (status, _) = await PostAsync(Events, Json, body, [Now], [Sign(Now, body)], isChunked: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(turns + 1, await house.TurnsOfAsync("maya"));
    }

    private byte[] Typed(string person) => SlackTyping.In(house, person, "my cases").ToBody();

    private string Sign(string time, byte[] body) => SlackSignature.Of(house.Slack.App.SigningSecret, time, body);

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(
        string path,
        string type,
        byte[] body,
        string[] times,
        string[] signatures,
        bool isChunked = false
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = isChunked ? new StreamContent(new MemoryStream(body)) : new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, times);
        request.Headers.TryAddWithoutValidation(SlackSignature.Header, signatures);
        using var answer = await house.Program.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
