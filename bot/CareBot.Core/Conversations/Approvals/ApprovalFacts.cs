using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>What somebody who decides should know beside the case itself; each line is null where there is nothing to know.</summary>
internal static class ApprovalFacts
{
    private const int PrecedentsCounted = 200;
    private const int EarlierShown = 3;
    private static readonly TimeSpan PrecedentsReachBack = TimeSpan.FromDays(365);

    /// <summary>Lists what the customer was offered so far: what was given, and what was stopped.</summary>
    public static IEnumerable<string> OfferedBefore(Turn turn, CaseChange change)
    {
        var given = change.Case.Facts.Given.Select(offer => FactNames.Offer(offer, turn.Policy));
        var stopped = turn
            .View.History(change.Case.Id)
            .Concat(change.Events)
            .Select(recorded => recorded.Event)
            .OfType<CaseEvent.AttemptRefused>()
            .Where(refused => refused.Attempt is "offer" or "settle")
            .Select(refused => refused.Offer is { } offer ? $"{FactNames.Offer(offer, turn.Policy)} (stopped)" : null);
        return given.Concat(stopped.OfType<string>()).Distinct();
    }

    /// <summary>Says that this was asked for before, and how that ended.</summary>
    public static string? AskedBefore(Turn turn, Case one)
    {
        if (one.Escalation is not { Round: > 1 })
            return null;
        var no = turn
            .View.History(one.Id)
            .LastOrDefault(recorded => recorded.Event is CaseEvent.CaseDecided { Outcome: DecisionOutcome.Declined });
        if (no is null)
            return null;
        var who = Names.Of(turn.Staff, no.Actor);
        var at = Names.LocalTime(no.At, turn.Staff.Stores[one.Store]);
        var reason = no.Personal?.ApproverSaid is { } said ? $" “{said}”" : string.Empty;
        return $"{who} declined it, {at}.{reason} They came back with it.";
    }

    /// <summary>Says which rule says no to the asker.</summary>
    public static string? WhyHere(Turn turn, Case one)
    {
        if (one.Escalation is not { } asked)
            return null;
        var asker = turn.Staff.Employees[asked.Asker];
        var limit = turn.Policy.Decide(turn.SituationOf(one.Facts, one, asker)).Allowance.Limit;
        return asked.Asked is null
            ? $"rule {asked.Rule}"
            : $"over {asker.FirstName}'s limit of {limit} (rule {asked.Rule})";
    }

    /// <summary>Says how similar cases were decided and with what they were settled: "9 cases, 7 as asked, median £40".</summary>
    public static string? Precedents(Turn turn, Case one)
    {
        if (one is not { Facts.Issue: { } issue, Escalation.Asked: { } asked })
            return null;
        var since = turn.Context.Now - PrecedentsReachBack;
        var decided = turn.View.DecidedLike(issue, one.Facts.Category, one.Currency, since, PrecedentsCounted);
        var how = Say(PrecedentCount.Of(decided, asked.Amount));
        var settled = LikeBefore.Settled(turn, one.Facts, one.Currency, one.Id);
        return string.Join(' ', new[] { how, settled }.OfType<string>()) is { Length: > 0 } said ? said : null;
    }

    /// <summary>Says what else is known under the same order or customer reference.</summary>
    public static string? Earlier(Turn turn, Case one, PersonalFacts personal)
    {
        if (personal.Reference is not { } reference)
            return null;
        var others = turn.View.CasesOf(reference, EarlierShown + 1).Where(other => other.Id != one.Id);
        var lines = others.Take(EarlierShown).Select(other => Line(turn, other));
        return string.Join("; ", lines) is { Length: > 0 } said ? said : null;
    }

    /// <summary>Says an earlier case in a few words: "C-7K2, 3 Nov 2026, £5 voucher".</summary>
    public static string Line(Turn turn, Case other)
    {
        var day = FactNames.Day(turn.Staff.Stores[other.Store].Today(other.OpenedAt));
        var given = other.Given.Select(one => FactNames.Offer(new(one.Remedy, one.Amount), turn.Policy));
        return string.Join(", ", [other.Id, day, .. given]);
    }

    private static string? Say(PrecedentCount count)
    {
        if (count.Count == 0)
            return null;
        var parts = new[]
        {
            count.Count == 1 ? "1 case" : Number(count.Count) + " cases",
            Some(count.AsAsked, "approved as asked"),
            Some(count.Changed, "with a change"),
            Some(count.Declined, "declined"),
            count.Median is { } median ? $"median {median}" : null,
        };
        var usual = count.IsOutlier ? ". This is far more than usual." : ".";
        return string.Join(", ", parts.OfType<string>()) + usual;
    }

    private static string? Some(int count, string how) => count == 0 ? null : $"{Number(count)} {how}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
