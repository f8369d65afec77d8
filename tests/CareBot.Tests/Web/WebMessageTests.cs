using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Web;

/// <summary>What may be posted, and what comes back.</summary>
public sealed class WebMessageTests : IAsyncLifetime
{
    private const string Right = """{"person":"maya","delivery":"d1","text":"bouquet came tiny"}""";

    private WebSite? _site;
    private HttpClient? _client;

    private WebSite Site => _site ?? throw new InvalidOperationException();

    private HttpClient Client => _client ?? throw new InvalidOperationException();

    public static TheoryData<string> Malformed { get; } =
        new()
        {
            "",
            " ",
            "null",
            "[]",
            "\"text\"",
            "12",
            "NaN",
            "{",
            "{}",
            """{"person":"maya","delivery":"d1","text":"a",}""",
            """{"person":"maya","delivery":"d1",/* hello */"text":"a"}""",
            "\uFEFF" + Right,
            """{"person":"maya","delivery":"d1","text":"\ud800"}""",
            """{"person":"maya\ud800","delivery":"d1","text":"a"}""",
            """{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t","fields":{"\ud800":"a"}}}""",
            """{"person":"maya","person":"tom","delivery":"d1","text":"a"}""",
            """{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t","fields":{"a":"1","a":"2"}}}""",
            """{"person":1,"delivery":"d1","text":"a"}""",
            """{"person":"maya","delivery":"d1","text":{}}""",
            """{"person":"maya","delivery":"d1","press":"approve"}""",
            """{"person":"maya","delivery":"d1","press":[]}""",
            """{"person":"maya","delivery":"d1"}""",
            """{"person":"maya","delivery":"d1","text":""}""",
            """{"person":"maya","delivery":"d1","text":"a","opened":true}""",
            """{"person":"maya","delivery":"d1","opened":false}""",
            """{"person":"","delivery":"d1","text":"a"}""",
            """{"delivery":"d1","text":"a"}""",
            """{"person":"maya","text":"a"}""",
            """{"person":"maya","delivery":"d\u0000","text":"a"}""",
            """{"person":"maya","delivery":"d1","press":{"verb":"approve"}}""",
            """{"person":"maya","delivery":"d1","press":{"token":"a.1."}}""",
            """{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t"}}""",
            """{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t","fields":[]}}""",
            """{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t","fields":{"a":1}}}""",
            $$"""{"person":"{{new string('m', 513)}}","delivery":"d1","text":"a"}""",
            $$"""{"person":"maya","delivery":"{{new string('d', 10_000)}}","text":"a"}""",
            $$"""{"person":"{{new string('m', 300)}}","delivery":"{{new string('d', 300)}}","text":"a"}""",
            $$"""{"person":"maya","delivery":"d1","press":{"verb":"approve","token":"{{new string('t', 100_000)}}"} }""",
            $$"""{"person":"maya","delivery":"d1","x":{{new string('[', 10_000)}}{{new string(']', 10_000)}},"text":"a"}""",
            ManyFields(),
        };

    public async Task InitializeAsync()
    {
        _site = await WebSite.StartAsync();
        _client = _site.NewClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task Text_becomes_a_turn_of_that_person()
    {
        using var response = await Client.PostJsonAsync(Right);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nothing", (await response.JsonAsync()).GetProperty("reply").GetProperty("is").GetString());
        var address = new Address("web", "rehearsal", "maya");
        var heard = new Inbound.Text(
            "web:maya:d1",
            new ChannelUser("web", "rehearsal", "maya"),
            address,
            "bouquet came tiny"
        );
        Assert.Equal(heard, Assert.Single(Site.Turns.Heard));
    }

    [Fact]
    public async Task Press_carries_verb_and_token_as_they_came()
    {
        using var response = await Client.PostJsonAsync(
            """{"person":"tom","delivery":"d2","press":{"verb":"why","token":"<b>&.1.0"}}"""
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var press = Assert.IsType<Inbound.Press>(Assert.Single(Site.Turns.Heard));
        Assert.Equal(("why", "<b>&.1.0"), (press.Verb, press.Token));
    }

    [Fact]
    public async Task Form_opens_with_a_token_that_can_be_sent_back()
    {
        using var opened = await Client.PostJsonAsync(
            """{"person":"maya","delivery":"d3","press":{"verb":"change","token":"draft-1.1."}}"""
        );
        var form = (await opened.JsonAsync()).GetProperty("reply").GetProperty("form");
        var token = form.GetProperty("token").GetString();
        using var wrong = await Client.PostJsonAsync(
            $$$"""{"person":"maya","delivery":"d4","submit":{"verb":"change","token":"{{{token}}}","fields":{"price":"lots"} } }"""
        );
        using var right = await Client.PostJsonAsync(
            $$$"""{"person":"maya","delivery":"d5","submit":{"verb":"change","token":"{{{token}}}","fields":{"price":"12.50"} } }"""
        );

        Assert.Equal("draft-1.1.", token);
        Assert.Equal("£50", form.GetProperty("fields")[2].GetProperty("value").GetString());
        var errors = (await wrong.JsonAsync()).GetProperty("reply").GetProperty("errors");
        Assert.StartsWith("That is no amount", errors.GetProperty("price").GetString(), StringComparison.Ordinal);
        Assert.Equal("closeForm", (await right.JsonAsync()).GetProperty("reply").GetProperty("is").GetString());
    }

    [Fact]
    public async Task Coming_to_the_chat_is_heard()
    {
        using var response = await Client.PostJsonAsync("""{"person":"leo","delivery":"d1","opened":true}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.IsType<Inbound.Opened>(Assert.Single(Site.Turns.Heard));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_body_is_refused_with_help_and_changes_nothing(string body)
    {
        using var response = await Client.PostJsonAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.All(["problem", "right", "goOn"], name => Assert.NotEmpty(problem.GetProperty(name).GetString() ?? ""));
        Assert.Empty(Site.Turns.Heard);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Right);
        bytes[^4] = 0xFF;

        using var response = await Client.PostBytesAsync(bytes);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        using var response = await Client.PostJsonAsync(
            """{"person":"maya","delivery":"d1","text":"a","type":7,"more":{"deep":[1,2,null]}}"""
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("👩‍👩‍👧 zwj")]
    [InlineData("\u202Eright to left\u202C \u200B\u200D\uFEFF\u00A0“smart” ’")]
    [InlineData("nul \0 inside")]
    [InlineData("İstanbul ıI １２３ ½ ٣٤")]
    [InlineData("<!channel> <script>alert(1)</script> ${jndi:x} '; drop table cases;-- =HYPERLINK(1)")]
    public async Task Any_text_arrives_as_it_was_typed(string text)
    {
        using var response = await Client.SayAsync("maya", "d1", text);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(text, Assert.IsType<Inbound.Text>(Assert.Single(Site.Turns.Heard)).Value);
    }

    [Fact]
    public async Task Long_text_and_a_thousand_combining_marks_are_taken()
    {
        var text = new string('x', 40_000) + "e" + new string('\u0301', 1000);

        using var response = await Client.SayAsync("maya", "d1", text);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(text, Assert.IsType<Inbound.Text>(Assert.Single(Site.Turns.Heard)).Value);
    }

    [Fact]
    public async Task Wrong_method_is_405()
    {
        using var get = await Client.GetAsync(new Uri("/web/messages", UriKind.Relative));
        using var put = await Client.PutAsync(new Uri("/web/messages", UriKind.Relative), null);
        using var post = await Client.PostJsonAsync("{}", "/web/people");

        Assert.All([get, put, post], answer => Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Wrong_content_type_is_415(string type)
    {
        using var response = await Client.PostBytesAsync(Encoding.UTF8.GetBytes(Right), type: type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf8_may_be_said_in_several_ways(string type)
    {
        using var response = await Client.PostBytesAsync(Encoding.UTF8.GetBytes(Right), type: type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Missing_content_type_is_415()
    {
        using var response = await Client.PostAsync(
            new Uri("/web/messages", UriKind.Relative),
            new ByteArrayContent(Encoding.UTF8.GetBytes(Right))
        );

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Compressed_body_is_415_and_never_unpacked()
    {
        using var content = new ByteArrayContent([0x1F, 0x8B, 0x08]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await Client.PostAsync(new Uri("/web/messages", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_over_the_limit_is_413(bool chunked)
    {
        var text = new string('x', 1024 * 1024 + 1);
        using var content = new StringContent($$"""{"person":"maya","delivery":"d1","text":"{{text}}"}""");
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/web/messages") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(Site.Turns.Heard);
    }

    [Fact]
    public async Task Body_that_drips_is_408()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", Site.Address.Port);
        await using var stream = socket.GetStream();
        var head = "POST /web/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "Content-Length: 100\r\n\r\n{"));

        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.StartsWith("HTTP/1.1 408", status, StringComparison.Ordinal);
        Assert.Empty(Site.Turns.Heard);
    }

    [Fact]
    public async Task Same_delivery_again_gets_the_first_answer_and_happens_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Client.PostJsonAsync(Right)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(Site.Turns.Heard);
    }

    [Fact]
    public async Task Delivery_id_used_for_something_else_is_409()
    {
        using var first = await Client.PostJsonAsync(Right);
        using var second = await Client.SayAsync("maya", "d1", "something else");

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task Stranger_is_403_and_told_whom_to_ask()
    {
        using var response = await Client.SayAsync("nobody", "d1", "hello");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var body = await response.JsonAsync();
        Assert.StartsWith("I do not know you yet", body.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, body.GetProperty("message").ValueKind);
    }

    [Fact]
    public async Task Busy_store_is_503_with_a_time_to_come_back()
    {
        Site.Turns.Interrupt = _ => new TurnResult.Busy(TimeSpan.FromMilliseconds(1200));

        using var response = await Client.PostJsonAsync(Right);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Mishap_behind_the_port_is_503_with_a_reference_and_no_detail()
    {
        Site.Turns.Interrupt = _ => throw new InvalidOperationException("secret detail");

        using var response = await Client.PostJsonAsync(Right);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("reference", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transcript_tells_what_was_heard_and_said()
    {
        using var posted = await Client.PostJsonAsync(Right);

        using var response = await Client.GetAsync(new Uri("/web/transcript?person=maya", UriKind.Relative));

        var lines = await response.JsonAsync();
        Assert.Equal(2, lines.GetArrayLength());
        Assert.Equal("bouquet came tiny", lines[0].GetProperty("heard").GetString());
        Assert.Equal("web:maya:d1", lines[0].GetProperty("id").GetString());
        Assert.Equal("heading", lines[1].GetProperty("said").GetProperty("parts")[0].GetProperty("is").GetString());
        Assert.Equal(
            "draft-1.1.",
            lines[1].GetProperty("said").GetProperty("buttons")[0].GetProperty("token").GetString()
        );
    }

    [Theory]
    [InlineData("/web/transcript")]
    [InlineData("/web/transcript?person=gone")]
    [InlineData("/web/events?person=nobody")]
    public async Task Nobodys_chat_is_404(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task People_are_those_who_work_here_now()
    {
        using var response = await Client.GetAsync(new Uri("/web/people", UriKind.Relative));

        var people = (await response.JsonAsync()).EnumerateArray().ToList();
        var maya = people.Single(person => person.GetProperty("id").GetString() == "maya");
        Assert.Equal("Harbour Street", maya.GetProperty("storeName").GetString());
        Assert.Equal("associate", maya.GetProperty("role").GetString());
        Assert.DoesNotContain(people, person => person.GetProperty("id").GetString() == "gone");
    }

    private static string ManyFields()
    {
        var fields = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"f{number}\":\"\""));
        return $$$"""{"person":"maya","delivery":"d1","submit":{"verb":"v","token":"t","fields":{ {{{fields}}} } } }""";
    }
}
