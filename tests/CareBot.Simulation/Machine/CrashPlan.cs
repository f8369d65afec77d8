namespace CareBot.Simulation.Machine;

/// <summary>Ends the program at the next place of a kind.</summary>
internal sealed class CrashPlan
{
    private CrashPoint? _armed;

    public void Arm(CrashPoint point) => _armed = point;

    /// <summary>Passes a place; does not return if the program ends there.</summary>
    public void Pass(CrashPoint point)
    {
        if (_armed != point)
            return;
        _armed = null;
        throw new SimulatedCrashException(point.ToString());
    }
}
