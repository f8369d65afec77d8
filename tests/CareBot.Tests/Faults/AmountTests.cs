namespace CareBot.Tests.Faults;

/// <summary>Amounts in all ways of writing them, in a sentence at the real program: understood and shown, or asked back; never taken for another.</summary>
public sealed class AmountTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("sana", "1.234,50 €", "€1,234.50")]
    [InlineData("sana", "1,234.50", "£1,234.50")]
    [InlineData("sana", "1'234.50", "£1,234.50")]
    [InlineData("sana", "£1 234,50", "£1,234.50")]
    [InlineData("lena", "1 234,50 €", "€1,234.50")]
    [InlineData("lena", "1\u00A0234,50 €", "€1,234.50")]
    [InlineData("lena", "1\u202F234,50 €", "€1,234.50")]
    [InlineData("lena", "€12,5", "€12.50")]
    [InlineData("sana", "€12", "€12")]
    [InlineData("sana", "12 EUR", "€12")]
    [InlineData("sana", "£1.2k", "£1,200")]
    public async Task Amount_is_understood_and_shown(string person, string amount, string shown)
    {
        var answer = await AskAsync(person, amount);

        Assert.Contains($"I understood: toaster · faulty · {shown}", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sana", "£12.500")]
    [InlineData("sana", "£1.234")]
    [InlineData("lena", "€1,234")]
    public async Task Amount_that_can_be_read_in_two_ways_is_asked_back(string person, string amount)
    {
        var answer = await AskAsync(person, amount);

        Assert.Contains("?", answer.Words.Split('\n')[^2], StringComparison.Ordinal);
        Assert.Equal(2, await ChoicesAsync(answer));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("£-5")]
    [InlineData("1e3")]
    [InlineData("£1e3")]
    [InlineData("٣٤")]
    [InlineData("½")]
    [InlineData("£12,50,00")]
    [InlineData("£0,001")]
    [InlineData("£123456789012345678901234567890")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("£99999999999999999999.99")]
    [InlineData("£NaN")]
    [InlineData("£∞")]
    [InlineData("¤5")]
    public async Task Amount_that_cannot_be_is_never_taken_for_one(string amount)
    {
        var answer = await AskAsync("sana", amount);

        var understood = answer
            .Words.Split('\n')
            .Single(line => line.StartsWith("I understood: ", StringComparison.Ordinal));
        Assert.StartsWith("I understood: toaster · faulty", understood, StringComparison.Ordinal);
        Assert.DoesNotContain("£", understood, StringComparison.Ordinal);
        Assert.DoesNotContain("€", understood, StringComparison.Ordinal);
        Assert.Contains(
            "I understood: toaster · faulty · £40",
            (await SayAsync("sana", "no, £40")).Words,
            StringComparison.Ordinal
        );
    }

    private static Task<int> ChoicesAsync(ChatAnswer answer) =>
        Task.FromResult(answer.Json.Sum(json => json.Split("\"verb\":\"choose\"", StringSplitOptions.None).Length - 1));

    private async Task<ChatAnswer> AskAsync(string person, string amount)
    {
        await SayAsync(person, "start over");
        var answer = await SayAsync(person, $"toaster {amount} broken");
        Assert.Contains("I understood: ", answer.Words, StringComparison.Ordinal);
        return answer;
    }

    private Task<ChatAnswer> SayAsync(string person, string text) => program.ChatAs(person).SayAsync(text);
}
