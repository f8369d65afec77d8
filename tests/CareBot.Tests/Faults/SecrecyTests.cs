using System.Text;
using CareBot.Web;

namespace CareBot.Tests.Faults;

/// <summary>What names a customer stays out of the log, and goes from every file once it is erased.</summary>
public sealed class SecrecyTests : IDisposable
{
    private const string Card = "4111 1111 1111 1111";

    private readonly ProgramFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Planted_words_never_reach_the_log_and_are_gone_once_erased()
    {
        string written;
        await using (var program = await _folder.StartAsync("--Logging:LogLevel:Default=Trace"))
        {
            var maya = new Chat(program.Client, "maya");
            await maya.SayAsync(
                "Mrs Quatermass: bouquet £50 came tiny, order ZX-918273, wilhelmina@quatermass.example"
            );
            await maya.SayAsync("log it");
            await maya.SayAsync("third time Mrs Quatermass writes now, she wants £60 on top of the refund");
            await maya.SayAsync("escalate");
            var tom = new Chat(program.Client, "tom");
            await tom.PressAsync("approve", await tom.TokenOfAsync("approve"));
            await maya.PressAsync("settle", await maya.TokenOfAsync("settle"));
            await maya.SayAsync("settle £60 goodwill, full refund for Mrs Quatermass");
            await maya.SayAsync("toaster broken for Mr Bystander, £30");
            written = program.Written;
        }

        Assert.True(Holds("Quatermass"), "The test must be able to find it.");
        foreach (var id in StoryOutcome.Ask(_folder, "SELECT id FROM cases"))
        {
            var erased = await _folder.RunAsync("case", "erase", id, "--yes");
            Assert.True(erased.ExitCode == 0, erased.Error);
        }

        Assert.Contains("dbug: ", written, StringComparison.Ordinal);
        foreach (var planted in new[] { "Quatermass", "ZX-918273", "wilhelmina", "bouquet", "Bystander" })
            Assert.DoesNotContain(planted, written, StringComparison.OrdinalIgnoreCase);
        foreach (var planted in new[] { "Quatermass", "quatermass", "ZX-918273", "wilhelmina" })
            Assert.False(Holds(planted), $"{planted} is still in a file.");
        Assert.Equal(0, (await _folder.RunAsync("audit", "verify")).ExitCode);
        await AssertGoesOnAsync();
    }

    [Fact]
    public async Task Stories_leave_no_word_in_the_log()
    {
        await using var program = await _folder.StartAsync("--Logging:LogLevel:Default=Trace");
        var typed = new List<string>();
        foreach (var line in StoryBook.Open().SelectMany(story => story.Lines))
        {
            if (line is not { Person: { } person, Text: { } text })
                continue;
            typed.Add(text);
            await new Chat(program.Client, person).SayAsync(text);
            await new Chat(program.Client, person).SayAsync("log it");
        }

        Assert.True(typed.Count > 8, "Most lines of the stories are typed.");
        Assert.Contains("dbug: ", program.Written, StringComparison.Ordinal);
        var beginnings = typed.Where(text => text != "my cases").Select(text => text[..Math.Min(20, text.Length)]);
        foreach (var beginning in beginnings)
            Assert.DoesNotContain(beginning, program.Written, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("toaster £30 broken, her card is " + Card)]
    [InlineData(Card)]
    [InlineData("log toaster £30 broken, card " + Card)]
    [InlineData("case " + Card)]
    [InlineData("settle £5 back to card " + Card)]
    [InlineData("escalate £90 to card " + Card)]
    [InlineData("promise call about card " + Card + " by Friday 5pm")]
    [InlineData("help " + Card)]
    [InlineData("what is this " + Card)]
    public async Task Card_numbers_reach_no_file_and_no_log(string text)
    {
        await using var program = await _folder.StartAsync("--Logging:LogLevel:Default=Trace");
        var maya = new Chat(program.Client, "maya");

        await maya.SayAsync(text);
        await maya.SayAsync("log it");

        foreach (var written in new[] { Card, Card.Replace(" ", "", StringComparison.Ordinal) })
        {
            Assert.False(Holds(written), "The card's number is in a file.");
            Assert.DoesNotContain(written, program.Written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Login_secret_is_never_written()
    {
        const string Secret = "correct-horse-battery-staple";
        using var folder = new ProgramFolder { Environment = "Production" };
        await using var program = await folder.StartAsync(
            "--Web:Enabled=true",
            $"--Web:LoginSecret={Secret}",
            "--Logging:LogLevel:Default=Trace"
        );
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["secret"] = Secret };
        using var content = new FormUrlEncodedContent(form);

        using var login = await program.Client.PostAsync(new Uri("/web/login", UriKind.Relative), content);

        Assert.True((int)login.StatusCode < 400, $"{login.StatusCode}");
        Assert.DoesNotContain(Secret, program.Written, StringComparison.Ordinal);
        Assert.False(folder.Holds(Encoding.UTF8.GetBytes(Secret)));
    }

    private bool Holds(string text) => _folder.Holds(Encoding.UTF8.GetBytes(text));

    private async Task AssertGoesOnAsync()
    {
        await using var program = await _folder.StartAsync();
        var answer = await new Chat(program.Client, "maya").SayAsync("my cases");
        Assert.NotEmpty(answer.Words);
    }
}
