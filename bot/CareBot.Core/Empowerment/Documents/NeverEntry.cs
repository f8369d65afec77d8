namespace CareBot.Core.Empowerment.Documents;

/// <summary>What must not be offered.</summary>
internal sealed record NeverEntry : RuleEntry
{
    /// <summary>Gets the remedies that it is about; empty for any.</summary>
    public IReadOnlyList<PolicyNode.Scalar> Offer { get; init; } = [];

    /// <summary>Gets a value indicating whether it is about an employee paying.</summary>
    public bool PaidByEmployee { get; init; }

    /// <summary>Gets a value indicating whether it is about something given instead of money that is owed.</summary>
    public bool InsteadOfMoney { get; init; }

    /// <summary>Gets how the refused thing is named to staff, such as "another voucher".</summary>
    public required string Text { get; init; }

    /// <summary>Gets when staff are warned before anybody proposes it; null for never.</summary>
    public IReadOnlyList<Clause>? WarnWhen { get; init; }
}
