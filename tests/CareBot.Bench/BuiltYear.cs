using CareBot.Years;

namespace CareBot.Bench;

/// <summary>A store that holds a history, to be asked.</summary>
/// <param name="Cases">How many cases are in it.</param>
/// <param name="ConnectionString">Names the file.</param>
/// <param name="Year">What it was made of: the policies, and the people.</param>
internal sealed record BuiltYear(long Cases, string ConnectionString, Year Year)
{
    /// <summary>Gets the Monday of its last week, which is whole and the same in every size.</summary>
    public DateOnly LastMonday => Year.Plan.End.AddDays(-7);
}
