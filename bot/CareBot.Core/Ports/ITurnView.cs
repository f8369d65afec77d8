using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Promises;

namespace CareBot.Core.Ports;

/// <summary>What a step may read: the database as it stands at the start of the turn's transaction.</summary>
public interface ITurnView
{
    /// <summary>Finds a person's conversation, or null if they never spoke.</summary>
    /// <param name="employee">The employee's id.</param>
    Conversation? FindConversation(string employee);

    /// <summary>Finds a case, or null.</summary>
    /// <param name="id">Such as <c>C-7K2</c>.</param>
    Case? FindCase(string id);

    /// <summary>Lists a person's cases that are not settled, the latest changed first.</summary>
    /// <param name="employee">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Case> OpenCasesOf(string employee, int limit);

    /// <summary>Lists the cases that wait for a person's decision, the oldest first.</summary>
    /// <param name="approver">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Case> CasesWaitingFor(string approver, int limit);

    /// <summary>Finds a promise, or null.</summary>
    /// <param name="id">Such as <c>P-4MX</c>.</param>
    Promise? FindPromise(string id);

    /// <summary>Lists a person's promises that are neither kept nor broken, the next due first.</summary>
    /// <param name="employee">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Promise> OpenPromisesOf(string employee, int limit);

    /// <summary>Reads a stream's events, oldest first, with their personal parts unless these were erased.</summary>
    /// <param name="stream">A case's or promise's id.</param>
    IReadOnlyList<RecordedEvent> History(string stream);

    /// <summary>Finds whose key encrypts a stream's personal parts, or null if there is no such stream.</summary>
    /// <param name="stream">A case's or promise's id.</param>
    string? SubjectOf(string stream);

    /// <summary>Takes the next number for a case or promise; numbers taken by a turn that fails are given again.</summary>
    /// <param name="prefix"><c>C</c> or <c>P</c>.</param>
    long NextNumber(char prefix);
}
