using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>Presses what is not theirs: cards of others, their own requests, cards of yesterday, invented tokens, and after they have left.</summary>
/// <param name="world">Everything around.</param>
/// <param name="chat">How people talk.</param>
/// <param name="colleagues">Who is there.</param>
internal sealed class Mischief(Surroundings world, Chat chat, Colleagues colleagues)
{
    private const int Remembered = 100;
    private readonly List<Button> _seen = [];
    private readonly List<string> _left = [];

    /// <summary>Looks over somebody's shoulder.</summary>
    public void See(OutboxItem item)
    {
        if (Seat.Find(item.Message, Verbs.Approve) is not { } approve)
            return;
        _seen.Add(approve);
        if (_seen.Count > Remembered)
            _seen.RemoveAt(0);
    }

    public void Remember(string gone) => _left.Add(gone);

    public async Task DoAsync()
    {
        if (_seen.Count == 0)
            return;
        var recent = _seen[Math.Max(0, _seen.Count - world.Dice.Between(1, Remembered))];
        var forged = recent with
        {
            Token = recent.Token with { Version = recent.Token.Version + world.Dice.Between(0, 3) },
        };
        var unknown = recent with { Token = new ButtonToken("C-WWWWWW", 1) };
        var gone = _left.Count > 0 && world.Dice.Chance(0.1) ? world.Dice.Pick(_left) : null;
        var button =
            world.Dice.Chance(0.1) ? unknown
            : world.Dice.Chance(0.5) ? forged
            : recent;
        await chat.PressAsync(gone ?? colleagues.Anybody().Id, button);
    }

    /// <summary>Whoever asked presses the card of their own request, as it was sent to somebody else.</summary>
    public Task OwnAsync(string asker) => _seen.Count == 0 ? Task.CompletedTask : chat.PressAsync(asker, _seen[^1]);
}
