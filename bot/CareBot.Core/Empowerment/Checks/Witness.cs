using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Makes up situations in which a rule holds, to try it out.</summary>
internal static class Witness
{
    // A plain day; the last of February in a leap year is tried beside it.
    public static readonly DateOnly Today = new(2026, 7, 15);

    /// <summary>Makes situations for every limit and for the roles' own: one for each kind of trouble, in public and not.</summary>
    public static IEnumerable<Situation> ForLimits(CompiledPolicy policy) =>
        policy
            .Limits.Rules.Select(rule => rule.Clauses.Where(clause => clause.Dimension != Dimension.Role).ToArray())
            .Append([])
            .SelectMany(clauses => For(policy, clauses));

    /// <summary>Makes situations that satisfy conditions, one for each kind of trouble that they allow.</summary>
    public static IEnumerable<Situation> For(CompiledPolicy policy, IReadOnlyList<CompiledClause> clauses)
    {
        var issues = policy.Document.Issues.Where(issue =>
            !policy.SafetyIssues.Contains(issue.Key)
            && clauses
                .Where(clause => clause.Dimension == Dimension.Issue)
                .All(clause => clause.Holds(policy.Vocabulary.NumberOf(Dimension.Issue, issue.Key)))
        );
        return issues.Select(issue => Make(policy, clauses, issue));
    }

    private static Situation Make(CompiledPolicy policy, IReadOnlyList<CompiledClause> clauses, IssueEntry issue)
    {
        string? Name(Dimension dimension) =>
            FirstOf(clauses, dimension) is { } number and > 0
                ? policy.Vocabulary.Names(dimension).ElementAt((int)number - 1)
                : null;
        var country =
            Name(Dimension.Country) ?? policy.Document.StoresIn.Select(each => each.Text).FirstOrDefault() ?? "GB";
        var role =
            Name(Dimension.Role) ?? policy.Document.Roles.Select(each => each.Key).FirstOrDefault() ?? string.Empty;
        var facts = new Facts
        {
            Issue = issue.Key,
            Category = Name(Dimension.Category),
            Fault = FirstOf(clauses, Dimension.Fault) is { } fault and > 0 ? (Fault)(fault - 1) : null,
            Place = FirstOf(clauses, Dimension.Place) is { } place and > 0 ? (Place)(place - 1) : null,
            Occasion = Name(Dimension.Occasion),
            Tone = Name(Dimension.Tone),
            Public = Name(Dimension.Public) == "yes",
            Loyal = Name(Dimension.Loyal) == "yes",
            Ask = Name(Dimension.Asks) is { } asks ? new Ask(asks) : null,
            Given = Name(Dimension.Given) is { } given ? [new Offer(given)] : [],
            Contacts = FirstOf(clauses, Dimension.Contacts) is { } contacts ? (int)Math.Max(1, contacts) : null,
            Price = FirstOf(clauses, Dimension.Price) is { } price
                ? new Money(Math.Max(1, price), policy.Document.Currency)
                : null,
            BoughtOn = BoughtOn(clauses),
        };
        return new(facts, role, country, policy.Document.Currency, Today, Money.Zero(policy.Document.Currency));
    }

    // "The day after n months" counts as month n + 1, so that day satisfies both kinds of conditions.
    private static DateOnly? BoughtOn(IReadOnlyList<CompiledClause> clauses)
    {
        var ages = clauses.Where(clause => clause.Dimension is Dimension.AgeDays or Dimension.AgeMonths).ToArray();
        if (ages.Length == 0)
            return null;
        var days = ages.Where(clause => clause.Dimension == Dimension.AgeDays)
            .Select(clause => clause.From)
            .DefaultIfEmpty()
            .Max();
        var months = ages.Where(clause => clause.Dimension == Dimension.AgeMonths)
            .Select(clause => clause.From)
            .DefaultIfEmpty()
            .Max();
        var byMonths = months > 0 ? Today.AddMonths(-(int)months + 1).AddDays(-1) : Today;
        var byDays = Today.AddDays(-(int)days);
        return byDays < byMonths ? byDays : byMonths;
    }

    private static long? FirstOf(IReadOnlyList<CompiledClause> clauses, Dimension dimension)
    {
        var same = clauses.Where(clause => clause.Dimension == dimension).ToArray();
        if (same.Length == 0)
            return null;
        return same[0].IsRange
            ? same.Max(clause => clause.From)
            : same[0]
                .Accepted.Where(value => same.All(clause => clause.Holds(value)))
                .Select(value => (long)value)
                .OrderBy(value => value == 0)
                .FirstOrDefault();
    }
}
