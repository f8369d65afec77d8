using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Whoever decides asks something first, and the asker answers; the time that is waited begins anew with each.</summary>
internal static class AskBackDialog
{
    private const string Words = "words";

    /// <summary>Opens the form for the question.</summary>
    public static Decision OpenQuestion(Turn turn, ButtonToken token) =>
        new Attempt(turn, Verbs.AskBack).Find(token, out var stopped) is not null
            ? turn.Open(OneField(Verbs.AskBack, token, "Ask back", "What do you want to know?", "Ask"))
            : stopped;

    /// <summary>Takes the question.</summary>
    public static Decision Ask(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (new Attempt(turn, Verbs.AskBack, FromForm: true).Find(token, out var stopped) is not { } found)
            return stopped;
        if (turn.SafeText(found, fields.GetValueOrDefault(Words)) is not { } question)
            return turn.Wrong(Words, "Write your question, for example: has she still got the receipt?");
        if (ChainWalk.Of(turn, found) is not { } walk || found.Escalation?.Now is not { } now)
        {
            return turn.Wrong(
                Words,
                "This one was raised before questions could be asked back. Decide it, or call them."
            );
        }

        var again = walk.Again(now);
        var personal = PersonalOf(turn, found) with { AskedBack = question, AnsweredBack = null };
        var change = CaseChange
            .On(turn, found)
            .Append(new CaseEvent.AskedBack(again.NagAt ?? again.DueAt, again.DueAt), personal);
        var asker = new Outgoing(
            change.Case.Escalation?.Asker ?? found.Owner,
            EscalationNews.Question(turn, change.Case, question),
            Subject: change.Subject
        );
        return Done(change, [.. ApprovalCopies.Redraw(change, personal), asker]);
    }

    /// <summary>Opens the form for the answer.</summary>
    public static Decision OpenAnswer(Turn turn, ButtonToken token) =>
        Asked(turn, token.Reference) is { } found
            ? turn.Open(
                OneField(Verbs.AnswerBack, token, "Answer", PersonalOf(turn, found).AskedBack ?? "Your answer", "Send")
            )
            : NothingAsked(turn);

    /// <summary>Takes the answer from the form.</summary>
    public static Decision Answer(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields) =>
        Asked(turn, token.Reference) is not { } found ? NothingAsked(turn)
        : turn.SafeText(found, fields.GetValueOrDefault(Words)) is { } answer ? Answer(turn, found, answer)
        : turn.Wrong(Words, "Write your answer in a sentence.");

    /// <summary>Somebody typed "answer" and what.</summary>
    public static Decision Hear(Turn turn, string text)
    {
        var open = turn.View.OpenCasesOf(turn.Speaker.Id, 20).FirstOrDefault(one => Asked(turn, one.Id) is not null);
        return open is null ? NothingAsked(turn)
            : turn.SafeText(open, text) is { } answer ? Answer(turn, open, answer)
            : turn.Say(EscalationNews.Question(turn, open, PersonalOf(turn, open).AskedBack, again: true));
    }

    private static Decision Answer(Turn turn, Case found, string answer)
    {
        var personal = PersonalOf(turn, found) with { AnsweredBack = answer };
        var change = Resume(
            turn,
            found,
            CaseChange.On(turn, found).Append(new CaseEvent.AnsweredBack(), personal),
            personal
        );
        var now = change.Case.Escalation?.Now?.People ?? [];
        var readers = found.Escalation?.AskedBackBy is { } who ? [who] : now;
        var told = new MessageBuilder()
            .Line(
                $"{Names.All(turn.Staff, readers)} {(readers.Count > 1 ? "have" : "has")} your answer.",
                $"You hear by {EscalationNews.By(turn, change.Case)}."
            )
            .Build();
        return Done(
            change,
            [
                .. ApprovalCopies.Redraw(change, personal),
                .. readers.Select(reader => ApprovalCopies.SendAgain(change, personal, reader, turn.Context.FreshId)),
                new Outgoing(turn.Speaker.Id, told, turn.Conversation.Address, Subject: change.Subject),
            ]
        );
    }

    // The wait begins anew; where it has gone on meanwhile, the answer only comes along.
    private static CaseChange Resume(Turn turn, Case found, CaseChange answered, PersonalFacts personal) =>
        found.Escalation is { AskedBackBy: not null, Now: { } now } && ChainWalk.Of(turn, found) is { } walk
            ? answered.Append(new CaseEvent.EscalationMoved(walk.Again(now), MoveReason.Answered), personal)
            : answered;

    private static Case? Asked(Turn turn, string id) =>
        turn.View.FindCase(id) is { Status: CaseStatus.Waiting, Erased: false, Escalation: { } asked } found
        && (asked.Asker == turn.Speaker.Id || found.Owner == turn.Speaker.Id)
        && PersonalOf(turn, found) is { AskedBack: not null, AnsweredBack: null }
            ? found
            : null;

    private static Decision NothingAsked(Turn turn) =>
        turn.Say(
            new MessageBuilder()
                .Line("Nobody waits for an answer of yours.", "“my cases” shows how yours stand.")
                .Build(Sensitivity.Internal)
        ) with
        {
            Immediate = new Reply.CloseForm(),
        };

    private static Form OneField(string verb, ButtonToken token, string title, string label, string submit) =>
        new(verb, token, title, [new Field.Text(Words, label, null, Long: true, Required: true)], submit);

    private static PersonalFacts PersonalOf(Turn turn, Case found) => Drafts.PersonalOf(turn.View.History(found.Id));

    private static Decision Done(CaseChange change, IReadOnlyList<Outgoing> said) =>
        new(change.Turn.Conversation)
        {
            Changes = change.ToChanges(),
            Outgoing = said,
            Immediate = new Reply.CloseForm(),
            Subject = change.Subject,
        };
}
