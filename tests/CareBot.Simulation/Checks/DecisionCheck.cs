using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Simulation.Checks;

/// <summary>Whoever said yes or no had the right to at that instant.</summary>
internal static class DecisionCheck
{
    public const string NoRight = "decision by someone who had no right";
    public const string NotTwo = "heavy amount without two people";

    public static IEnumerable<Violation> Find(Evidence evidence)
    {
        var authorities = new Authorities(evidence);
        return evidence
            .Streams('C')
            .SelectMany(CaseSoFar.Replay)
            .Where(step =>
                step.Before is not null && step.Next.Event is CaseEvent.CaseDecided or CaseEvent.FirstYesGiven
            )
            .SelectMany(step => step.Before is { } before ? Judge(evidence, authorities, before, step.Next) : []);
    }

    private static IEnumerable<Violation> Judge(
        Evidence evidence,
        Authorities authorities,
        CaseSoFar before,
        RecordedEvent decision
    )
    {
        if (decision.Event is CaseEvent.CaseDecided { Outcome: DecisionOutcome.Fallback } fallen)
            return JudgeFallback(before, decision, fallen.Granted);
        var staff = evidence.Staff.At(decision.At);
        if (staff.FindActive(decision.Actor) is not { } person)
            return [Wrong(decision, "was not employed")];
        if (person.Id == before.Owner || person.Id == before.Open?.Asker)
            return [Wrong(decision, "decided their own request")];
        if (IsBelow(staff, person.Id, before.Open?.Asker ?? before.Owner))
            return [Wrong(decision, "stands below who asked")];
        return GrantedBy(decision.Event) is { } granted
            ? JudgeAmount(authorities, person, before, decision, granted)
            : [];
    }

    private static IEnumerable<Violation> JudgeAmount(
        Authorities authorities,
        Employee person,
        CaseSoFar before,
        RecordedEvent decision,
        Offer granted
    )
    {
        if (!authorities.MayGive(person, before, granted, decision))
            yield return Wrong(decision, $"granted {granted.Remedy} {granted.Amount}, which a {person.Role} may not");
        if (decision.Event is not CaseEvent.CaseDecided || !authorities.NeedsTwo(person, before, granted, decision))
            yield break;
        if (before.Open?.FirstBy is not { } first)
            yield return new(NotTwo, $"{decision.Stream}: {granted.Amount} by {person.Id} alone at {decision.At:u}");
        else if (first == person.Id)
            yield return new(NotTwo, $"{decision.Stream}: {granted.Amount} twice by {person.Id} at {decision.At:u}");
    }

    // The policy's line about it: no more than so much, on nobody's word.
    private static IEnumerable<Violation> JudgeFallback(CaseSoFar before, RecordedEvent decision, Offer? granted)
    {
        if (decision.Actor != "carebot" || before.Open?.Asked is null)
            yield return Wrong(decision, "fell back without a request");
        if (granted?.Amount is not { } amount || amount.MinorUnits > 15 * 2 * amount.Currency.MinorUnitsPerUnit)
            yield return Wrong(decision, $"fell back to {granted?.Amount}");
    }

    private static Offer? GrantedBy(DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseDecided decided => decided.Granted,
            CaseEvent.FirstYesGiven yes => yes.Granted,
            _ => null,
        };

    private static bool IsBelow(StaffDirectory staff, string person, string asker)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (
            var next = person;
            seen.Add(next) && staff.Employees.GetValueOrDefault(next)?.Manager is { } manager;
            next = manager
        )
        {
            if (manager == asker)
                return true;
        }

        return false;
    }

    private static Violation Wrong(RecordedEvent decision, string why) =>
        new(NoRight, $"{decision.Stream}: {decision.Actor} at {decision.At:u} {why}");
}
