using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Teams;

/// <summary>Remembers what was handed in, and answers as it was told.</summary>
internal sealed class ListeningTurns : ITurns
{
    public List<Inbound> Heard { get; } = [];

    public Func<Inbound, TurnResult> Answer { get; set; } = _ => new TurnResult.Done(new Reply.Nothing());

    public Reply Reply
    {
        set => Answer = _ => new TurnResult.Done(value);
    }

    public Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        lock (Heard)
            Heard.Add(inbound);
        return Task.FromResult(Answer(inbound));
    }
}
