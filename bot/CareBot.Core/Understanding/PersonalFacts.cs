namespace CareBot.Core.Understanding;

/// <summary>What names the customer. Stored encrypted under the case's own key, and gone when that key is destroyed.</summary>
public sealed record PersonalFacts
{
    /// <summary>Gets personal facts of which nothing is known.</summary>
    public static PersonalFacts None { get; } = new();

    /// <summary>Gets the customer's name as the member of staff typed it, such as "Mrs Hill".</summary>
    public string? Customer { get; init; }

    /// <summary>Gets the order or customer reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Gets the occasion in the member of staff's own words, which may hold a name: "Eleanor's 92nd birthday".</summary>
    public string? OccasionWords { get; init; }

    /// <summary>Gets what an approver said about it in their own words.</summary>
    public string? ApproverSaid { get; init; }

    /// <summary>Gets what an approver asked back.</summary>
    public string? AskedBack { get; init; }

    /// <summary>Gets what the asker answered to that.</summary>
    public string? AnsweredBack { get; init; }

    /// <summary>Gets the sentences that the member of staff typed, oldest first.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];
}
