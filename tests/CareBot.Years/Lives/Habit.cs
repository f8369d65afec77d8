namespace CareBot.Years.Lives;

/// <summary>How somebody decides.</summary>
/// <param name="AsAsked">Which share of the requests they approve as asked.</param>
/// <param name="Changed">Which share they approve with a change; the rest is declined.</param>
/// <param name="Least">The least that they make of a request they change, as a share of it.</param>
/// <param name="Spread">By how much it may be more.</param>
internal sealed record Habit(double AsAsked, double Changed, double Least, double Spread)
{
    public static Habit Usual { get; } = new(0.72, 0.16, 0.40, 0.45);

    public static Habit ForMuch { get; } = new(0.60, 0.24, 0.35, 0.50);

    public static Habit AlwaysYes { get; } = new(1, 0, 0, 0);

    public static Habit Thrifty { get; } = new(0.08, 0.82, 0.20, 0.15);

    public static Habit Unfair { get; } = new(0.20, 0.20, 0.30, 0.25);

    public static Habit Stubborn { get; } = new(0.05, 0.05, 0.40, 0.40);

    public Habit Leaning(double by) => this with { AsAsked = AsAsked + by };
}
