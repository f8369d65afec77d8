namespace CareBot.Core.Messages;

/// <summary>What must be in the HTTP answer itself; everything else goes through the outbox.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>Nothing.</summary>
    public sealed record Nothing : Reply;

    /// <summary>Open a form.</summary>
    /// <param name="Form">The form.</param>
    public sealed record Open(Form Form) : Reply;

    /// <summary>Show the form again with what is wrong.</summary>
    /// <param name="Errors">The field's id and one sentence: what is wrong, what is right.</param>
    public sealed record FormErrors(IReadOnlyDictionary<string, string> Errors) : Reply;

    /// <summary>Show this as the person's own page.</summary>
    /// <param name="Page">What stands on it; it names no customer.</param>
    public sealed record Home(Message Page) : Reply;

    /// <summary>Close the form.</summary>
    public sealed record CloseForm : Reply;
}
