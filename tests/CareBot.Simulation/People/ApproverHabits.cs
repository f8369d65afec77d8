using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>What people do who are asked: decide, ask back, pass it on, hand over the key, or never look.</summary>
/// <param name="world">Everything around.</param>
/// <param name="chat">How people talk.</param>
/// <param name="seats">What they have in front of them.</param>
/// <param name="colleagues">Who is there.</param>
internal sealed class ApproverHabits(Surroundings world, Chat chat, Seats seats, Colleagues colleagues)
{
    private readonly Forms _forms = new(world.Dice);

    /// <summary>A card came, or a reminder of one.</summary>
    public void See(OutboxItem item)
    {
        if (Seat.Find(item.Message, Verbs.Approve) is not { } approve || world.Dice.Chance(0.25))
            return;
        var (person, about) = (item.To, approve.Token.Reference);
        world.Agenda.At(colleagues.LooksAt(person, TimeSpan.FromMinutes(7)), () => LookAsync(person, about));
    }

    /// <summary>Somebody asked back, or reminds of it.</summary>
    public void BeAsked(OutboxItem item)
    {
        if (Seat.Find(item.Message, Verbs.AnswerBack) is not { } answer || world.Dice.Chance(0.2))
            return;
        var person = item.To;
        world.Agenda.At(
            colleagues.LooksAt(person, TimeSpan.FromMinutes(4)),
            () =>
                world.Dice.Chance(0.3)
                    ? chat.TypeAsync(person, "answer she has the receipt")
                    : chat.PressAndFillAsync(person, answer, form => _forms.Fill(form))
        );
    }

    private async Task LookAsync(string person, string about)
    {
        if (colleagues.IsAbsent(person))
            return;
        if (seats.Of(person).Find(Verbs.Approve, about) is { } approve)
            await DecideAsync(person, about, approve);
        else if (world.Dice.Chance(0.2) && seats.Of(person).FindOld(Verbs.Approve) is { } old)
            await chat.PressAsync(person, old);
        if (world.Dice.Chance(0.05))
            await chat.TypeAsync(person, "approvals");
    }

    private Task DecideAsync(string person, string about, Button approve)
    {
        var seat = seats.Of(person);
        return world.Dice.Share() switch
        {
            < 0.15 when seat.Find(Verbs.ApproveWithChange, about) is { } change => chat.PressAndFillAsync(
                person,
                change,
                _forms.FillChange,
                _ => chat.PressAsync(person, approve)
            ),
            < 0.28 when seat.Find(Verbs.Decline, about) is { } decline => FillAsync(person, decline),
            < 0.36 when seat.Find(Verbs.AskBack, about) is { } ask => FillAsync(person, ask),
            < 0.41 when seat.Find(Verbs.HandOverKey, about) is { } key => HandOverAsync(person, key),
            < 0.46 when seat.Find(Verbs.ShowCase, about) is { } show => PassOnAsync(person, about, show),
            < 0.52 => TwiceAsync(person, approve),
            _ => chat.PressAsync(person, approve),
        };
    }

    // Some think better of it, days later.
    private Task HandOverAsync(string person, Button key)
    {
        if (world.Dice.Chance(0.25))
            world.Agenda.After(world.Dice.About(TimeSpan.FromDays(2)), () => TakeBackAsync(person));
        return chat.PressAndFillAsync(person, key, _forms.FillKey);
    }

    private async Task TakeBackAsync(string person)
    {
        await chat.TypeAsync(person, "keys");
        world.Agenda.After(
            TimeSpan.FromSeconds(20),
            () => seats.Of(person).Find(Verbs.TakeKeyBack) is { } back ? TwiceAsync(person, back) : Task.CompletedTask
        );
    }

    private Task FillAsync(string person, Button button) =>
        chat.PressAndFillAsync(person, button, form => _forms.Fill(form));

    private async Task PassOnAsync(string person, string about, Button show)
    {
        await chat.PressAsync(person, show);
        world.Agenda.After(
            TimeSpan.FromSeconds(20),
            () => seats.Of(person).Find(Verbs.PassOn, about) is { } pass ? FillAsync(person, pass) : Task.CompletedTask
        );
    }

    private async Task TwiceAsync(string person, Button button)
    {
        await chat.PressAsync(person, button);
        await chat.PressAsync(person, button);
    }
}
