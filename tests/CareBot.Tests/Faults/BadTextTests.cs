using System.Text.Json;

namespace CareBot.Tests.Faults;

/// <summary>Whatever people type or paste, at the real program: a clear answer, nothing lost, and the next message is answered too.</summary>
public sealed class BadTextTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("toaster £30 broken 👩‍👩‍👧 sad", "toaster £30 broken 👩‍👩‍👧 sad")]
    [InlineData("toaster £30 \u202Ebroken\u202C \u2066x\u2069", "toaster £30 broken x")]
    [InlineData("to\u200Baster £30 bro\uFEFFken", "toaster £30 broken")]
    [InlineData("toaster\u00A0£30\u00A0broken", "toaster\u00A0£30\u00A0broken")]
    [InlineData("“toaster” £30 ‘broken’", "“toaster” £30 ‘broken’")]
    [InlineData("toaster £30\0 broken\u0007", "toaster £30 broken")]
    [InlineData("TOASTER £30 BROKEN ıİ", "TOASTER £30 BROKEN ıİ")]
    public async Task Odd_characters_are_understood_and_kept_without_what_could_mislead(string text, string kept)
    {
        var chat = program.ChatAs("sana");
        await chat.SayAsync("start over");

        var answer = await chat.SayAsync(text);

        Assert.Equal(kept, answer.Heard);
        Assert.Contains("I understood: toaster · faulty · £30", answer.Words, StringComparison.OrdinalIgnoreCase);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData("\u200Bmy\u00A0cases\uFEFF")]
    [InlineData("\u202Emy cases\u202C")]
    [InlineData("ｍｙ　ｃａｓｅｓ")]
    [InlineData("MY  CASES\0")]
    [InlineData("“my cases”")]
    public async Task Commands_are_known_behind_odd_characters(string text)
    {
        var answer = await program.ChatAs("eli").SayAsync(text);

        Assert.StartsWith("You have no open case.", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData("\0")]
    [InlineData("\u0301")]
    [InlineData(" \n\t ")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("???!!!")]
    [InlineData("case")]
    [InlineData("case ")]
    [InlineData("log \u200B")]
    [InlineData("settle \0")]
    [InlineData("promise :")]
    [InlineData("ask for")]
    public async Task Text_that_says_nothing_is_answered_with_help(string text)
    {
        var chat = program.ChatAs("callum");

        var answer = await chat.SayAsync(text);

        Assert.NotEmpty(answer.Words);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData(40_000, "x")]
    [InlineData(10_000, "ab ")]
    [InlineData(3_000, "👩‍👩‍👧")]
    [InlineData(40_000, "\u0301")]
    [InlineData(5_000, "£30 or ")]
    [InlineData(2_000, "broken toaster. ")]
    public async Task Very_long_text_is_read_as_far_as_it_is_kept_and_that_is_said(int times, string piece)
    {
        var chat = program.ChatAs("lena");
        await chat.SayAsync("start over");

        var answer = await chat.SayAsync(
            "toaster broken, 20 pounds, " + string.Concat(Enumerable.Repeat(piece, times))
        );

        Assert.InRange(answer.Heard.Length, 20, 8_000);
        Assert.Contains("That was very long", answer.Words, StringComparison.Ordinal);
        Assert.InRange(answer.Words.Length, 1, 4_000);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData("case ")]
    [InlineData("log ")]
    [InlineData("settle ")]
    [InlineData("escalate ")]
    public async Task Very_long_command_is_answered_in_short(string command)
    {
        var chat = program.ChatAs("mehmet");

        var answer = await chat.SayAsync(command + new string('x', 40_000));

        Assert.InRange(answer.Words.Length, 1, 4_000);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData("<!channel> toaster £30 broken")]
    [InlineData("<@U123> toaster £30 broken")]
    [InlineData("[toaster](javascript:alert(1)) £30 broken")]
    [InlineData("<at>CEO</at> toaster £30 broken")]
    [InlineData("*_~toaster~_* £30 broken @everyone")]
    [InlineData("=HYPERLINK(\"http://x.example\") toaster £30 broken")]
    [InlineData("${jndi:ldap://x.example/a} toaster £30 broken")]
    [InlineData("'; DROP TABLE cases;-- toaster £30 broken")]
    [InlineData("<script>alert(1)</script> toaster £30 broken")]
    [InlineData("{item} {price|%s} {0} toaster £30 broken")]
    public async Task Injection_is_kept_and_shown_as_plain_text(string text)
    {
        var chat = program.ChatAs("jonas");
        await chat.SayAsync("start over");

        var answer = await chat.SayAsync(text);
        var logged = await chat.SayAsync("log it");

        Assert.Equal(text, answer.Heard);
        Assert.Contains("£30", answer.Words, StringComparison.Ordinal);
        foreach (var link in answer.Json.Concat(logged.Json).SelectMany(LinksIn))
            Assert.StartsWith("https://www.", link, StringComparison.Ordinal);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData("toaster £30 broken, bought 31.02.2026")]
    [InlineData("toaster £30 broken, bought tomorrow")]
    [InlineData("toaster £30 broken, bought 99/99/9999")]
    [InlineData("toaster £30 broken, bought 0000-00-00")]
    [InlineData("toaster £30 broken, bought 9999999999 years ago")]
    [InlineData("toaster £30 broken, bought in 29.02.2025")]
    public async Task Day_that_cannot_be_is_never_taken_for_one(string text)
    {
        var chat = program.ChatAs("priya");
        await chat.SayAsync("start over");

        var answer = await chat.SayAsync(text);

        Assert.Contains("I understood: toaster · faulty · £30", answer.Words, StringComparison.Ordinal);
        Assert.Contains("When was it bought?", answer.Words, StringComparison.Ordinal);
        await AssertStillThereAsync(chat);
    }

    [Theory]
    [InlineData("promise call Mrs Hill on 31.02.2027 at 5pm")]
    [InlineData("promise call Mrs Hill on 2027-02-31 at 5pm")]
    [InlineData("promise call Mrs Hill on 31/2/2027 at 5pm")]
    [InlineData("promise call Mrs Hill on 1.3.2020 at 5pm")]
    [InlineData("promise call Mrs Hill yesterday at 5pm")]
    [InlineData("promise call Mrs Hill at 25:99")]
    [InlineData("promise call Mrs Hill in 9999999999 days")]
    public async Task Promise_for_a_time_that_cannot_be_is_answered(string text)
    {
        var chat = program.ChatAs("katrin");

        var answer = await chat.SayAsync(text);

        Assert.DoesNotContain("Promised", answer.Words, StringComparison.Ordinal);
        Assert.EndsWith("[Skip]", answer.Words, StringComparison.Ordinal);
        await chat.SayAsync("cancel");
        await AssertStillThereAsync(chat);
    }

    // In London 01:30 does not exist on the first day and comes twice on the second.
    [Theory]
    [InlineData("promise call Mrs Hill on 28 March 2027 at 1:30am", "Sun 28 Mar, 02:00")]
    [InlineData("promise call Mrs Hill on 31 October 2027 at 1:30am", "Sun 31 Oct, 01:30")]
    public async Task Time_that_the_clocks_skip_or_repeat_is_shown_as_it_will_be(string text, string shown)
    {
        var chat = program.ChatAs("grace");

        var answer = await chat.SayAsync(text);

        Assert.Contains($"By {shown}", answer.Words, StringComparison.Ordinal);
        await AssertStillThereAsync(chat);
    }

    private static async Task AssertStillThereAsync(Chat chat)
    {
        var help = await chat.SayAsync("help");

        Assert.StartsWith("Tell me what happened, in one sentence.", help.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> LinksIn(string json)
    {
        using var message = JsonDocument.Parse(json);
        return [.. LinksIn(message.RootElement)];
    }

    private static IEnumerable<string> LinksIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(LinksIn),
            JsonValueKind.Object when element.TryGetProperty("address", out var address) => [address.GetString() ?? ""],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(one => LinksIn(one.Value)),
            _ => [],
        };
}
