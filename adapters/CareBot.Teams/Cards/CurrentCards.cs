using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Teams.Cards;

/// <summary>Knows how a card stands now, for whoever has it in front of them. Deciding nothing, it may be a minute old, unless somebody just pressed on it.</summary>
internal sealed class CurrentCards(ICards cards, IStaff staff, TimeProvider clock)
{
    private readonly BoundedCache<(string Employee, string Card), Message?> _drawn = new(
        clock,
        TimeSpan.FromSeconds(60),
        most: 5_000
    );

    /// <summary>Finds a card as it stands, for a look.</summary>
    public async Task<Message?> LookAsync(ChannelUser user, string card, CancellationToken cancellationToken) =>
        staff.Current.Find(user) is not { } person ? null
        : _drawn.TryGet((person.Id, card), out var drawn) ? drawn
        : await ReadAsync(person.Id, card, cancellationToken);

    /// <summary>Finds a card as it stands after a press on it.</summary>
    public async Task<Message?> ReadAsync(ChannelUser user, string card, CancellationToken cancellationToken) =>
        staff.Current.Find(user) is { } person ? await ReadAsync(person.Id, card, cancellationToken) : null;

    /// <summary>Forgets how a card was, since it is about to be drawn again.</summary>
    public void Forget(string employee, string card) => _drawn.Drop((employee, card));

    private async Task<Message?> ReadAsync(string employee, string card, CancellationToken cancellationToken)
    {
        var latest = await cards.FindLatestAsync(employee, card, cancellationToken);
        _drawn.Put((employee, card), latest);
        return latest;
    }
}
