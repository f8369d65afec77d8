using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Praising;

/// <summary>What was told of whom, and what others have seen of it.</summary>
internal static class KudosTelling
{
    private const int LookedAt = 20;

    /// <summary>Returns the words, or null once they were destroyed.</summary>
    public static string? WordsOf(Turn turn, Kudos kudos) =>
        turn.View.History(kudos.Id) is [{ Personal.Said: [var words, ..] }, ..] ? words : null;

    /// <summary>Lists what somebody may still keep to themselves, the latest first.</summary>
    public static IEnumerable<Kudos> OpenOf(Turn turn, string nominee) =>
        turn.View.KudosOf(nominee, LookedAt).Where(one => one.MayBeKept);

    /// <summary>Returns whether the speaker told this before, so that nobody is asked twice.</summary>
    public static bool WasTold(Turn turn, Employee nominee, string words, Case? about) =>
        turn
            .View.KudosOf(nominee.Id, LookedAt)
            .Where(one => one.By == turn.Speaker.Id && one.CaseId == about?.Id)
            .Any(one => about is not null || WordsOf(turn, one) == words);

    /// <summary>Writes down that others see it now; null where they did before. From then on it cannot be taken back.</summary>
    public static StreamChange? Shown(Turn turn, string id)
    {
        if (turn.View.FindKudos(id) is not { MayBeShown: true, ShownAt: null } kudos)
            return null;
        var shown = turn.Record(id, kudos.Version + 1, new KudosEvent.KudosShown());
        return new StreamChange(turn.View.SubjectOf(id) ?? id, [shown]);
    }
}
