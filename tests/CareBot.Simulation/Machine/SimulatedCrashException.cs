namespace CareBot.Simulation.Machine;

/// <summary>The program has just ended without warning. Like any end of the program it is nobody's mistake, and nothing may go on after it.</summary>
internal sealed class SimulatedCrashException : OperationCanceledException
{
    public SimulatedCrashException() { }

    public SimulatedCrashException(string message)
        : base(message) { }

    public SimulatedCrashException(string message, Exception inner)
        : base(message, inner) { }

    public SimulatedCrashException(CancellationToken token)
        : base(token) { }

    public SimulatedCrashException(string message, CancellationToken token)
        : base(message, token) { }

    public SimulatedCrashException(string message, Exception inner, CancellationToken token)
        : base(message, inner, token) { }
}
