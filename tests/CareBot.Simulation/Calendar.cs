using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Simulation.Company;
using CareBot.Simulation.Machine;
using CareBot.Simulation.People;

namespace CareBot.Simulation;

/// <summary>Plans what does not follow from anything else: customers, absences, comings and goings, faults, restarts.</summary>
/// <param name="options">How much.</param>
/// <param name="world">Everything around.</param>
/// <param name="start">The first instant.</param>
internal sealed class Calendar(SimulationOptions options, Surroundings world, DateTimeOffset start)
{
    private static readonly string[] Channels = ["slack", "teams"];

    /// <summary>Gets when the last customer comes.</summary>
    public DateTimeOffset LastDay => start + TimeSpan.FromDays(options.Days);

    /// <summary>Plans every customer: mostly while their store is open, a few of them at night.</summary>
    public void PlanCustomers(CustomerScript script, Mischief mischief)
    {
        Shop[] shops = [.. world.Staff.Current.Stores.Values];
        for (var i = 0; i < options.Cases; i++)
        {
            var shop = world.Dice.Pick(shops);
            var at = OpenTime(shop);
            world.Agenda.At(at, () => script.ComeAsync(shop.Id));
            if (i % 25 == 0)
                world.Agenda.At(at + TimeSpan.FromMinutes(4), mischief.DoAsync);
        }
    }

    public void PlanMornings(Absences absences)
    {
        for (var day = 0; day < options.Days; day++)
            world.Agenda.At(start + TimeSpan.FromDays(day) + TimeSpan.FromHours(8), absences.MorningAsync);
    }

    public void PlanTurnover(ProgramHost host, Mischief mischief)
    {
        var turnover = new Turnover(world.Dice, options.People);
        for (var i = 0; i < Math.Max(3, options.People * options.Days / 600); i++)
            world.Agenda.At(AnyTime(), () => ChangeAsync(turnover, host, mischief));
    }

    public void PlanFaults(ProgramHost host)
    {
        for (var i = 0; i < options.Days * 2 / 3; i++)
        {
            var point = (CrashPoint)(i % 5);
            world.Agenda.At(AnyTime(), () => EndAsync(host, point));
        }

        for (var i = 0; i < options.Days / 3; i++)
        {
            var channel = Channels[i % Channels.Length];
            var length = TimeSpan.FromMinutes(world.Dice.Between(5, 400));
            world.Agenda.At(AnyTime(), () => TakeOutAsync(channel, length));
        }
    }

    private static Task ChangeAsync(Turnover turnover, ProgramHost host, Mischief mischief) =>
        host.ReplaceStaffAsync(turnover.Change, mischief.Remember);

    private Task EndAsync(ProgramHost host, CrashPoint point)
    {
        if (!Enum.IsDefined(point))
            return host.RestartAsync("Stopped");
        world.Crashes.Arm(point);
        return Task.CompletedTask;
    }

    private Task TakeOutAsync(string channel, TimeSpan length)
    {
        world.Tally.Add("channel outages");
        world.Weather.TakeOut(channel, world.Now + length);
        return Task.CompletedTask;
    }

    private DateTimeOffset AnyTime() => start + (TimeSpan.FromDays(options.Days) * world.Dice.Share());

    private DateTimeOffset OpenTime(Shop shop)
    {
        while (true)
        {
            var at = AnyTime();
            var day = shop.Today(at);
            if (!shop.Hours.Spans.TryGetValue(day.DayOfWeek, out var span))
                continue;
            if (world.Dice.Chance(0.03))
                return at;
            var time = span.From.Add((span.Until - span.From) * world.Dice.Share());
            var local = PromiseTimes.ToInstant(day.ToDateTime(time), shop.TimeZone);
            return local < start ? at : local;
        }
    }
}
