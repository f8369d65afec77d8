using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds lines that cannot both be meant.</summary>
internal static class ContradictionCheck
{
    public static IEnumerable<Finding> Find(CompiledPolicy policy) =>
        [
            .. Adequacy(policy.Document),
            .. TwoAbove(policy.Document),
            .. OwedAndNever(policy),
            .. VoucherOwed(policy),
            .. OwedByRole(policy.Document),
            .. LowerForHigher(policy),
        ];

    private static IEnumerable<Finding> Adequacy(PolicyDocument document)
    {
        var adequacy = document.Adequacy;
        if (adequacy.TooSmallBelowPercent > adequacy.TooMuchAbovePercent)
        {
            var message =
                $"Under {adequacy.TooSmallBelowPercent} % is too small and over {adequacy.TooMuchAbovePercent} % too much, so nothing is right;"
                + " the first share must be the smaller.";
            yield return PolicyCheck.Error(adequacy.Line, "contradiction", message);
        }
    }

    private static IEnumerable<Finding> TwoAbove(PolicyDocument document) =>
        document
            .Roles.Where(role => role.NeedsTwoAbove > role.MayAdd)
            .Select(role =>
                PolicyCheck.Error(
                    role.Line,
                    "contradiction",
                    $"Role '{role.Key}' needs two above {role.NeedsTwoAbove} but may add only {role.MayAdd}."
                )
            );

    private static IEnumerable<Finding> OwedAndNever(CompiledPolicy policy)
    {
        foreach (
            var never in policy.Never.Rules.Where(rule => !rule.Entry.PaidByEmployee && !rule.Entry.InsteadOfMoney)
        )
        {
            foreach (var owed in policy.Owed.Rules.Where(rule => RuleShape.Meet(rule.Clauses, never.Clauses)))
            {
                var remedy = owed.Entry.Give.FirstOrDefault(give =>
                    never.Entry.Offer.Count == 0 || never.Entry.Offer.Any(offer => offer.Text == give.Text)
                );
                if (remedy is null)
                    continue;
                var message =
                    $"'{remedy.Text}' is owed by '{owed.Entry.Name}' and never right by '{never.Entry.Name}'; what is owed must be given.";
                yield return PolicyCheck.Error(never.Entry.Line, "contradiction", message);
            }
        }
    }

    private static IEnumerable<Finding> VoucherOwed(CompiledPolicy policy) =>
        policy.Owed.Rules.SelectMany(rule =>
            rule.Entry.Give.Where(remedy => policy.Remedies[remedy.Text].Kind == RemedyKind.Voucher)
                .Select(remedy =>
                    PolicyCheck.Error(
                        remedy.Line,
                        "contradiction",
                        $"'{rule.Entry.Name}' lets '{remedy.Text}' stand for what is owed; a voucher never does. Take it out."
                    )
                )
        );

    private static IEnumerable<Finding> OwedByRole(PolicyDocument document) =>
        document
            .Owed.SelectMany(rule => rule.When.Select(clause => (rule, clause)))
            .Where(each => each.clause.Dimension is Dimension.Role or Dimension.MoneyOwed)
            .Select(each =>
                PolicyCheck.Error(
                    each.clause.Line,
                    "contradiction",
                    $"'{each.rule.Name}' depends on '{each.clause.Written}'; what is owed never depends on who asks or on what else is owed."
                )
            );

    private static IEnumerable<Finding> LowerForHigher(CompiledPolicy policy)
    {
        var roles = policy.Document.Roles.Where(role => role.MayAdd is not null).OrderBy(role => role.MayAdd).ToArray();
        foreach (var situation in Witness.ForLimits(policy))
        {
            var point = Reckoner.Reckon(policy, situation).Point;
            var limits = roles
                .Select(role => (role, Found: Limits.Of(policy, point, role.Key, policy.Document.Currency)))
                .ToArray();
            for (var i = 1; i < limits.Length; i++)
            {
                var (lower, higher) = (limits[i - 1], limits[i]);
                if (higher.Found.Amount >= lower.Found.Amount || higher.role.MayAdd == lower.role.MayAdd)
                    continue;
                var message =
                    $"Where '{lower.Found.Reason.Rule}' lets a {lower.role.Title} add {lower.Found.Amount}, a {higher.role.Title} may add only"
                    + $" {higher.Found.Amount} ('{higher.Found.Reason.Rule}'); a higher role never has the lower limit.";
                yield return PolicyCheck.Error(
                    Math.Max(lower.Found.Reason.Line, higher.Found.Reason.Line),
                    "contradiction",
                    message
                );
            }
        }
    }
}
