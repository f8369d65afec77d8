using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Escalations;

/// <summary>Walks a chain: the first step on which somebody is there in time, or else the one on which somebody is there soonest.</summary>
/// <param name="turn">The turn.</param>
/// <param name="one">The case.</param>
/// <param name="chain">The chain as it stood at the start.</param>
/// <param name="asker">Who asks, an employee's id.</param>
/// <param name="asked">What is asked for; null where only attention is.</param>
internal sealed class ChainWalk(Turn turn, Case one, Chain chain, string asker, Offer? asked)
{
    private readonly StepSearch _search = new(turn, one, asker, asked);

    /// <summary>Goes on from a request that waits.</summary>
    public static ChainWalk? Of(Turn turn, Case one) =>
        one.Escalation is { Chain: { } chain } waiting
            ? new ChainWalk(turn, one, chain, waiting.Asker, waiting.FirstYes?.Granted ?? waiting.Asked)
            : null;

    /// <summary>Finds who is asked next, or null if nobody is left.</summary>
    /// <param name="from">The step to begin with.</param>
    /// <param name="without">Who was asked before.</param>
    public Asking? Next(int from, IReadOnlyCollection<string> without)
    {
        (int Step, IReadOnlyList<Employee> People, DateTimeOffset At)? soonest = null;
        for (var step = from; step < chain.Steps.Count; step++)
        {
            var people = _search.Find(chain.Steps[step], without);
            if (people.Count == 0)
                continue;
            var at = people.Min(_search.ThereAt);
            if (at - turn.Context.Now <= chain.Steps[step].Wait)
                return Ask(step, people, at);
            if (soonest is not { } before || at < before.At)
                soonest = (step, people, at);
        }

        return soonest is { } late ? Ask(late.Step, late.People, late.At) : null;
    }

    /// <summary>Asks one person, by choice and not by the chain's order.</summary>
    /// <param name="person">Who; somebody who may say yes.</param>
    public Asking Ask(Employee person)
    {
        var step = Math.Min(one.Escalation?.Now?.Step ?? 0, chain.Steps.Count - 1);
        return Ask(step, [person], _search.ThereAt(person));
    }

    /// <summary>Waits for the same people anew.</summary>
    /// <param name="now">Who is asked.</param>
    public Asking Again(Asking now) =>
        At(now.Step, now.People, turn.Context.Now, chain.Steps[Math.Min(now.Step, chain.Steps.Count - 1)].Wait);

    /// <summary>Returns whether somebody's yes would be enough, alone or as one of two.</summary>
    public bool MaySayYes(Employee person) => _search.MaySayYes(person);

    /// <summary>Returns whether some step of the chain names somebody, who may be asked later or never.</summary>
    public bool Names(Employee person) =>
        chain.Steps.Any(step => _search.Named(step.Ask).Any(named => named.Id == person.Id));

    /// <summary>Lists everybody whom the chain names and whose yes would be enough, the nearest first.</summary>
    public IEnumerable<Employee> Able() =>
        chain
            .Steps.SelectMany(step => _search.Named(step.Ask))
            .DistinctBy(person => person.Id)
            .Where(_search.MaySayYes);

    private Asking Ask(int step, IReadOnlyList<Employee> people, DateTimeOffset thereAt)
    {
        // A store without hours is never open; whoever works there is asked all the same.
        var start = thereAt == DateTimeOffset.MaxValue ? turn.Context.Now : thereAt;
        return At(step, [.. people.Select(person => person.Id)], start, chain.Steps[step].Wait);
    }

    private Asking At(int step, IReadOnlyList<string> people, DateTimeOffset start, TimeSpan wait) =>
        new(step, people, start + (wait * chain.NagAfter / 100), start + wait);
}
