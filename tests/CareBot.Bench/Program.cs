using CareBot.Bench;

if (args is [BareServer.Word, var address])
    return await BareServer.ServeAsync(address);
if (BenchOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

var table = new ResultTable();
using var folder = new TemporaryFolder();
if (options.Wants("policy"))
    PolicyBench.Measure(table);
if (options.Wants("sentence"))
    await SentenceBench.MeasureAsync(table);
if (options.Wants("turns"))
    await TurnBench.MeasureAsync(folder, table);
if (options.Wants("webhooks"))
    await WebhookBench.MeasureAsync(folder, table);
if (options.Wants("start"))
    await StartBench.MeasureAsync(folder, table);
if (options.Wants("memory"))
    await MemoryBench.MeasureAsync(folder, table);
if (options.Wants("digest"))
    await DigestBench.MeasureAsync(folder, table, options.Largest);
var violations = options.Wants("cases") ? PolicyCases.Check(options.Cases, Console.Out) : 0;
table.Write(Console.Out);
return violations == 0 ? 0 : 1;
