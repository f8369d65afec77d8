using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CareBot.Web;

/// <summary>The pages that listen, by person.</summary>
internal sealed class WebListeners
{
    // A page that is so far behind is cut off; it comes back and reads everything in one go.
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<Listener, string> _listeners = [];

    /// <summary>Starts to listen, until the listener is disposed of.</summary>
    /// <param name="person">An employee's id.</param>
    public Listener Listen(string person)
    {
        var listener = new Listener(this);
        _listeners[listener] = person;
        return listener;
    }

    /// <summary>Hands an event to everybody who listens for this person.</summary>
    /// <param name="person">An employee's id.</param>
    /// <param name="data">One line of JSON.</param>
    public void Push(string person, string data)
    {
        foreach (var (listener, name) in _listeners)
        {
            if (string.Equals(name, person, StringComparison.Ordinal))
                listener.Push(data);
        }
    }

    private void Remove(Listener listener) => _listeners.TryRemove(listener, out _);

    /// <summary>One page's ear. A null in it is a heartbeat.</summary>
    internal sealed class Listener(WebListeners room) : IDisposable
    {
        private readonly Channel<string?> _events = System.Threading.Channels.Channel.CreateBounded<string?>(Backlog);

        public ChannelReader<string?> Events => _events.Reader;

        public void Push(string? data)
        {
            if (!_events.Writer.TryWrite(data))
                _events.Writer.TryComplete();
        }

        public void Dispose()
        {
            room.Remove(this);
            _events.Writer.TryComplete();
        }
    }
}
