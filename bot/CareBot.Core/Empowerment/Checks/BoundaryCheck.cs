using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Tries every limit, share and time window through the real decision: one below, exactly, one above.</summary>
internal sealed class BoundaryCheck
{
    private readonly Policy _policy;
    private readonly CompiledPolicy _compiled;
    private readonly List<Finding> _findings = [];

    private BoundaryCheck(Policy policy) => (_policy, _compiled) = (policy, policy.Compiled);

    public static IReadOnlyList<Finding> Find(Policy policy)
    {
        var check = new BoundaryCheck(policy);
        if (policy.Compiled.Remedies.ContainsKey(GestureLines.MoneyOnTop))
        {
            check.Limits();
            check.Adequacy();
        }

        check._findings.AddRange(WindowCheck.Find(policy));
        return check._findings;
    }

    private void Limits()
    {
        Currency[] currencies =
        [
            _compiled.Document.Currency,
            .. _compiled.Document.Rates.Select(rate => rate.Currency),
        ];
        var tried = new HashSet<(string Rule, string Role, Currency Currency)>();
        foreach (var situation in Witness.ForLimits(_compiled))
        {
            foreach (
                var (role, currency) in _compiled.Document.Roles.SelectMany(role =>
                    currencies.Select(each => (role, each))
                )
            )
            {
                var asked = situation with
                {
                    Role = role.Key,
                    Currency = currency,
                    AlreadyAdded = Money.Zero(currency),
                };
                var reckoning = Reckoner.Reckon(_compiled, asked);
                var isPlain = reckoning.Ceiling is null && !reckoning.Floor.IsPositive;
                if (isPlain && tried.Add((reckoning.Own.Reason.Rule, role.Key, currency)))
                    Limit(asked, reckoning.Own, Expected(reckoning.Own.Reason.Rule, role, currency));
            }
        }
    }

    // Worked out a second time, from the document and not from the compiled rules.
    private Money Expected(string rule, RoleEntry role, Currency currency)
    {
        var entry = _compiled.Document.Limits.FirstOrDefault(limit => limit.Name == rule);
        var amount = entry?.MayAdd ?? role.MayAdd ?? Money.Zero(_compiled.Document.Currency);
        if (currency == amount.Currency)
            return amount;
        var rate = _compiled.Document.Rates.First(each => each.Currency == currency).Rate;
        return Money.Of(decimal.Floor((decimal)amount.MinorUnits / amount.Currency.MinorUnitsPerUnit * rate), currency);
    }

    private void Limit(Situation situation, FoundLimit found, Money expected)
    {
        var at = $"{situation.Role}, limit '{found.Reason.Rule}'";
        if (expected.MinorUnits > 1)
            Expect(situation, expected.MinorUnits - 1, allowed: true, found.Reason.Line, at);
        if (expected.IsPositive)
            Expect(situation, expected.MinorUnits, allowed: true, found.Reason.Line, at);
        Expect(situation, expected.MinorUnits + 1, allowed: false, found.Reason.Line, at);
    }

    private void Expect(Situation situation, long minorUnits, bool allowed, int line, string at)
    {
        var verdict = JudgeMoney(situation, minorUnits);
        var isRight = allowed ? verdict is OfferVerdict.Allowed : verdict is OfferVerdict.NeedsApproval;
        if (!isRight)
        {
            Surprise(
                line,
                $"{at}: {verdict.Offer.Amount} should {(allowed ? "be within it" : "need approval")}, but is {Name(verdict)}"
            );
        }
    }

    private void Adequacy()
    {
        var adequacy = _compiled.Document.Adequacy;
        if (Unowed() is not { } situation)
            return;
        var price = situation.Facts.Price ?? Money.Zero(situation.Currency);
        var floor = price.ShareRoundedUp(adequacy.TooSmallBelowPercent).MinorUnits;
        var ceiling = price.ShareRoundedDown(adequacy.TooMuchAbovePercent).MinorUnits;
        foreach (
            var amount in new[] { floor - 1, floor, floor + 1, ceiling - 1, ceiling, ceiling + 1 }.Where(each =>
                each > 0
            )
        )
        {
            var verdict = JudgeMoney(situation, amount);
            var isRight =
                amount < floor ? verdict is OfferVerdict.TooSmall
                : amount > ceiling ? verdict is OfferVerdict.TooMuch
                : verdict is OfferVerdict.Allowed or OfferVerdict.NeedsApproval;
            if (!isRight)
                Surprise(adequacy.Line, $"adequacy: {verdict.Offer.Amount} of {price} is {Name(verdict)}");
        }
    }

    // A failure of ours for which nothing is owed, so that floor and ceiling stand alone.
    private Situation? Unowed() =>
        Witness
            .For(_compiled, [])
            .Select(each =>
                each with
                {
                    Country = string.Empty,
                    Facts = each.Facts with { Fault = Fault.Ours, Price = Money.Of(100, each.Currency) },
                }
            )
            .FirstOrDefault(each =>
                _compiled.Issues[each.Facts.Issue ?? string.Empty].PriceAffectedPercent == 100
                && Reckoner.Reckon(_compiled, each) is { Owed.Length: 0 }
            );

    private OfferVerdict JudgeMoney(Situation situation, long minorUnits)
    {
        var offer = new Offer(GestureLines.MoneyOnTop, new Money(minorUnits, situation.Currency), OnTop: true);
        return _policy.Judge(situation, offer);
    }

    private void Surprise(int line, string what) =>
        _findings.Add(
            PolicyCheck.Error(
                line,
                "boundary",
                $"Tried one below, exactly and one above. {what}. Another rule stands in its way."
            )
        );

    private static string Name(OfferVerdict verdict) => $"{verdict.GetType().Name} by '{verdict.Reason.Rule}'";
}
