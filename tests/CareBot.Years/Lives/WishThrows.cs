namespace CareBot.Years.Lives;

/// <summary>Every throw that a wish may need, so that what is hidden in a year does not move the throws after it.</summary>
internal sealed class WishThrows(Dice dice)
{
    public double Whether { get; } = dice.Share();

    public double Skew { get; } = dice.Skewed(1, 0.7);

    public double Ask { get; } = dice.Share();

    public double AskAnyway { get; } = dice.Share();

    public double HowMuch { get; } = dice.Share();

    public double Planted { get; } = dice.Share();
}
