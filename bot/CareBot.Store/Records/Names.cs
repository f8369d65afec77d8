using CareBot.Core.Cases;
using CareBot.Core.Promises;

namespace CareBot.Store.Records;

/// <summary>The words that stand in the database for the core's enums; queries rely on them.</summary>
internal static class Names
{
    public static string Of(CaseStatus status) =>
        status switch
        {
            CaseStatus.Open => "open",
            CaseStatus.Waiting => "waiting",
            CaseStatus.Decided => "decided",
            CaseStatus.Settled => "settled",
            _ => throw new InvalidOperationException($"{status} has no name in the database."),
        };

    public static string Of(PromiseStatus status) =>
        status switch
        {
            PromiseStatus.Made => "made",
            PromiseStatus.Reminded => "reminded",
            PromiseStatus.Due => "due",
            PromiseStatus.Kept => "kept",
            PromiseStatus.Broken => "broken",
            _ => throw new InvalidOperationException($"{status} has no name in the database."),
        };

    public static string Of(DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Approved => "approved",
            DecisionOutcome.ApprovedWithChange => "changed",
            DecisionOutcome.Declined => "declined",
            _ => throw new InvalidOperationException($"{outcome} has no name in the database."),
        };

    public static DecisionOutcome OutcomeOf(string name) =>
        name switch
        {
            "approved" => DecisionOutcome.Approved,
            "changed" => DecisionOutcome.ApprovedWithChange,
            "declined" => DecisionOutcome.Declined,
            _ => throw new InvalidOperationException($"The database names an outcome {name}."),
        };
}
