using System.Net;
using System.Text;
using CareBot.Tests.Web;

namespace CareBot.Tests.Faults;

/// <summary>Bodies that no page sends, at the real program.</summary>
public sealed class BadBodyTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Right = """{"person":"sana","delivery":"d","text":"toaster £30 broken"}""";

    public static TheoryData<string, string> Malformed =>
        new()
        {
            { "invalid", """{"person":"sana","delivery":"d","text":""" },
            { "empty", "" },
            { "null", "null" },
            { "list", "[]" },
            { "text", "\"text\"" },
            { "not a number", """{"person":"sana","delivery":"d","text":NaN}""" },
            { "trailing comma", """{"person":"sana","delivery":"d","text":"a",}""" },
            { "comment", """{"person":"sana","delivery":"d","text":"a"/* hi */}""" },
            { "half a pair", """{"person":"sana","delivery":"d","text":"a\ud800b"}""" },
            { "half a pair as a name", """{"person":"sana","delivery":"d","\udfff":1,"text":7}""" },
            { "half a pair in an id", """{"person":"sana","delivery":"\ud800","text":"a"}""" },
            { "deep", string.Concat(Enumerable.Repeat("[", 10_000)) },
            { "deep inside", "{\"text\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) },
            { "twice", """{"person":"sana","person":"tom","delivery":"d","text":"a"}""" },
            { "wrong kind", """{"person":"sana","delivery":"d","text":{"value":"a"}}""" },
            { "list for a text", """{"person":"sana","delivery":"d","text":["a"]}""" },
            { "number for an id", """{"person":7,"delivery":"d","text":"a"}""" },
            { "long id", $$"""{"person":"sana","delivery":"{{new string('d', 10_000)}}","text":"a"}""" },
            { "control character in an id", """{"person":"sana","delivery":"a\u0000b","text":"a"}""" },
            { "nothing done", """{"person":"sana","delivery":"d"}""" },
            { "two things done", """{"person":"sana","delivery":"d","text":"a","opened":true}""" },
        };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_body_is_400_in_words_and_leaves_nothing_behind(string name, string body)
    {
        var before = await LinesAsync();

        using var answer = await program.Client.PostJsonAsync(body);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
        var problem = await answer.JsonAsync();
        Assert.All(["problem", "right", "goOn"], part => Assert.NotEmpty(problem.GetProperty(part).GetString() ?? ""));
        Assert.Equal(before, await LinesAsync());
        Assert.Contains(
            "£30",
            (await program.ChatAs("sana").SayAsync("toaster £30 broken")).Words,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    public async Task Bytes_before_the_json_are_400(byte[] bytes)
    {
        using var answer = await program.Client.PostBytesAsync([.. bytes, .. Encoding.UTF8.GetBytes(Right)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("because", "x.1.")]
    [InlineData("approve", "C-777.1.")]
    [InlineData("approve", "....")]
    [InlineData("settle", "C-777.99999999999999999999.")]
    [InlineData("suggest", "suggestion.0.-1")]
    [InlineData("choose", "suggestion.0.99999999999")]
    [InlineData("showCase", "'; DROP TABLE cases;--.1.")]
    public async Task Press_of_a_button_that_never_was_is_answered(string verb, string token)
    {
        var answer = await program.ChatAs("grace").PressAsync(verb, token);

        Assert.NotEmpty(answer.Words);
    }

    private async Task<int> LinesAsync() => (await PagePlayer.TranscriptAsync(program.Client, "sana")).Count;
}
