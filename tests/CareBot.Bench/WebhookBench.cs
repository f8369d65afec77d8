namespace CareBot.Bench;

/// <summary>How long a channel waits until what it delivered is on disk, beside a server that remembers nothing.</summary>
internal static class WebhookBench
{
    public const int People = 4000;
    private const int Clients = 64;
    private const int WarmDeliveries = 6400;
    private const int DeliveriesARound = 1600;

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table)
    {
        var folder = temporary.New();
        RetailerFiles.Write(folder, People);
        await using var channels = await ChannelStandIn.StartAsync();
        await using var bot = await RunningBot.StartAsync(folder, channels.Settings());
        await using var bare = BareServer.Build("http://127.0.0.1:0");
        await bare.StartAsync(CancellationToken.None);
        using var toBot = await Crowd.ConnectAsync(bot.Port, Clients);
        using var toBare = await Crowd.ConnectAsync(new Uri(bare.Urls.First()).Port, Clients);
        var talk = new WebhookTalk(channels);
        await toBot.SendAsync(talk.FromSlack(Clients, WarmDeliveries));
        await toBot.SendAsync(talk.FromTeams(Clients, WarmDeliveries));
        await MeasureAsync(table, "Slack event", talk.FromSlack, bot, toBot, toBare);
        await MeasureAsync(table, "Teams activity", talk.FromTeams, bot, toBot, toBare);
        TrustBench.Measure(table, bot, channels);
        await bare.StopAsync(CancellationToken.None);
    }

    private static async Task MeasureAsync(
        ResultTable table,
        string what,
        Func<int, int, byte[][][]> make,
        RunningBot bot,
        Crowd toBot,
        Crowd toBare
    )
    {
        var figures = await Ratio.MeasureAsync(
            () => DurablyAsync(bot, () => toBot.SlowestPercentAsync(make(Clients, DeliveriesARound))),
            () => DurablyAsync(bot, () => toBot.SendAsync(make(Clients, DeliveriesARound))),
            () => toBare.SlowestPercentAsync(make(Clients, DeliveriesARound)),
            () => toBare.SendAsync(make(Clients, DeliveriesARound))
        );
        table.Add($"{what}, 64 clients: p99 to a durable answer", figures[0], "ms", figures[2], "ms, bare server");
        table.Add($"{what}, 64 clients: durable answers", figures[1], "/s", figures[3], "/s, bare server");
    }

    // What was acknowledged must be on disk, or the figure means nothing.
    private static async Task<double> DurablyAsync(RunningBot bot, Func<Task<double>> send)
    {
        var before = bot.CountSaid();
        var figure = await send();
        var written = bot.CountSaid() - before;
        return written == DeliveriesARound
            ? figure
            : throw new InvalidOperationException($"{written} of {DeliveriesARound} deliveries are on disk.");
    }
}
