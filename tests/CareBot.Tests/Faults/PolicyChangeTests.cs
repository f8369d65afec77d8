namespace CareBot.Tests.Faults;

/// <summary>The policy's file is changed while the real program runs.</summary>
public sealed class PolicyChangeTests : IDisposable
{
    private const string Trouble = "toaster £300 broken yesterday, counter";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changed_policy_counts_at_once_and_a_broken_one_is_refused_and_told()
    {
        _folder.CopySamples();
        var original = _folder.Read("samples/policy.yaml");
        await using var program = await _folder.StartAsync();
        Assert.Contains("You may add up to £15 ", await AskAsync(program), StringComparison.Ordinal);

        _folder.Write("samples/policy.yaml", WithLimit(original, "22"));
        await AssertSoonAsync(async () =>
            (await AskAsync(program)).Contains("You may add up to £22 ", StringComparison.Ordinal)
        );

        _folder.Write("samples/policy.yaml", WithLimit(original, "a lot"));
        await AssertSoonAsync(async () =>
            (await ReadyAsync(program)).Contains("the changed policy was refused", StringComparison.Ordinal)
        );
        Assert.Contains("You may add up to £22 ", await AskAsync(program), StringComparison.Ordinal);
        Assert.Contains("The changed policy is refused", program.Written, StringComparison.Ordinal);
        Assert.Contains($"Line {LineOfLimit(original)}: ", program.Written, StringComparison.Ordinal);

        File.Delete(_folder.PathOf("samples/policy.yaml"));
        await AssertSoonAsync(() =>
            Task.FromResult(program.Written.Contains("There is no file", StringComparison.Ordinal))
        );
        Assert.Contains("You may add up to £22 ", await AskAsync(program), StringComparison.Ordinal);

        _folder.Write("samples/policy.yaml", WithLimit(original, "33"));
        await AssertSoonAsync(async () =>
            (await AskAsync(program)).Contains("You may add up to £33 ", StringComparison.Ordinal)
        );
        Assert.Equal("ready", await ReadyAsync(program));
    }

    [Fact]
    public async Task What_was_said_before_a_change_and_after_it_is_reproduced_by_the_policies_of_the_day()
    {
        _folder.CopySamples();
        var original = _folder.Read("samples/policy.yaml");
        await using (var program = await _folder.StartAsync())
        {
            await LogAsync(program);
            _folder.Write("samples/policy.yaml", WithLimit(original, "22"));
            await AssertSoonAsync(async () =>
                (await AskAsync(program)).Contains("You may add up to £22 ", StringComparison.Ordinal)
            );
            await LogAsync(program);
        }

        var exact = await _folder.RunAsync("policy", "replay");
        _folder.Write("draft.yaml", WithLimit(original, "33"));
        var draft = await _folder.RunAsync("policy", "replay", "draft.yaml", "--store", "harbour-street");

        Assert.Equal((0, string.Empty), (exact.ExitCode, exact.Error));
        Assert.Contains("2 cases, 2 verdicts, 2 reproduced to the last bit.", exact.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (draft.ExitCode, draft.Error));
        Assert.Matches("Verdicts that change +2 of 2", draft.Output);
    }

    private static async Task LogAsync(ProgramUnderTest program)
    {
        await AskAsync(program);
        await new Chat(program.Client, "maya").SayAsync("log");
    }

    private static int LineOfLimit(string policy) =>
        Array.FindIndex(policy.Split('\n'), line => line.StartsWith("  associate:", StringComparison.Ordinal)) + 1;

    private static string WithLimit(string policy, string limit)
    {
        var changed = policy.Replace(
            "associate: { title: associate, may add: 15 }",
            $"associate: {{ title: associate, may add: {limit} }}",
            StringComparison.Ordinal
        );
        Assert.NotEqual(policy, changed);
        return changed;
    }

    private static async Task<string> AskAsync(ProgramUnderTest program)
    {
        var chat = new Chat(program.Client, "maya");
        await chat.SayAsync("start over");
        return (await chat.SayAsync(Trouble)).Words;
    }

    private static Task<string> ReadyAsync(ProgramUnderTest program) =>
        program.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    private static async Task AssertSoonAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            if (await isSo())
                return;
            await Task.Delay(Look, TimeProvider.System);
        }

        Assert.Fail("It did not come about within half a minute.");
    }
}
