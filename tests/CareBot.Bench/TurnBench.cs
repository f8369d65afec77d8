namespace CareBot.Bench;

/// <summary>Durable turns a second over HTTP, beside a server that remembers nothing and beside bare commits.</summary>
internal static class TurnBench
{
    private const int People = 2000;
    private const int TurnsARound = 1600;
    private const int WarmTurns = 8000;
    private const int CommitsARound = 2000;

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table)
    {
        var folder = temporary.New();
        RetailerFiles.Write(folder, People);
        await using var bot = await RunningBot.StartAsync(folder);
        await using var bare = BareServer.Build("http://127.0.0.1:0");
        await bare.StartAsync(CancellationToken.None);
        using var raw = new RawCommits(folder);
        var barePort = new Uri(bare.Urls.First()).Port;
        await WarmAsync(bot);
        await MeasureAsync(table, bot, barePort, raw, clients: 16);
        await MeasureAsync(table, bot, barePort, raw, clients: 64);
        await bare.StopAsync(CancellationToken.None);
    }

    // The runtime compiles again what is called often; until then a turn costs several times as much.
    private static async Task WarmAsync(RunningBot bot)
    {
        using var crowd = await Crowd.ConnectAsync(bot.Port, clients: 16);
        await TurnsAsync(bot, crowd, new Talk("warm-mix", Talk.Mix).Round(16, WarmTurns));
        var cases = bot.Count("cases");
        await TurnsAsync(bot, crowd, new Talk("warm-log", Talk.Logging).Round(16, WarmTurns / 2));
        if (bot.Count("cases") - cases < WarmTurns / 2 * 3 / 4)
            throw new InvalidOperationException("The talk that is to log cases hardly logs any.");
    }

    private static async Task MeasureAsync(ResultTable table, RunningBot bot, int barePort, RawCommits raw, int clients)
    {
        using var toBot = await Crowd.ConnectAsync(bot.Port, clients);
        using var toBare = await Crowd.ConnectAsync(barePort, clients);
        var (mix, logging, same) = (
            new Talk($"mix{clients}", Talk.Mix),
            new Talk($"log{clients}", Talk.Logging),
            new Talk("bare", Talk.Mix)
        );
        var figures = await Ratio.MeasureAsync(
            () => TurnsAsync(bot, toBot, mix.Round(clients, TurnsARound)),
            () => TurnsAsync(bot, toBot, logging.Round(clients, TurnsARound / 2)),
            () => toBare.SendAsync(same.Round(clients, TurnsARound * 8)),
            () => Task.FromResult(raw.Measure(CommitsARound))
        );
        table.Add($"durable turns, {clients} clients", figures[0], "/s", figures[2], "/s, bare server");
        table.Add($"durable turns, {clients} clients", figures[0], "/s", figures[3], "/s, bare commits");
        table.Add($"logging a case, {clients} clients", figures[1], "/s", figures[2], "/s, bare server");
        table.Add($"logging a case, {clients} clients", figures[1], "/s", figures[3], "/s, bare commits");
    }

    private static async Task<double> TurnsAsync(RunningBot bot, Crowd crowd, byte[][][] shares)
    {
        var before = bot.CountSaid();
        var aSecond = await crowd.SendAsync(shares);
        var written = bot.CountSaid() - before;
        if (written != shares.Sum(share => share.Length))
            throw new InvalidOperationException($"{written} turns are on disk; more were answered.");
        await bot.DrainAsync();
        return aSecond;
    }
}
