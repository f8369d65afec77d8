namespace CareBot.Bench;

/// <summary>Runs work for a while on one thread, and says what one piece of it cost the processor: what other programs take meanwhile does not count.</summary>
internal static class Stint
{
    private const int WarmStints = 6;
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs work until the runtime has compiled it for good; its compiling would count as processor time.</summary>
    public static void Warm(Action work)
    {
        for (var stint = 0; stint < WarmStints; stint++)
            Nanoseconds(1, work);
    }

    /// <summary>Returns nanoseconds of one piece.</summary>
    /// <param name="pieces">How many pieces one call does.</param>
    /// <param name="work">The work.</param>
    public static double Nanoseconds(int pieces, Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var done = 0L;
        while (Environment.CpuUsage.TotalTime - start < Length)
        {
            work();
            done += pieces;
        }

        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / done;
    }

    /// <summary>Returns bytes allocated by one piece.</summary>
    public static double Bytes(int pieces, Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / pieces;
    }
}
