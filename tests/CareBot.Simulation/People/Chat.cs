using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>Types, presses and sends forms, as the channels hand it in; now and then they hand it in twice.</summary>
/// <param name="world">Everything around.</param>
/// <param name="host">The program.</param>
internal sealed class Chat(Surroundings world, ProgramHost host)
{
    private long _deliveries;

    public Task<Reply> TypeAsync(string person, string text) =>
        HearAsync(person, (key, from, at) => new Inbound.Text(key, from, at, text));

    public Task<Reply> PressAsync(string person, Button button) =>
        HearAsync(person, (key, from, at) => new Inbound.Press(key, from, at, button.Verb, button.Token.ToString()));

    public Task<Reply> SubmitAsync(string person, Form form, IReadOnlyDictionary<string, string> fields) =>
        HearAsync(
            person,
            (key, from, at) => new Inbound.Submit(key, from, at, form.Verb, form.Token.ToString(), fields)
        );

    /// <summary>Presses, and where a form opens, fills it in a little later.</summary>
    /// <param name="person">Who.</param>
    /// <param name="button">What.</param>
    /// <param name="fill">Fills the form.</param>
    /// <param name="onErrors">What they do where the form comes back.</param>
    public async Task PressAndFillAsync(
        string person,
        Button button,
        Func<Form, IReadOnlyDictionary<string, string>> fill,
        Func<Form, Task>? onErrors = null
    )
    {
        if (await PressAsync(person, button) is not Reply.Open { Form: var form } || world.Dice.Chance(0.03))
            return;
        world.Agenda.After(
            world.Dice.About(TimeSpan.FromSeconds(25)),
            async () =>
            {
                if (await SubmitAsync(person, form, fill(form)) is Reply.FormErrors && onErrors is not null)
                    await onErrors(form);
            }
        );
    }

    private async Task<Reply> HearAsync(string person, Func<string, ChannelUser, Address, Inbound> make)
    {
        var channel = ChannelOf(person);
        var key = string.Create(CultureInfo.InvariantCulture, $"{channel}:{++_deliveries}");
        var inbound = make(key, new ChannelUser(channel, "sim", person), new Address(channel, "sim", person));
        var result = await host.HearAsync(inbound);
        if (world.Dice.Chance(0.01))
            await host.HearAsync(inbound);
        if (world.Dice.Chance(0.0005))
            await host.HearAsync(new Inbound.Text(key, inbound.From, inbound.Address, "something else"));
        return result switch
        {
            TurnResult.Done done => done.Reply,
            TurnResult.Repeated repeated => repeated.Reply,
            _ => new Reply.Nothing(),
        };
    }

    private string ChannelOf(string person)
    {
        var accounts = world.Staff.Current.Employees[person].Links;
        return accounts.Count == 1 || world.Dice.Chance(0.8) ? accounts[0].Channel : accounts[1].Channel;
    }
}
