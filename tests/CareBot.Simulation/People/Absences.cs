using CareBot.Core.People;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>People who are not there: some say so and name a stand-in, some just do not look.</summary>
/// <param name="world">Everything around.</param>
/// <param name="chat">How people talk.</param>
/// <param name="seats">Everybody's seat.</param>
internal sealed class Absences(Surroundings world, Chat chat, Seats seats)
{
    /// <summary>A morning on which some do not come.</summary>
    public async Task MorningAsync()
    {
        foreach (var one in world.Staff.Current.Employees.Values.Where(one => one.Active).ToArray())
        {
            var share = one.Role == "associate" ? 0.01 : 0.04;
            if (world.Dice.Chance(share))
                seats.Of(one.Id).AbsentUntil = world.Now + TimeSpan.FromDays(world.Dice.Between(1, 4));
            else if (world.Dice.Chance(share))
                await SaySoAsync(one);
        }
    }

    private async Task SaySoAsync(Employee one)
    {
        var until = world.Dice.Pick(["until Friday 9", "until Monday 9:00", "until tomorrow 14:00", "until the 14th"]);
        await chat.TypeAsync(one.Id, $"away {until}{StandIn(one)}");
        if (world.Dice.Chance(0.3))
            world.Agenda.After(world.Dice.About(TimeSpan.FromHours(20)), () => chat.TypeAsync(one.Id, "away off"));
        else
            seats.Of(one.Id).AbsentUntil = world.Now + TimeSpan.FromDays(world.Dice.Between(1, 4));
    }

    private string StandIn(Employee one)
    {
        Employee[] others =
        [
            .. world.Staff.Current.Employees.Values.Where(other =>
                other.Active && other.Store == one.Store && other.Id != one.Id
            ),
        ];
        return others.Length > 0 && world.Dice.Chance(0.4)
            ? $", {world.Dice.Pick(others).Name} decides for me"
            : string.Empty;
    }
}
