using System.Security.Cryptography;
using System.Text.Json;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>Writes down what a policy said, so that the same can be asked again later.</summary>
public static class Weighings
{
    /// <summary>Asks a policy, and writes down its answer and what that depended on.</summary>
    /// <param name="policy">Whom to ask.</param>
    /// <param name="situation">Everything that the answer depends on. Its facts are those that stand on the case.</param>
    /// <param name="offer">What to judge; null for the answer as a whole.</param>
    public static Weighing Of(Policy policy, Situation situation, Offer? offer = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(situation);
        var whole = policy.Decide(situation);
        var judged = offer is null ? null : policy.Judge(situation, offer);
        return Unmarked(situation, whole, offer, judged) with
        {
            Mark = judged is null ? MarkOf(whole) : MarkOf(whole.Allowance, judged),
        };
    }

    /// <summary>Writes down an answer without its mark, which costs as much as the answer.</summary>
    /// <param name="situation">Everything that the answer depends on.</param>
    /// <param name="whole">The answer.</param>
    /// <param name="offer">What was judged; null where nothing was.</param>
    /// <param name="judged">How; null where nothing was.</param>
    public static Weighing Unmarked(Situation situation, Verdict whole, Offer? offer, OfferVerdict? judged)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(whole);
        return new(
            situation.Role,
            situation.Country,
            situation.Today,
            situation.AlreadyAdded,
            whole.Allowance.Limit,
            whole.Allowance.Floor,
            string.Empty
        )
        {
            Key = situation.Key,
            IsBudgetSpent = situation.IsBudgetSpent,
            Offer = offer,
            Judged = judged is null ? null : WordFor(judged),
            Owed = OwedIn(whole),
        };
    }

    /// <summary>Returns the situation in which something was weighed.</summary>
    /// <param name="weighed">What was written down.</param>
    /// <param name="facts">What stood on the case then.</param>
    /// <param name="store">The case's store.</param>
    public static Situation SituationOf(Weighing weighed, Facts facts, string store)
    {
        ArgumentNullException.ThrowIfNull(weighed);
        return new(
            facts,
            weighed.Role,
            weighed.Country,
            // A limit is in the store's currency always, even where there is none.
            weighed.Limit.Currency,
            weighed.Today,
            weighed.AlreadyAdded
        )
        {
            Store = store,
            Key = weighed.Key,
            IsBudgetSpent = weighed.IsBudgetSpent,
        };
    }

    /// <summary>Returns the mark of an answer as a whole.</summary>
    /// <param name="verdict">Any.</param>
    public static string MarkOf(Verdict verdict) => Mark(verdict);

    /// <summary>Returns the mark of an offer that was judged.</summary>
    /// <param name="allowance">What the person could still add.</param>
    /// <param name="judged">How it was judged.</param>
    public static string MarkOf(Allowance allowance, OfferVerdict judged) => Mark(new Judgement(allowance, judged));

    /// <summary>Returns in one word how an offer was judged.</summary>
    /// <param name="judged">Any.</param>
    public static JudgedAs WordFor(OfferVerdict judged) =>
        judged switch
        {
            OfferVerdict.Owed => JudgedAs.Owed,
            OfferVerdict.Allowed => JudgedAs.Allowed,
            OfferVerdict.NeedsApproval => JudgedAs.NeedsApproval,
            OfferVerdict.TooSmall => JudgedAs.TooSmall,
            OfferVerdict.TooMuch => JudgedAs.TooMuch,
            OfferVerdict.InPlaceOfOwed => JudgedAs.InPlaceOfOwed,
            OfferVerdict.Never => JudgedAs.Never,
            _ => throw new InvalidOperationException($"There is no word for {judged?.GetType().Name}."),
        };

    private static string Mark<T>(T answer) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer, CoreJson.Options)));

    // The lines of what is owed answer one loss, as the floor has it too: the largest counts, never their sum.
    private static Money? OwedIn(Verdict verdict) =>
        verdict.Owed.Aggregate(
            (Money?)null,
            (most, line) => most is { } so && line.Amount is { } amount ? Money.Max(so, amount) : most ?? line.Amount
        );

    private sealed record Judgement(Allowance Allowance, OfferVerdict Judged);
}
