using CareBot.Core.Messages;

namespace CareBot.Bench;

/// <summary>From starting the program to its first durable answer, beside a bare server's first answer.</summary>
internal static class StartBench
{
    private const int People = 20;
    private const int Cases = 10_000;
    private const int AtOnce = 200;
    private static int _starts;

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table)
    {
        var full = await FillAsync(temporary.New());
        var figures = await Ratio.MeasureAsync(
            () => FirstAnswerAsync(() => ServedProcess.StartBot(Fresh(temporary))),
            () => FirstAnswerAsync(() => ServedProcess.StartBot(full)),
            () => FirstAnswerAsync(ServedProcess.StartBare)
        );
        table.Add("start to first durable answer, no database yet", figures[0], "ms", figures[2], "ms, bare server");
        table.Add($"the same with {Cases:#,0} cases", figures[1], "ms", figures[2], "ms, bare server");
    }

    private static async Task<double> FirstAnswerAsync(Func<ServedProcess> start)
    {
        using var process = start();
        return await process.AnswerAsync(
            KeptConnection.Request(RetailerFiles.IdOf(5), $"start-{++_starts}", StaffSentences.All[1])
        );
    }

    private static string Fresh(TemporaryFolder temporary)
    {
        var folder = temporary.New();
        RetailerFiles.Write(folder, People);
        return folder;
    }

    private static async Task<string> FillAsync(string folder)
    {
        RetailerFiles.Write(folder, People);
        await using var bot = await RunningBot.StartAsync(folder);
        for (var said = 0; bot.Count("cases") < Cases; said += AtOnce)
        {
            var some = Enumerable.Range(said, AtOnce);
            await Task.WhenAll(some.Select(number => bot.Turns.HandleAsync(Log(number), CancellationToken.None)));
        }

        await bot.DrainAsync();
        return folder;
    }

    private static Inbound.Text Log(int number)
    {
        var person = RetailerFiles.IdOf(number % People);
        var sentence = StaffSentences.All[(number + (number / People)) % StaffSentences.All.Length];
        return new(
            $"fill-{number}",
            new("web", "rehearsal", person),
            new("web", "rehearsal", person),
            $"log {sentence}"
        );
    }
}
