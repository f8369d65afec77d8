using CareBot.Core.Ports;
using CareBot.Policies;
using CareBot.Store;

namespace CareBot.Hosting;

/// <summary>Says whether the program lives, and whether it can work. Tells nothing else to whoever asks.</summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    // Whatever is only impaired stays ready: a balancer that took the program away would make it worse.
    private static async Task<IResult> ReadyAsync(
        WriterHealth writer,
        PolicyWatch policy,
        IOutbox outbox,
        IEnumerable<IChannelProbe> probes,
        CancellationToken stop
    )
    {
        if (writer.IsFailing)
            return NotReady("the database cannot be written");
        try
        {
            var report = await outbox.ReportAsync(limit: 0, stop);
            return Results.Text(string.Join("; ", Impaired(policy, report, probes).Prepend("ready")));
        }
        catch (StoreUnavailableException)
        {
            return NotReady("the database cannot be read");
        }
    }

    private static IEnumerable<string> Impaired(
        PolicyWatch policy,
        OutboxReport report,
        IEnumerable<IChannelProbe> probes
    )
    {
        if (policy.LastProblem is not null)
            yield return "the changed policy was refused, see the log";
        if (report.StuckCount > 0)
            yield return $"{report.StuckCount} messages did not surely arrive, carebot doctor names them";
        foreach (var known in probes.SelectMany(probe => probe.Known).Where(known => !known.IsWell))
            yield return $"{known.Subject} needs a look";
    }

    private static IResult NotReady(string why) =>
        Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
