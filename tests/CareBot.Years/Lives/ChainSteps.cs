using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Years.Lives;

/// <summary>Finds who is asked on each step of a chain, as the bot would among the people of the year, none of whom ever says that they are away.</summary>
/// <param name="scribe">The case.</param>
/// <param name="chain">Its chain.</param>
/// <param name="asked">What is asked for; null where only attention is.</param>
internal sealed class ChainSteps(CaseScribe scribe, Chain chain, Offer? asked)
{
    private const int AskedAtOnce = 5;

    private DateTimeOffset Now => scribe.World.Now;

    /// <summary>Finds who is asked next: the first step on which somebody is there in time, or else the one on which somebody is there soonest; null if nobody is left.</summary>
    public Asking? Next(int from, IReadOnlyCollection<string> without)
    {
        Asking? soonest = null;
        for (var step = from; step < chain.Steps.Count; step++)
        {
            Employee[] people = [.. Able(chain.Steps[step].Ask).Where(person => !without.Contains(person.Id))];
            if (people.Length == 0)
                continue;
            var at = ThereAt(people[0]);
            var asking = At(step, people, at);
            if (at - Now <= chain.Steps[step].Wait)
                return asking;
            if (soonest is null || at < soonest.DueAt - chain.Steps[soonest.Step].Wait)
                soonest = asking;
        }

        return soonest;
    }

    /// <summary>Returns the name of a step, as a digest counts it.</summary>
    public string NameOf(int step) =>
        chain.Steps[step].Ask switch
        {
            StepTarget.Role role => $"role:{role.Key}",
            StepTarget.PublicVoice => "public-voice",
            _ => "manager",
        };

    private IEnumerable<Employee> Able(StepTarget target) =>
        Named(target).Where(person => person.Id != scribe.Owner.Id && MaySayYes(person)).Take(AskedAtOnce);

    private IEnumerable<Employee> Named(StepTarget target) =>
        target switch
        {
            StepTarget.Role { Key: "supervisor" } => IsOpen && scribe.Owner != scribe.Store.Manager
                ? scribe.Store.Supervisors
                : [],
            StepTarget.Role { Key: "store-manager" } => [scribe.Store.Manager],
            StepTarget.Role { Key: "area-manager" } => [scribe.Store.AreaManager],
            StepTarget.PublicVoice => [scribe.Store.PublicVoice],
            _ => throw new InvalidOperationException($"The sample policy has no step such as {target}."),
        };

    private bool MaySayYes(Employee person) =>
        asked is null
        || scribe.World.Policy.Judge(scribe.ByRole(person), asked) is OfferVerdict.Owed or OfferVerdict.Allowed;

    private bool IsOpen => scribe.Store.WhenOpen(Now) == Now;

    private DateTimeOffset ThereAt(Employee person)
    {
        var shop = person.Store == scribe.Store.Id ? scribe.Store.Shop : scribe.Store.AreaSeat;
        return shop.Hours.OpenUntil(shop.LocalTime(Now)) is not null ? Now : shop.NextOpening(Now) ?? Now;
    }

    private Asking At(int step, Employee[] people, DateTimeOffset start)
    {
        var (utc, wait) = (start.ToUniversalTime(), chain.Steps[step].Wait);
        return new(step, [.. people.Select(person => person.Id)], utc + (wait * chain.NagAfter / 100), utc + wait);
    }
}
