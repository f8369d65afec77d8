namespace CareBot.Core.Understanding;

/// <summary>What an amount was read as.</summary>
public abstract record AmountReading
{
    private AmountReading() { }

    /// <summary>It is clear.</summary>
    /// <param name="Value">The amount.</param>
    public sealed record Clear(Money Value) : AmountReading;

    /// <summary>It can be read in two ways, to be asked back.</summary>
    /// <param name="Amount">The ways.</param>
    public sealed record TwoWays(AmbiguousAmount Amount) : AmountReading;

    /// <summary>It is no amount that can count.</summary>
    /// <param name="Problem">One sentence: what is wrong, and an example of what is right.</param>
    public sealed record Wrong(string Problem) : AmountReading;
}
