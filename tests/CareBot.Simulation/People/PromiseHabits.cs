using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>What people do about a promise that they are shown: keep it, put it off, hand it over, or forget it.</summary>
/// <param name="world">Everything around.</param>
/// <param name="chat">How people talk.</param>
/// <param name="seats">What they have in front of them.</param>
/// <param name="colleagues">Who is there.</param>
internal sealed class PromiseHabits(Surroundings world, Chat chat, Seats seats, Colleagues colleagues)
{
    private readonly Forms _forms = new(world.Dice);

    /// <summary>A card of a promise came.</summary>
    public void See(OutboxItem item)
    {
        if (Seat.Find(item.Message, Verbs.Kept) is not { } kept || !world.Dice.Chance(0.45))
            return;
        var (person, about) = (item.To, kept.Token.Reference);
        world.Agenda.At(colleagues.LooksAt(person, TimeSpan.FromMinutes(25)), () => ActAsync(person, about));
    }

    private Task ActAsync(string person, string about)
    {
        var seat = seats.Of(person);
        if (colleagues.IsAbsent(person) || seat.Find(Verbs.Kept, about) is not { } kept)
            return Task.CompletedTask;
        return world.Dice.Share() switch
        {
            < 0.2 when seat.Find(Verbs.NotYet, about) is { } later => FillAsync(person, later),
            < 0.3 when seat.Find(Verbs.HandOverPromise, about) is { } hand => FillAsync(person, hand),
            < 0.35 => chat.TypeAsync(person, "my promises"),
            _ => chat.PressAsync(person, kept),
        };
    }

    private Task FillAsync(string person, Button button) =>
        chat.PressAndFillAsync(person, button, form => _forms.Fill(form));
}
