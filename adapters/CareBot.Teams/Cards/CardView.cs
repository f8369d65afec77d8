namespace CareBot.Teams.Cards;

/// <summary>For whom a card is drawn.</summary>
/// <param name="Card">The name under which it can be drawn again, if any.</param>
/// <param name="Viewer">The addressee's <c>29:…</c>, whose client may ask by itself how the card stands; null where it is not known.</param>
internal sealed record CardView(string? Card = null, string? Viewer = null)
{
    /// <summary>Gets the view of a message that is never drawn again.</summary>
    public static CardView Plain { get; } = new();
}
