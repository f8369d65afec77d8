using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Escalations;
using CareBot.Core.People;
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

    /// <summary>Lists the cases on which a person was asked and that nobody has decided yet: customers at the counter first, then by phone, then those who can wait longer; among equals whoever was asked for first.</summary>
    /// <param name="approver">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Case> CasesWaitingFor(string approver, int limit);

    /// <summary>Finds a promise, or null.</summary>
    /// <param name="id">Such as <c>P-4MX</c>.</param>
    Promise? FindPromise(string id);

    /// <summary>Lists a person's promises that still want attention, broken ones that climb included, the next due first.</summary>
    /// <param name="employee">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Promise> OpenPromisesOf(string employee, int limit);

    /// <summary>Finds a grant, or null.</summary>
    /// <param name="id">Such as <c>G-4MX</c>.</param>
    Grant? FindGrant(string id);

    /// <summary>Lists the grants that hold now for a person, by name or by role in their store, the largest first.</summary>
    /// <param name="employee">Who.</param>
    /// <param name="now">The time.</param>
    IReadOnlyList<Grant> GrantsFor(Employee employee, DateTimeOffset now);

    /// <summary>Lists the grants that a person gave and that hold now, the latest first.</summary>
    /// <param name="giver">The employee's id.</param>
    /// <param name="now">The time.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Grant> GrantsBy(string giver, DateTimeOffset now, int limit);

    /// <summary>Finds a good deed that was told, or null.</summary>
    /// <param name="id">Such as <c>K-4MX</c>.</param>
    Kudos? FindKudos(string id);

    /// <summary>Lists the good deeds that were told of a person, the latest first.</summary>
    /// <param name="nominee">The employee's id.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Kudos> KudosOf(string nominee, int limit);

    /// <summary>Finds what somebody said about being there, or null if they never said anything.</summary>
    /// <param name="employee">The employee's id.</param>
    Presence? FindPresence(string employee);

    /// <summary>Returns how much a store has added in a week, what was owed not counted.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="monday">The week's first local day.</param>
    /// <param name="currency">The store's currency.</param>
    Money SpentIn(string store, DateOnly monday, Currency currency);

    /// <summary>Lists how cases of a kind were decided, the latest first.</summary>
    /// <param name="issue">A key of the policy's <c>issues</c>.</param>
    /// <param name="category">A key of its <c>categories</c>; null for cases without one.</param>
    /// <param name="currency">Only in this currency.</param>
    /// <param name="since">Not before this.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Precedent> DecidedLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    );

    /// <summary>Lists what cases of a kind were settled with, the latest first, each case once. What was erased still counts.</summary>
    /// <param name="issue">A key of the policy's <c>issues</c>.</param>
    /// <param name="category">A key of its <c>categories</c>; null for cases without one.</param>
    /// <param name="currency">Only in this currency.</param>
    /// <param name="since">Not before this.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<PastSettlement> SettledLike(
        string issue,
        string? category,
        Currency currency,
        DateTimeOffset since,
        int limit
    );

    /// <summary>Lists the cases in which an order or customer reference was named, the latest opened first. It finds nothing that was erased.</summary>
    /// <param name="reference">As typed; case, spaces and marks do not matter.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Case> CasesOf(string reference, int limit);

    /// <summary>Lists who has which copy of a card in front of them.</summary>
    /// <param name="card">The card's name; its further copies are named alike with a slash and more behind it.</param>
    IReadOnlyList<CardCopy> CopiesOf(string card);

    /// <summary>Reads a stream's events, oldest first, with their personal parts unless these were erased.</summary>
    /// <param name="stream">A case's, promise's, grant's or good deed's id, or the stream of somebody's presence.</param>
    IReadOnlyList<RecordedEvent> History(string stream);

    /// <summary>Finds whose key encrypts a stream's personal parts, or null if there is no such stream.</summary>
    /// <param name="stream">A case's, promise's, grant's or good deed's id.</param>
    string? SubjectOf(string stream);

    /// <summary>Takes the next number for a case, promise, grant or good deed; numbers taken by a turn that fails are given again.</summary>
    /// <param name="prefix"><c>C</c>, <c>P</c>, <c>G</c> or <c>K</c>.</param>
    long NextNumber(char prefix);
}
