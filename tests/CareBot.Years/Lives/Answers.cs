using CareBot.Core.Escalations;

namespace CareBot.Years.Lives;

/// <summary>Throws whether and when somebody answers.</summary>
internal static class Answers
{
    /// <summary>Throws for one step.</summary>
    /// <param name="scribe">The case.</param>
    /// <param name="dice">Its chance.</param>
    /// <param name="now">Who is asked.</param>
    /// <param name="wait">How long they have.</param>
    /// <param name="isFirst">Whether nobody was asked before them.</param>
    public static Answer On(CaseScribe scribe, Dice dice, Asking now, TimeSpan wait, bool isFirst)
    {
        var (whether, share, kind) = (dice.Share(), Math.Min(dice.Skewed(0.3, 0.6), 0.95), dice.Share());
        var world = scribe.World;
        var isAway =
            world.Plan.Planted.HasAwayManager
            && scribe.Store.Id == world.Planted.Away.Id
            && now.People.Contains(scribe.Store.Manager.Id);
        var answered =
            isAway ? 0.05
            : isFirst ? 0.90
            : 0.94;
        if (whether > answered)
            return new(null, AnswerKind.Decide);
        var at = now.DueAt - wait + TimeSpan.FromSeconds(Math.Max(20, Math.Floor(wait.TotalSeconds * share)));
        return new(at, isFirst && kind < PassedOn(scribe) ? AnswerKind.PassOn : TakenBack(kind));
    }

    private static AnswerKind TakenBack(double kind) => kind > 0.97 ? AnswerKind.TakeBack : AnswerKind.Decide;

    // What their own role spends freely, supervisors leave to the manager where others ask for it.
    private static double PassedOn(CaseScribe scribe) =>
        scribe.World.Plan.Planted.GenerousLimit is { } generous && scribe.Kind.Class <= generous.UpToClass
            ? 0.85
            : 0.03;
}
