namespace CareBot.Teams.Cards;

/// <summary>How much of a message is shown, from all of it to very little.</summary>
/// <param name="Twin">The longest plain text beside the card.</param>
/// <param name="Text">The longest piece of running text.</param>
/// <param name="Items">The most parts, and the most points, facts or rows in one of them.</param>
internal sealed record CardCut(int Twin, int Text, int Items)
{
    /// <summary>Says at the end of a card that something is missing.</summary>
    public const string Notice = "This was too long for one message. Ask for the case to see the rest.";

    /// <summary>Gets the steps, the first of which shows everything.</summary>
    public static IReadOnlyList<CardCut> Steps { get; } =
    [
        new(int.MaxValue, int.MaxValue, int.MaxValue),
        new(2_000, int.MaxValue, int.MaxValue),
        new(1_000, 4_000, 60),
        new(1_000, 1_500, 30),
        new(600, 600, 16),
        new(400, 250, 10),
        new(200, 120, 6),
        new(100, 40, 4),
        new(60, 20, 2),
    ];

    /// <summary>Gets a value indicating whether something may be missing from the card itself.</summary>
    public bool Shortens => Text < int.MaxValue;

    /// <summary>Tries the steps until a payload is short enough.</summary>
    /// <param name="render">Renders one step.</param>
    /// <param name="mostBytes">The limit, in UTF-8.</param>
    public static string Fit(Func<CardCut, string> render, int mostBytes)
    {
        var rendered = string.Empty;
        foreach (var step in Steps)
        {
            rendered = render(step);
            if (System.Text.Encoding.UTF8.GetByteCount(rendered) <= mostBytes)
                return rendered;
        }

        return rendered;
    }
}
