using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Escalations;

/// <summary>Finds whom a step asks: never the asker, nobody below them, nobody who is away, and nobody whose yes would not be enough.</summary>
internal sealed class StepSearch
{
    private const int AskedAtOnce = 5;
    private const int StandInsInARow = 3;

    private readonly Turn _turn;
    private readonly Case _case;
    private readonly Employee _asker;
    private readonly Offer? _asked;

    /// <summary>Looks on behalf of a request.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="one">The case.</param>
    /// <param name="asker">Who asks, an employee's id.</param>
    /// <param name="asked">What is asked for; null where only attention is.</param>
    public StepSearch(Turn turn, Case one, string asker, Offer? asked) =>
        (_turn, _case, _asker, _asked) = (turn, one, turn.Staff.Employees[asker], asked);

    /// <summary>Lists everybody whom a step could ask, the best first, whether they are there or not.</summary>
    public IEnumerable<Employee> Named(StepTarget target) =>
        target switch
        {
            StepTarget.Manager => ManagersUp().Take(1),
            StepTarget.Role { OnDuty: true } role => Within(
                role.Reach,
                InRole(role.Key).Where(one => one.Role == role.Key)
            ),
            StepTarget.Role role => Within(role.Reach, InRole(role.Key)),
            StepTarget.Person person => _turn.Staff.FindActive(person.Id) is { } known ? [known] : [],
            StepTarget.PublicVoice voice => Within(voice.Reach, _turn.Policy.RolesInPublic.SelectMany(InRole)),
            _ => throw new InvalidOperationException($"Nobody knows {target.GetType().Name}."),
        };

    /// <summary>Lists whom a step asks now, the best first; empty if nobody.</summary>
    /// <param name="step">The step.</param>
    /// <param name="without">Who was asked before, or has agreed already.</param>
    public IReadOnlyList<Employee> Find(ChainStep step, IReadOnlyCollection<string> without)
    {
        var able = Named(step.Ask)
            .Select(WhoIsThere)
            .OfType<Employee>()
            .DistinctBy(person => person.Id)
            .Where(person => !without.Contains(person.Id) && MaySayYes(person));
        if (step.Ask is StepTarget.Role { OnDuty: true })
            return [.. able.Where(person => StaysUntil(person) is not null).Take(AskedAtOnce)];
        Employee[] found = [.. able.Take(AskedAtOnce)];
        var best = Array.Find(found, person => ThereAt(person) - _turn.Context.Now <= step.Wait);
        return best is not null ? [best]
            : found.Length > 0 ? [found[0]]
            : [];
    }

    /// <summary>Returns whether somebody's yes would be enough, alone or as one of two.</summary>
    public bool MaySayYes(Employee person) =>
        person.Id != _asker.Id
        && person.Id != _case.Owner
        && person.Id != FirstOfTwo
        && !ReportingLines.IsAbove(_turn.Staff, _asker.Id, person.Id)
        && (_asked is null || CaseRights.IsWithin(_turn, _case, person, _asked));

    /// <summary>Returns when somebody can see it: now, or when their store opens next.</summary>
    public DateTimeOffset ThereAt(Employee person)
    {
        var store = _turn.Staff.StoreOf(person);
        return StaysUntil(person) is not null
            ? _turn.Context.Now
            : store.NextOpening(_turn.Context.Now) ?? DateTimeOffset.MaxValue;
    }

    private string? FirstOfTwo => _case.Escalation is { End: null, FirstYes: { } first } ? first.By : null;

    private TimeOnly? StaysUntil(Employee person) => _turn.Staff.OnShiftUntil(person, _turn.Context.Now);

    private IEnumerable<Employee> ManagersUp() =>
        ReportingLines.Up(_turn.Staff, _asker.Id).Select(_turn.Staff.FindActive).OfType<Employee>();

    private IEnumerable<Employee> InRole(string role) =>
        _turn.Staff.ApproversFor(_asker, role, _turn.Context.Now).Select(found => found.Employee);

    private IEnumerable<Employee> Within(StepReach reach, IEnumerable<Employee> people)
    {
        var area = _turn.Staff.Stores[_case.Store].Area;
        return people.Where(person =>
            reach switch
            {
                StepReach.Store => person.Store == _case.Store,
                StepReach.Area => _turn.Staff.StoreOf(person).Area == area,
                _ => true,
            }
        );
    }

    // Whoever is away named somebody, or the directory does; that person may be away too.
    private Employee? WhoIsThere(Employee person)
    {
        var next = (Employee?)person;
        for (var tries = 0; next is not null && tries < StandInsInARow; tries++)
        {
            if (_turn.View.FindPresence(next.Id) is not { } presence || !presence.IsAway(_turn.Context.Now))
                return next;
            next = Active(presence.StandIn) ?? Active(next.Deputy);
        }

        return null;
    }

    private Employee? Active(string? id) => id is null ? null : _turn.Staff.FindActive(id);
}
