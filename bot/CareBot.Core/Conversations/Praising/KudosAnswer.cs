using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Digests;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Praising;

/// <summary>Somebody says whether a good deed of theirs may be told. Nobody else is told what they said.</summary>
internal static class KudosAnswer
{
    /// <summary>Yes; what was decided before stays.</summary>
    public static Decision Share(Turn turn, ButtonToken token)
    {
        if (Find(turn, token) is not { } kudos)
            return new Attempt(turn, Verbs.ShareKudos).Stop(null, "not-your-kudos");
        return kudos is { Consent: KudosConsent.Waiting, Erased: false } && ConsentOf(token) is { } consent
            ? Answer(turn, kudos, consent)
            : Show(turn, kudos);
    }

    /// <summary>Rather not, or not any more.</summary>
    public static Decision Keep(Turn turn, ButtonToken token)
    {
        if (Find(turn, token) is not { } kudos)
            return new Attempt(turn, Verbs.KeepKudos).Stop(null, "not-your-kudos");
        return kudos.MayBeKept ? Answer(turn, kudos, KudosConsent.No) : Show(turn, kudos);
    }

    /// <summary>"No kudos": nothing that was not shown yet is told.</summary>
    public static Decision KeepAll(Turn turn)
    {
        Decision[] kept =
        [
            .. KudosTelling.OpenOf(turn, turn.Speaker.Id).Select(kudos => Answer(turn, kudos, KudosConsent.No)),
        ];
        var message = new MessageBuilder()
            .Line(kept.Length == 0 ? "Nothing of yours waits to be told." : "Nothing of it is told.")
            .Note("“mute kudos” and you are not asked any more.")
            .Build(Sensitivity.Internal);
        return turn.Say(message) with
        {
            Changes = [.. kept.SelectMany(one => one.Changes)],
            Outgoing =
            [
                new Outgoing(turn.Speaker.Id, message, turn.Conversation.Address),
                .. kept.SelectMany(one => one.Outgoing),
            ],
        };
    }

    private static Kudos? Find(Turn turn, ButtonToken token) =>
        turn.View.FindKudos(token.Reference) is { } kudos && kudos.Nominee == turn.Speaker.Id ? kudos : null;

    private static KudosConsent? ConsentOf(ButtonToken token) =>
        token.Item switch
        {
            KudosMessage.Named => KudosConsent.WithName,
            KudosMessage.Unnamed => KudosConsent.WithoutName,
            _ => null,
        };

    private static Decision Answer(Turn turn, Kudos kudos, KudosConsent consent)
    {
        var answered = turn.Record(kudos.Id, kudos.Version + 1, new KudosEvent.KudosAnswered(consent));
        var subject = turn.View.SubjectOf(kudos.Id) ?? kudos.Id;
        return Show(turn, Kudos.Evolve(kudos, answered)) with { Changes = [new StreamChange(subject, [answered])] };
    }

    private static Decision Show(Turn turn, Kudos kudos)
    {
        var subject = turn.View.SubjectOf(kudos.Id) ?? kudos.Id;
        var card = KudosMessage.Card(turn, kudos, KudosTelling.WordsOf(turn, kudos), subject);
        return new Decision(turn.Conversation) { Outgoing = [card], Subject = subject };
    }
}
