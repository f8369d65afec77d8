namespace CareBot.Core.Messages;

/// <summary>How numbers are drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars that lie, one for each category: to compare.</summary>
    Bar,

    /// <summary>Bars that stand, one for each stretch of time, the oldest first.</summary>
    Column,

    /// <summary>A line through points in time, the oldest first.</summary>
    Line,

    /// <summary>Slices of a whole.</summary>
    Share,
}
