namespace CareBot.Simulation;

/// <summary>Plays a quarter of an invented company against the real program, and counts what must never happen.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => SimulationCommand.Build().Parse(args).InvokeAsync();
}
