namespace CareBot.Bench;

/// <summary>What 10,000 conversations leave behind in the memory of the process.</summary>
internal static class MemoryBench
{
    private const int Conversations = 10_000;
    private const int WarmTurns = 4_000;
    private const int Clients = 16;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table)
    {
        var folder = temporary.New();
        RetailerFiles.Write(folder, Conversations + Clients);
        using var bare = ServedProcess.StartBare();
        await bare.AnswerAsync(Said(0, "bare"));
        using var process = ServedProcess.StartBot(folder);
        await process.AnswerAsync(Said(0, "first"));
        var atStart = process.ResidentMiB;
        using var crowd = await Crowd.ConnectAsync(process.Port, Clients);
        await crowd.SendAsync(Shares(WarmTurns, turn => Said(Conversations + (turn % Clients), $"warm-{turn}")));
        var warm = await RestedAsync(process);
        await crowd.SendAsync(Shares(Conversations, turn => Said(turn, $"one-{turn}")));
        var after = await RestedAsync(process);
        table.Add(
            "memory after the first answer",
            Mebibytes(atStart),
            Mebibytes(bare.ResidentMiB) + ", bare server",
            $"{atStart / bare.ResidentMiB:0.00}",
            "one run"
        );
        table.Add(
            $"memory after {Conversations:#,0} conversations",
            Mebibytes(after),
            Mebibytes(warm) + $", {WarmTurns:#,0} turns of {Clients} people",
            $"{after / warm:0.00}",
            "one run"
        );
        table.Add(
            $"more for {Conversations:#,0} conversations",
            Mebibytes(after - warm),
            string.Empty,
            string.Empty,
            "one run"
        );
    }

    private static byte[] Said(int person, string delivery) =>
        KeptConnection.Request(
            RetailerFiles.IdOf(person),
            delivery,
            StaffSentences.All[person % StaffSentences.All.Length]
        );

    private static byte[][][] Shares(int turns, Func<int, byte[]> say) =>
        [.. Enumerable.Range(0, turns).Select(say).Chunk(turns / Clients)];

    private static async Task<double> RestedAsync(ServedProcess process)
    {
        await Task.Delay(Rest, TimeProvider.System, CancellationToken.None);
        return process.ResidentMiB;
    }

    private static string Mebibytes(double amount) => $"{amount:0.0} MiB";
}
