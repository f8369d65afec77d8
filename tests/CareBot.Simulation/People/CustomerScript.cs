using CareBot.Core.Messages;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>What staff do about a customer: type, log, settle or ask for more, promise, take it back.</summary>
/// <param name="world">Everything around.</param>
/// <param name="chat">How people talk.</param>
/// <param name="seats">What they have in front of them.</param>
/// <param name="colleagues">Who is there.</param>
internal sealed class CustomerScript(Surroundings world, Chat chat, Seats seats, Colleagues colleagues)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(40);

    private readonly Sentences _sentences = new(world.Dice);
    private readonly Forms _forms = new(world.Dice);

    /// <summary>Somebody comes into a store, calls or writes.</summary>
    public Task ComeAsync(string store) =>
        ServeAsync(store, _sentences.Come(world.Staff.Current.Stores[store].Currency), isBack: false);

    /// <summary>A message came that tells an asker how a request ended.</summary>
    public void Hear(string person, Message outcome)
    {
        if (
            outcome.Buttons.FirstOrDefault(one => one.Verb == Verbs.Settle)
            is not { Token.Reference: ['C', '-', ..] } settle
        )
        {
            return;
        }

        if (world.Dice.Chance(0.85))
            world.Agenda.At(colleagues.LooksAt(person, TimeSpan.FromMinutes(3)), () => SettleAsync(person, settle));
    }

    private async Task ServeAsync(string store, Customer customer, bool isBack)
    {
        if (colleagues.Serving(store) is not { } person)
            return;
        world.Tally.Add("customers");
        var sentence = isBack ? Sentences.Again(customer) : customer.Sentence;
        var logs = world.Dice.Chance(0.7);
        await chat.TypeAsync(person, logs ? $"log {sentence}" : sentence);
        if (!logs)
            world.Agenda.After(world.Dice.About(Soon), () => LogAsync(person));
        world.Agenda.After(Soon + world.Dice.About(Soon), () => ActAsync(person, customer));
        var later = TimeSpan.FromDays(1) + world.Dice.About(TimeSpan.FromDays(2));
        if (!isBack && world.Dice.Chance(0.08))
            world.Agenda.After(later, () => ServeAsync(store, customer, isBack: true));
    }

    private async Task LogAsync(string person)
    {
        if (seats.Of(person).Find(Verbs.Choose) is { } choice && world.Dice.Chance(0.3))
            await chat.PressAsync(person, choice);
        if (seats.Of(person).Find(Verbs.Right) is { } right && world.Dice.Chance(0.6))
            await chat.PressAsync(person, right);
        else
            await chat.TypeAsync(person, "log");
    }

    private async Task ActAsync(string person, Customer customer)
    {
        switch (world.Dice.Share())
        {
            case < 0.38 when seats.Of(person).Find(Verbs.Settle) is { } settle:
                await SettleAsync(person, settle);
                break;
            case < 0.62:
                await chat.TypeAsync(person, $"ask for {Wanted(person, customer)} on top");
                MaybeWithdraw(person);
                break;
            case < 0.85 when seats.Of(person).Find(Verbs.Escalate) is { } escalate:
                await chat.PressAndFillAsync(
                    person,
                    escalate,
                    form => _forms.Fill(form, ("amount", Wanted(person, customer)))
                );
                MaybeWithdraw(person);
                break;
            case > 0.97:
                await chat.TypeAsync(person, "cancel");
                break;
        }

        if (world.Dice.Chance(0.1))
            world.Agenda.After(world.Dice.About(Soon), () => PromiseAsync(person));
    }

    private string Wanted(string person, Customer customer)
    {
        var symbol = world.Staff.Current.StoreOf(world.Staff.Current.Employees[person]).Currency.Symbol;
        return Forms.Amount(Math.Max(10, customer.Price * world.Dice.Between(15, 110) / 100), symbol);
    }

    private Task SettleAsync(string person, Button settle) =>
        chat.PressAndFillAsync(
            person,
            settle,
            form => _forms.FillSettled(form, isModest: false),
            form => chat.SubmitAsync(person, form, _forms.FillSettled(form, isModest: true))
        );

    private void MaybeWithdraw(string person)
    {
        if (!world.Dice.Chance(0.06))
            return;
        world.Agenda.After(
            world.Dice.About(TimeSpan.FromMinutes(6)),
            () => seats.Of(person).Find(Verbs.Withdraw) is { } back ? TwiceAsync(person, back) : Task.CompletedTask
        );
    }

    private async Task TwiceAsync(string person, Button button)
    {
        await chat.PressAsync(person, button);
        if (world.Dice.Chance(0.2))
            await chat.PressAsync(person, button);
    }

    private Task<Reply> PromiseAsync(string person) =>
        chat.TypeAsync(
            person,
            world.Dice.Between(0, 3) switch
            {
                0 => $"promise call Mrs Hill by {_forms.When()}",
                1 => $"I told Mr Grey we'd call by {_forms.When()}",
                2 => $"promise send Mrs Novak the part by {_forms.When()}",
                _ => $"remind me to ring Mr Stone {_forms.When()}",
            }
        );
}
