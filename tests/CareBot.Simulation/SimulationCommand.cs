using System.CommandLine;
using System.Diagnostics;
using CareBot.Simulation.Report;

namespace CareBot.Simulation;

/// <summary>The program as it is called.</summary>
internal static class SimulationCommand
{
    public static RootCommand Build()
    {
        var usual = new SimulationOptions();
        var days = Number("--days", "How many days customers come.", usual.Days);
        var stores = Number("--stores", "How many stores there are.", usual.Stores);
        var people = Number("--people", "How many people work in them.", usual.People);
        var cases = Number("--cases", "How many customers come.", usual.Cases);
        var seed = Number("--seed", "The same seed gives the same counts.", usual.Seed);
        var root = new RootCommand("Plays a quarter and counts what must never happen.")
        {
            days,
            stores,
            people,
            cases,
            seed,
        };
        root.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    new SimulationOptions(
                        parsed.GetValue(days),
                        parsed.GetValue(stores),
                        parsed.GetValue(people),
                        parsed.GetValue(cases),
                        parsed.GetValue(seed)
                    ),
                    cancellationToken
                )
        );
        return root;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task<int> RunAsync(SimulationOptions options, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var outcome = await Quarter.RunAsync(options, cancellationToken);
        ReportTable.Write(outcome, Console.Out);
        Console.Out.WriteLine($"took {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes");
        return outcome.Violations.Count == 0 ? 0 : 1;
    }
}
