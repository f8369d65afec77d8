using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Simulation.Machine;
using CareBot.Simulation.People;

namespace CareBot.Simulation;

/// <summary>Everybody who talks with the program.</summary>
internal sealed class Town
{
    private readonly Surroundings _world;
    private readonly ProgramHost _host;
    private readonly Seats _seats;
    private readonly CustomerScript _customers;
    private readonly ApproverHabits _approvers;
    private readonly PromiseHabits _promises;
    private readonly Absences _absences;
    private readonly Mischief _mischief;

    public Town(Surroundings world, ProgramHost host, Seats seats)
    {
        (_world, _host, _seats) = (world, host, seats);
        var chat = new Chat(world, host);
        var colleagues = new Colleagues(world, seats);
        _customers = new(world, chat, seats, colleagues);
        _approvers = new(world, chat, seats, colleagues);
        _promises = new(world, chat, seats, colleagues);
        _absences = new(world, chat, seats);
        _mischief = new(world, chat, colleagues);
    }

    public void Plan(Calendar calendar)
    {
        calendar.PlanCustomers(_customers, _mischief);
        calendar.PlanMornings(_absences);
        calendar.PlanTurnover(_host, _mischief);
        calendar.PlanFaults(_host);
    }

    /// <summary>Somebody sees a message.</summary>
    public void Arrive(OutboxItem item)
    {
        var isNew = _seats.Of(item.To).Show(item);
        if (!isNew || _world.Staff.Current.FindActive(item.To) is null)
            return;
        _approvers.See(item);
        _approvers.BeAsked(item);
        _promises.See(item);
        _mischief.See(item);
        if (Seat.Find(item.Message, Verbs.Change) is null && Seat.Find(item.Message, Verbs.Escalate) is null)
            _customers.Hear(item.To, item.Message);
        if (Seat.Find(item.Message, Verbs.Withdraw) is not null && _world.Dice.Chance(0.02))
            _world.Agenda.After(TimeSpan.FromSeconds(30), () => _mischief.OwnAsync(item.To));
    }
}
