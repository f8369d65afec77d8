using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;

namespace CareBot.Core.Conversations;

/// <summary>Recognises by its order or customer reference that a trouble came up before, whoever wrote it down then.</summary>
internal static class EarlierCases
{
    private const int LookedAt = 5;

    /// <summary>Adds what an earlier case knows: this is a further contact, and what was given then was given before.</summary>
    public static Draft Recall(Turn turn, Draft told)
    {
        if (told.CaseId is not null || told.Earlier is not null || Find(turn, told) is not { } earlier)
            return told;
        var contacts = (earlier.Facts.Contacts ?? 1) + 1;
        var given = earlier.Given.Select(one => new Understanding.Offer(
            one.Remedy,
            one.Amount.IsPositive ? one.Amount : null
        ));
        return told with
        {
            Earlier = ApprovalFacts.Line(turn, earlier),
            Facts = told.Facts with
            {
                Contacts = Math.Max(told.Facts.Contacts ?? 1, contacts),
                Given = [.. told.Facts.Given, .. earlier.Facts.Given.Concat(given).Except(told.Facts.Given)],
            },
        };
    }

    // The same reference is not always the same trouble: another thing of the same order begins anew.
    private static Case? Find(Turn turn, Draft told) =>
        told.Personal.Reference is { } reference
            ? turn
                .View.CasesOf(reference, LookedAt)
                .FirstOrDefault(one =>
                    !one.Erased
                    && CaseRights.MaySee(turn, one)
                    && (
                        one.Facts.Category is null
                        || told.Facts.Category is null
                        || one.Facts.Category == told.Facts.Category
                    )
                )
            : null;
}
