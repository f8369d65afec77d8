using System.Globalization;
using CareBot.Simulation.Checks;

namespace CareBot.Simulation.Report;

/// <summary>Prints what happened, and what did not.</summary>
internal static class ReportTable
{
    private const int Shown = 20;

    public static void Write(SimulationOutcome outcome, TextWriter output)
    {
        var (days, stores, people, cases, seed) = outcome.Options;
        output.WriteLine($"{days} days, {stores} stores, {people} people, {cases} customers, seed {seed}");
        foreach (var (what, count) in outcome.Counts)
            output.WriteLine(Line(what, count));
        output.WriteLine();
        output.WriteLine("What must never happen:");
        foreach (var kind in AllChecks.Kinds)
            output.WriteLine(Line(kind, outcome.Violations.Count(one => one.Kind == kind)));
        foreach (var violation in outcome.Violations.Take(Shown))
            output.WriteLine($"! {violation.Kind}: {violation.What}");
    }

    private static string Line(string what, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what, -52} {count, 10:#,0}");
}
