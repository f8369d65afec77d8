using CareBot.Simulation.Company;
using CareBot.Simulation.Report;

namespace CareBot.Simulation.Machine;

/// <summary>Everything that outlives the program: time, the channels, the files, the people.</summary>
/// <param name="Folder">Holds the database and the policy.</param>
/// <param name="Clock">The time.</param>
/// <param name="Agenda">What will happen.</param>
/// <param name="Dice">Chance.</param>
/// <param name="Weather">How well the channels work.</param>
/// <param name="Ledger">What really arrived.</param>
/// <param name="Crashes">Where the program ends.</param>
/// <param name="Staff">Who works where, and when.</param>
/// <param name="Tally">Counts.</param>
internal sealed record Surroundings(
    string Folder,
    SimulatedClock Clock,
    Agenda Agenda,
    Dice Dice,
    Weather Weather,
    Deliveries Ledger,
    CrashPlan Crashes,
    StaffTimeline Staff,
    Tally Tally
)
{
    public string Database => Path.Combine(Folder, "carebot.db");

    public string PolicyFile => Path.Combine(Folder, "policy.yaml");

    public DateTimeOffset Now => Clock.GetUtcNow();
}
