using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The connections of Socket Mode: any one gets a payload.</summary>
internal sealed class SlackSockets(FakeSlack slack)
{
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> _tickets = [];
    private readonly List<SlackSocket> _open = [];
    private int _turn;
    private int _envelopes;

    /// <summary>Gets the connections that are open, oldest first.</summary>
    public IReadOnlyList<SlackSocket> Open
    {
        get
        {
            lock (slack.Gate)
                return [.. _open];
        }
    }

    /// <summary>Gets how many connections there ever were.</summary>
    public int Accepted { get; private set; }

    /// <summary>Gives out an address that works once and soon.</summary>
    public Uri Ticket()
    {
        lock (slack.Gate)
        {
            var ticket = Guid.NewGuid().ToString("N");
            _tickets[ticket] = slack.Clock.GetUtcNow() + TicketLife;
            return new UriBuilder(slack.BaseUrl) { Scheme = "ws", Path = $"/socket/{ticket}" }.Uri;
        }
    }

    public async Task AcceptAsync(HttpContext http, string ticket)
    {
        lock (slack.Gate)
        {
            if (!_tickets.Remove(ticket, out var ends) || ends <= slack.Clock.GetUtcNow())
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var wire = await http.WebSockets.AcceptWebSocketAsync();
        using var socket = new SlackSocket(wire, http.RequestAborted);
        lock (slack.Gate)
        {
            _open.Add(socket);
            Accepted++;
        }

        try
        {
            await socket.RunAsync(slack.App.AppId, Open.Count);
        }
        finally
        {
            lock (slack.Gate)
                _open.Remove(socket);
        }
    }

    /// <summary>Sends a payload over one of the connections.</summary>
    /// <param name="type"><c>events_api</c>, <c>interactive</c> or <c>slash_commands</c>.</param>
    /// <param name="payload">As in the HTTP request.</param>
    /// <param name="retry">0 the first time.</param>
    /// <param name="reason">Why again; empty the first time.</param>
    /// <param name="patience">How long to wait for the answer.</param>
    /// <returns>The answer; null if none came in time.</returns>
    public async Task<JsonObject?> SendAsync(
        string type,
        JsonObject payload,
        int retry,
        string reason,
        TimeSpan patience
    )
    {
        SlackSocket socket;
        string id;
        lock (slack.Gate)
        {
            var ready = _open.Where(each => !each.IsLeaving).DefaultIfEmpty().ToList();
            socket = ready[_turn++ % ready.Count] ?? throw new InvalidOperationException("No connection is open.");
            id = $"e-{++_envelopes}";
        }

        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = type,
            ["accepts_response_payload"] = type != "events_api",
            ["payload"] = payload.DeepClone(),
            ["retry_attempt"] = retry,
            ["retry_reason"] = reason,
        };
        return await socket.AskAsync(id, envelope, patience);
    }

    /// <summary>Waits until so many connections are open.</summary>
    public async Task<IReadOnlyList<SlackSocket>> WaitForAsync(int count, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        while (Open.Count != count)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, stop.Token);
        return Open;
    }
}
