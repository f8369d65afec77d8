namespace CareBot.Core.Messages;

/// <summary>How much one chart shows. What is more would be read by nobody, and refused by Slack, whose limits these are at their tightest.</summary>
public static class ChartLimits
{
    /// <summary>The most categories.</summary>
    public const int Points = 20;

    /// <summary>The most series.</summary>
    public const int Series = 6;

    /// <summary>The most slices of a whole; more of them are drawn as bars.</summary>
    public const int Slices = 6;
}
