using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Teams.Delivery;

/// <summary>Finds a person's private chat, or opens it.</summary>
internal sealed class PrivateChats(
    TeamsCalls calls,
    ChatReferences references,
    ServiceHosts hosts,
    TeamsRates rates,
    SendMarks marks
)
{
    /// <summary>Finds where a person can be told something.</summary>
    /// <param name="user">The person.</param>
    /// <param name="item">What they are to be told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ChatSearch> FindAsync(ChannelUser user, OutboxItem item, CancellationToken cancellationToken)
    {
        var known = await references.FindAsync(user, cancellationToken);
        // Our own flag: Teams may go on delivering to somebody who took the bot away.
        if (known is { Installed: false })
            return Missing("not installed");
        var address = known?.ServiceUrl ?? await references.FindServiceAsync(user.Tenant, cancellationToken);
        if (!hosts.TryRead(address ?? hosts.Default?.AbsoluteUri, out var service))
            return Missing("no service address");
        return known?.Conversation is { } chat
            ? new ChatSearch.Found(service, chat, ViewerOf(known))
            : await OpenAsync(user, known, service, item, cancellationToken);
    }

    private async Task<ChatSearch> OpenAsync(
        ChannelUser user,
        ChatReference? known,
        Uri service,
        OutboxItem item,
        CancellationToken stop
    )
    {
        foreach (var member in new[] { ViewerOf(known), user.NativeId }.OfType<string>())
        {
            if (await rates.PassAsync(user.Tenant, user.NativeId, stop) is { } later)
                return new ChatSearch.Missing(new OutboxMark.Deferred(later));
            var answer = await calls.OpenAsync(service, user.Tenant, member, stop);
            marks.Read(answer, user.Tenant);
            if (ChatIn(answer) is { } chat)
                return await KeepAsync(user, known, service, chat, stop);
            // Not by this id, or the bot is not installed there.
            if (answer is not TeamsAnswer.Answered { Status: 400 or 403 or 404 })
                return new ChatSearch.Missing(marks.OfRepeatable(answer, item, user.Tenant, user.NativeId));
        }

        await references.LoseAsync(user, stop);
        return Missing("not installed");
    }

    private async Task<ChatSearch> KeepAsync(
        ChannelUser user,
        ChatReference? known,
        Uri service,
        string chat,
        CancellationToken stop
    )
    {
        var reference = known ?? new ChatReference(string.Empty, string.Empty, service.AbsoluteUri, chat);
        await references.KeepAsync(user, reference with { Conversation = chat }, stop);
        return new ChatSearch.Found(service, chat, ViewerOf(known));
    }

    private static string? ChatIn(TeamsAnswer answer) =>
        answer is TeamsAnswer.Answered { Status: >= 200 and < 300 } opened ? TeamsCalls.IdIn(opened) : null;

    private static string? ViewerOf(ChatReference? known) => known is { UserId.Length: > 0 } ? known.UserId : null;

    private static ChatSearch.Missing Missing(string cause) => new(new OutboxMark.Unreachable(cause));
}
