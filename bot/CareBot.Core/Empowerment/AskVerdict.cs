namespace CareBot.Core.Empowerment;

/// <summary>How the customer's wish stands. It is never a bare no: the verdict's other lines say what can be given.</summary>
public abstract record AskVerdict
{
    private AskVerdict(Reason reason) => Reason = reason;

    /// <summary>Gets why.</summary>
    public Reason Reason { get; }

    /// <summary>It is the customer's already.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record IsOwed(Reason Reason) : AskVerdict(Reason);

    /// <summary>The person may give it now.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record IsYours(Reason Reason) : AskVerdict(Reason);

    /// <summary>Somebody else may give it.</summary>
    /// <param name="Role">The nearest role that may.</param>
    /// <param name="Amount">How much is asked for on top of what is owed, if it is money.</param>
    /// <param name="Reason">Why the person may not.</param>
    public sealed record NeedsMore(string Role, Money? Amount, Reason Reason) : AskVerdict(Reason);

    /// <summary>Nobody may give it.</summary>
    /// <param name="Text">For people: "The phone I can't give: it isn't on sale, and nothing went wrong."</param>
    /// <param name="Reason">Why.</param>
    public sealed record CannotBeGiven(string Text, Reason Reason) : AskVerdict(Reason);
}
