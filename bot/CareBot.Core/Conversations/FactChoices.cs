using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>The answers to questions whose answers are few and do not depend on the policy.</summary>
internal static class FactChoices
{
    public static readonly IReadOnlyList<ChoiceOption> Fault =
    [
        new("ours", "Ours"),
        new("partner", "The carrier's or supplier's"),
        new("customer", "The customer's"),
        new("nobody", "Nobody's"),
    ];

    public static readonly IReadOnlyList<ChoiceOption> Place =
    [
        new("counter", "At the counter"),
        new("phone", "On the phone"),
        new("mail", "By mail"),
        new("social", "On a social network"),
    ];

    public static readonly IReadOnlyList<ChoiceOption> Public = [new("yes", "Yes, everyone"), new("no", "No, only us")];
}
