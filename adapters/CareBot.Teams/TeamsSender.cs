using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams.Cards;
using CareBot.Teams.Delivery;
using Microsoft.Extensions.Logging;

namespace CareBot.Teams;

/// <summary>Sends into private chats, and short notes into threads.</summary>
internal sealed class TeamsSender(
    TeamsCalls calls,
    PrivateChats chats,
    ChatReferences references,
    ServiceHosts hosts,
    TeamsTenants tenants,
    TeamsRates rates,
    SendMarks marks,
    CurrentCards cards,
    TimeProvider clock,
    ILogger<TeamsSender> logger
) : IMessageSender
{
    private const int ShortForm = 10 * 1024;

    private static readonly OutboxMark.Failed NotOurs = new("not an address of this channel");

    // What was sent a second time, because nobody knew about the first; there is no third.
    private readonly BoundedCache<long, bool> _sentTwice = new(clock, TimeSpan.FromDays(1), most: 20_000);

    public string Channel => TeamsActivity.Channel;

    public async Task<Address?> FindAddressAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!tenants.AreOurs(account.Tenant))
            return null;
        if (await references.FindAsync(account, cancellationToken) is { } known)
            return known.Installed ? TeamsAddress.Of(account) : null;
        var service = await references.FindServiceAsync(account.Tenant, cancellationToken);
        return service is not null || hosts.Default is not null ? TeamsAddress.Of(account) : null;
    }

    public async Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Address is not { } address || TeamsAddress.Read(address) is not { } ours)
            return NotOurs;
        if (item.Card is { } card)
            cards.Forget(item.To, card);
        return ours.UserIn(address.Tenant) is { } user
            ? await SendToPersonAsync(item, user, cancellationToken)
            : await SendToRoomAsync(item, address.Tenant, ours, cancellationToken);
    }

    // A redraw may be repeated, and so may a message once: its buttons lead to the same case, which is decided once.
    public Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken) =>
        SendAsync(item, cancellationToken);

    private async Task<OutboxMark> SendToRoomAsync(
        OutboxItem item,
        string tenant,
        TeamsAddress room,
        CancellationToken stop
    )
    {
        if (item.Message.Sensitivity == Sensitivity.Customer)
            return new OutboxMark.Failed("a customer's facts do not go to a shared place");
        if (room.Conversation is not { } thread || !hosts.TryRead(room.Service, out var service))
            return NotOurs;
        var chat = new ChatSearch.Found(service, thread, Viewer: null);
        return await PostAsync(new Sending(item, tenant, User: null, chat), stop);
    }

    private async Task<OutboxMark> SendToPersonAsync(OutboxItem item, ChannelUser user, CancellationToken stop)
    {
        var search = await chats.FindAsync(user, item, stop);
        if (search is not ChatSearch.Found chat)
            return search is ChatSearch.Missing missing ? missing.Mark : NotOurs;
        var sending = new Sending(item, user.Tenant, user, chat);
        var redrawn =
            item.ReplacesRef is { } reference && SentReference.Read(reference) is { } first
                ? await PutAsync(sending, first, stop)
                : null;
        return redrawn ?? await PostAsync(sending, stop);
    }

    // Null where there is nothing left to draw over.
    private async Task<OutboxMark?> PutAsync(Sending sending, SentReference first, CancellationToken stop)
    {
        var (item, chat) = (sending.Item, sending.Chat);
        var isHere = first.Conversation == chat.Conversation;
        if (!hosts.TryRead(isHere ? chat.Service.AbsoluteUri : first.Service, out var service))
            return null;
        if (await rates.PassAsync(sending.Tenant, first.Conversation, stop) is { } later)
            return new OutboxMark.Deferred(later);
        var json = TeamsRenderer.Activity(item.Message, sending.View);
        var answer = await calls.PutAsync(service, first.Conversation, first.Activity, json, stop);
        var outcome = marks.Read(answer, sending.Tenant);
        if (outcome.Fate == SendFate.Sent)
            return new OutboxMark.Sent(item.ReplacesRef);
        // A chat that was left for another one says nothing about the person.
        if (outcome.Fate == SendFate.Gone || (!isHere && outcome.Fate is SendFate.Lost or SendFate.Rejected))
            return null;
        await LoseIfLostAsync(outcome, sending, stop);
        return marks.OfRepeatable(answer, item, sending.Tenant, first.Conversation);
    }

    private async Task<OutboxMark> PostAsync(Sending sending, CancellationToken stop)
    {
        var item = sending.Item;
        if (item.MayHaveArrived && _sentTwice.TryGet(item.Id, out _))
            return new OutboxMark.Unknown("sent twice, never confirmed");
        if (await rates.PassAsync(sending.Tenant, sending.Chat.Conversation, stop) is { } later)
            return new OutboxMark.Deferred(later);
        if (item.MayHaveArrived)
            _sentTwice.Put(item.Id, true);
        var answer = await PostAsync(sending, TeamsRenderer.MostBytes, stop);
        if (SendOutcome.Of(answer).Fate == SendFate.TooLarge)
            answer = await PostAsync(sending, ShortForm, stop);
        var outcome = marks.Read(answer, sending.Tenant);
        if (outcome.Fate == SendFate.Sent)
            return new OutboxMark.Sent(ReferenceOf(answer, sending.Chat));
        // What surely did not arrive was no second time.
        if (outcome.Fate is SendFate.Down or SendFate.Again or SendFate.Throttled)
            _sentTwice.Drop(item.Id);
        await LoseIfLostAsync(outcome, sending, stop);
        var mark = marks.Of(outcome, item, sending.Tenant, sending.Chat.Conversation);
        if (mark is OutboxMark.Failed)
            Log.MessageRefused(logger, item.Id, outcome.Cause);
        return mark;
    }

    private Task<TeamsAnswer> PostAsync(Sending sending, int mostBytes, CancellationToken stop)
    {
        var json = TeamsRenderer.Activity(sending.Item.Message, sending.View, mostBytes);
        return calls.PostAsync(sending.Chat.Service, sending.Chat.Conversation, json, stop);
    }

    private Task LoseIfLostAsync(SendOutcome outcome, Sending sending, CancellationToken stop) =>
        outcome.Fate == SendFate.Lost && sending.User is { } user
            ? references.LoseAsync(user, stop)
            : Task.CompletedTask;

    private static string? ReferenceOf(TeamsAnswer answer, ChatSearch.Found chat) =>
        answer is TeamsAnswer.Answered answered && TeamsCalls.IdIn(answered) is { } id
            ? new SentReference(chat.Conversation, id, chat.Service.AbsoluteUri).ToString()
            : null;

    private sealed record Sending(OutboxItem Item, string Tenant, ChannelUser? User, ChatSearch.Found Chat)
    {
        public CardView View => new(User is null ? null : Item.Card, Chat.Viewer);
    }
}
