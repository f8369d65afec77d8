using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace CareBot.Tests.Hostile;

/// <summary>Hears for which hosts this process asks the name service.</summary>
internal sealed class NameQuestions : EventListener
{
    private readonly ConcurrentQueue<string> _asked = [];

    public IReadOnlyCollection<string> Asked => _asked;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.NameResolution")
            EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: "ResolutionStart", Payload: [string host, ..] })
            _asked?.Enqueue(host);
    }
}
