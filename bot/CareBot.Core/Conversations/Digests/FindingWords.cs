using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Says what a person should look into.</summary>
internal static class FindingWords
{
    public static (string Strong, string Text) Say(DigestFinding finding, StaffDirectory staff, Policy policy) =>
        finding switch
        {
            DigestFinding.Uneven uneven => Say(uneven, DigestWords.StoreName(uneven.Store, staff)),
            DigestFinding.NobodyAnswers silent => (
                "Nobody answers:",
                $"{silent.Unanswered} requests from {DigestWords.StoreName(silent.Store, staff)} went on because "
                    + $"{StepName.Words(silent.Step, policy.TitleOfRole)} did not answer in time."
            ),
            _ => throw new InvalidOperationException($"Nobody says {finding.GetType().Name}."),
        };

    /// <summary>Says it in a line; the details have the rest.</summary>
    public static (string Strong, string Text) Brief(DigestFinding finding, StaffDirectory staff) =>
        finding switch
        {
            DigestFinding.Uneven { In: UnevenIn.Approvals } uneven => (
                "Unequal:",
                $"{DigestWords.StoreName(uneven.Store, staff)} approves {uneven.Here.Percent}% of what is asked; like cases elsewhere, {uneven.Expected}%."
            ),
            DigestFinding.Uneven uneven => (
                "Unequal:",
                $"{uneven.Here.Percent}% of customers in {DigestWords.StoreName(uneven.Store, staff)} got the usual extra; like cases elsewhere, {uneven.Expected}%."
            ),
            DigestFinding.NobodyAnswers silent => (
                "Nobody answers:",
                $"{silent.Unanswered} requests in {DigestWords.StoreName(silent.Store, staff)}."
            ),
            _ => throw new InvalidOperationException($"Nobody says {finding.GetType().Name}."),
        };

    private static (string Strong, string Text) Say(DigestFinding.Uneven uneven, string store)
    {
        var what =
            uneven.In == UnevenIn.Approvals
                ? "of the requests were approved as asked"
                : "of the customers got, beyond what is owed, at least what is usual for such a case";
        return (
            "Equal cases, unequal ends:",
            $"in {store} {uneven.Here.Percent}% {what}; for the same kinds of case it is {uneven.Expected}% over all stores."
        );
    }
}
