using System.Collections.Concurrent;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.People;

/// <summary>Links a stranger's account to the one person with the same work e-mail, where the settings allow it, and then lets them speak.</summary>
/// <param name="turns">Runs the turn.</param>
/// <param name="directories">One for each channel that can be asked.</param>
/// <param name="links">Where links are kept.</param>
/// <param name="people">Where everybody is kept.</param>
/// <param name="roster">The people.</param>
/// <param name="clock">The time.</param>
internal sealed class LinkingTurns(
    ITurns turns,
    IEnumerable<IAccountDirectory> directories,
    IAccountLinks links,
    IPeopleStore people,
    StaffRoster roster,
    TimeProvider clock
) : ITurns
{
    // Slack waits three seconds for everything.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DeliverAgainAfter = TimeSpan.FromSeconds(5);
    private const int MostStrangers = 10_000;

    private readonly IReadOnlyList<IAccountDirectory> _directories = [.. directories];
    private readonly ConcurrentDictionary<ChannelUser, DateTimeOffset> _strangers = [];

    public async Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        var result = await turns.HandleAsync(inbound, cancellationToken);
        if (result is not TurnResult.Stranger || IsKnownStranger(inbound.From))
            return result;
        return await LookUpAsync(inbound.From, cancellationToken) switch
        {
            // The channel delivers again, and nothing that was said is lost.
            AccountProfile.NotNow => new TurnResult.Busy(DeliverAgainAfter),
            AccountProfile.Member { Email: { } email } when FindByEmail(email) is { } person => await LinkAsync(
                inbound,
                person,
                cancellationToken
            ),
            _ => Remember(inbound.From, result),
        };
    }

    private async Task<AccountProfile?> LookUpAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        if (_directories.FirstOrDefault(known => known.Channel == account.Channel) is not { } directory)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await directory.FindAsync(account, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new AccountProfile.NotNow();
        }
    }

    private async Task<TurnResult> LinkAsync(Inbound inbound, Employee person, CancellationToken cancellationToken)
    {
        await links.LinkAsync(inbound.From, person.Id, clock.GetUtcNow(), cancellationToken);
        await roster.ReloadAsync(people, cancellationToken);
        return await turns.HandleAsync(inbound, cancellationToken);
    }

    // An address that two people claim proves neither of them.
    private Employee? FindByEmail(string email)
    {
        var claims = roster
            .Current.Employees.Values.Where(person =>
                person.Active && person.Email.Equals(email.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            .Take(2)
            .ToList();
        return claims.Count == 1 ? claims[0] : null;
    }

    private bool IsKnownStranger(ChannelUser account) =>
        _strangers.TryGetValue(account, out var askAt) && clock.GetUtcNow() < askAt;

    private TurnResult Remember(ChannelUser account, TurnResult result)
    {
        if (_strangers.Count >= MostStrangers)
            _strangers.Clear();
        _strangers[account] = clock.GetUtcNow() + AskAgainAfter;
        return result;
    }
}
