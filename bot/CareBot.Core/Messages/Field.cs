namespace CareBot.Core.Messages;

/// <summary>One question of a form. What is sent back is always text, keyed by <see cref="Id"/>.</summary>
public abstract record Field
{
    private Field(string id, string label, bool required) => (Id, Label, Required) = (id, label, required);

    /// <summary>Gets the key under which the answer comes back.</summary>
    public string Id { get; }

    /// <summary>Gets what is asked.</summary>
    public string Label { get; }

    /// <summary>Gets a value indicating whether it must be answered.</summary>
    public bool Required { get; }

    /// <summary>Free text.</summary>
    public sealed record Text(string Id, string Label, string? Value, bool Long = false, bool Required = false)
        : Field(Id, Label, Required);

    /// <summary>An amount of money, as people write it.</summary>
    public sealed record Amount(string Id, string Label, Money? Value, Currency Currency, bool Required = false)
        : Field(Id, Label, Required);

    /// <summary>A day, sent back as <c>yyyy-MM-dd</c>.</summary>
    public sealed record Date(string Id, string Label, DateOnly? Value, bool Required = false)
        : Field(Id, Label, Required);

    /// <summary>One of several; the option's key is sent back.</summary>
    public sealed record Choice(
        string Id,
        string Label,
        string? Value,
        IReadOnlyList<ChoiceOption> Options,
        bool Required = false
    ) : Field(Id, Label, Required);

    /// <summary>Yes or no, sent back as <c>yes</c> or <c>no</c>.</summary>
    public sealed record YesNo(string Id, string Label, bool? Value, bool Required = false)
        : Field(Id, Label, Required);
}
