namespace CareBot.Core;

/// <summary>Finds what is usual: the middle one, which no single odd one moves.</summary>
internal static class Middle
{
    /// <summary>Returns the middle one; of two, the lower.</summary>
    /// <param name="sorted">At least one, the smallest first.</param>
    public static T Of<T>(IReadOnlyList<T> sorted) => sorted[(sorted.Count - 1) / 2];
}
