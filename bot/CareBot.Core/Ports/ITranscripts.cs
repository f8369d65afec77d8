namespace CareBot.Core.Ports;

/// <summary>Reads back what was said in a conversation, for a channel that does not remember by itself.</summary>
public interface ITranscripts
{
    /// <summary>Reads a person's last lines, oldest first.</summary>
    /// <param name="employee">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(string employee, int limit, CancellationToken cancellationToken);
}
