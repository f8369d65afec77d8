using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Escalations;

namespace CareBot.Simulation.Checks;

/// <summary>Whatever was given was allowed: by a yes that was used once, by a key that held, or by the giver's own limit.</summary>
internal static class GivenCheck
{
    public const string NotCovered = "remedy without a yes that covers it";
    public const string BadKey = "remedy by a key that did not hold";
    public const string OverLimit = "remedy over the giver's own limit";

    private const string Key = "key-";

    public static IEnumerable<Violation> Find(Evidence evidence)
    {
        var authorities = new Authorities(evidence);
        var keys = evidence.Streams('G').ToDictionary(one => one.Key, one => one.ToList(), StringComparer.Ordinal);
        return evidence
            .Streams('C')
            .SelectMany(CaseSoFar.Replay)
            .Select(step =>
                step is { Before: { } before, Next.Event: CaseEvent.RemedyGiven { Given: var given } }
                    ? Judge(evidence, authorities, keys, before, step.Next, given)
                    : null
            )
            .OfType<Violation>();
    }

    private static Violation? Judge(
        Evidence evidence,
        Authorities authorities,
        Dictionary<string, List<RecordedEvent>> keys,
        CaseSoFar before,
        RecordedEvent next,
        GivenRemedy given
    )
    {
        var what = $"{next.Stream}: {given.Remedy} {given.Amount} by {next.Actor} at {next.At:u}, rule {given.Rule}";
        if (CaseSoFar.IsApproved(given))
            return Covers(before, given) ? null : new(NotCovered, what);
        if (!given.Counted.IsPositive)
            return null;
        if (!given.Rule.StartsWith(Key, StringComparison.Ordinal))
        {
            return IsWithin(evidence, authorities, before, next, given) ? null : new(OverLimit, what);
        }

        var key = keys.GetValueOrDefault(given.Rule[Key.Length..], []);
        return Holds(evidence, authorities, key, before, next, given) ? null : new(BadKey, what);
    }

    private static bool Covers(CaseSoFar before, GivenRemedy given) =>
        before.Granted is { } granted
        && granted.Remedy == given.Remedy
        && given.Amount.MinorUnits <= (granted.Amount?.MinorUnits ?? 0);

    private static bool IsWithin(
        Evidence evidence,
        Authorities authorities,
        CaseSoFar before,
        RecordedEvent next,
        GivenRemedy given
    ) =>
        evidence.Staff.At(next.At).FindActive(next.Actor) is { } person
        && given.Counted <= authorities.Left(person, before, next);

    private static bool Holds(
        Evidence evidence,
        Authorities authorities,
        List<RecordedEvent> key,
        CaseSoFar before,
        RecordedEvent next,
        GivenRemedy given
    )
    {
        var staff = evidence.Staff.At(next.At);
        if (
            key is not [{ Event: GrantEvent.GrantGiven grant } first, ..]
            || staff.FindActive(next.Actor) is not { } holder
        )
        {
            return false;
        }

        var isRevoked = key.Exists(one => one.Event is GrantEvent.GrantRevoked && one.At <= next.At);
        var isTheirs = grant.Person is { } id
            ? id == holder.Id
            : grant.Role == holder.Role && grant.Store == holder.Store;
        return !isRevoked
            && isTheirs
            && first.At <= next.At
            && next.At < grant.Until
            && grant.Store == before.Store
            && (grant.Issue is null || grant.Issue == before.Facts.Issue)
            && before.Added + given.Counted <= grant.UpTo
            && staff.FindActive(first.Actor) is { } giver
            && before.Added + given.Counted <= authorities.Alone(giver, before, next);
    }
}
