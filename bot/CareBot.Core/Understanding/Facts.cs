namespace CareBot.Core.Understanding;

/// <summary>What is known about a customer's trouble. A null is "not said", never "no".</summary>
/// <remarks>Holds nothing that names the customer; that is <see cref="PersonalFacts"/>.</remarks>
public sealed record Facts
{
    /// <summary>Gets facts of which nothing is known.</summary>
    public static Facts None { get; } = new();

    /// <summary>Gets the kind of trouble, a key of the policy's <c>issues</c>.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the kind of thing, a key of the policy's <c>categories</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the thing in the member of staff's own word, such as "bouquet".</summary>
    public string? Item { get; init; }

    /// <summary>Gets the price affected.</summary>
    public Money? Price { get; init; }

    /// <summary>Gets what the customer still has to pay, as with instalments.</summary>
    public Money? Outstanding { get; init; }

    /// <summary>Gets the day of purchase or delivery.</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>Gets what the customer asks for.</summary>
    public Ask? Ask { get; init; }

    /// <summary>Gets who caused the trouble.</summary>
    public Fault? Fault { get; init; }

    /// <summary>Gets where the customer is.</summary>
    public Place? Place { get; init; }

    /// <summary>Gets whether others can read it: true in public, false in private.</summary>
    public bool? Public { get; init; }

    /// <summary>Gets the occasion, a key of the policy's <c>occasions</c>.</summary>
    public string? Occasion { get; init; }

    /// <summary>Gets the occasion in the member of staff's own words, such as "92nd birthday".</summary>
    public string? OccasionWords { get; init; }

    /// <summary>Gets how often the customer has come about this, 1 for the first time.</summary>
    public int? Contacts { get; init; }

    /// <summary>Gets what we have offered or given already, oldest first.</summary>
    public IReadOnlyList<Offer> Given { get; init; } = [];

    /// <summary>Gets what the member of staff would like to give now.</summary>
    public Offer? Proposed { get; init; }

    /// <summary>Gets the customer's tone, a key of the policy's <c>tones</c>.</summary>
    public string? Tone { get; init; }

    /// <summary>Gets whether the customer is a loyal or regular one.</summary>
    public bool? Loyal { get; init; }
}
