using System.Globalization;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Conversations.Digests;
using CareBot.Core.Conversations.Praising;
using CareBot.Core.Conversations.Promising;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Core.Conversations;

/// <summary>Hears one thing and decides what happens: the one dispatcher of all dialogs.</summary>
public static class DialogEngine
{
    /// <summary>Decides one step.</summary>
    /// <param name="inbound">What was heard.</param>
    /// <param name="view">The database.</param>
    /// <param name="context">The world; its speaker is who spoke.</param>
    public static Decision Step(Inbound inbound, ITurnView view, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        return Privacy.Place(inbound, Hear(inbound, Start(view, context, inbound.Address)));
    }

    /// <summary>Decides what happens because a time has come.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="view">The database.</param>
    /// <param name="context">The world; its speaker is whose promise or dialog it is.</param>
    public static Decision Wake(DueItem due, ITurnView view, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(due);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        var turn = Start(view, context, address: null);
        return Privacy.Check(
            due.Kind switch
            {
                DueKind.Promise => PromiseDue.Wake(turn, due),
                DueKind.Escalation => EscalationDue.Wake(turn, due),
                DueKind.Digest => DigestDue.Wake(turn, due),
                DueKind.Dialog => LeaveDialog.PutAway(turn, due),
                _ => throw new InvalidOperationException($"Nobody wakes for {due.Kind}."),
            }
        );
    }

    /// <summary>Plans the digest of somebody who receives one.</summary>
    /// <param name="view">The database.</param>
    /// <param name="context">The world; its speaker is the reader.</param>
    public static Decision PlanDigest(ITurnView view, TurnContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        return DigestDue.Enrol(Start(view, context, address: null));
    }

    private static Decision Hear(Inbound inbound, Turn turn) =>
        inbound switch
        {
            Inbound.Text text => HearText(turn, text.Value),
            Inbound.Press press => HearPress(turn, press),
            Inbound.Submit submit => HearForm(turn, submit),
            Inbound.Opened => WelcomeDialog.Open(turn),
            Inbound.Home => HomeDialog.Show(turn),
            _ => throw new InvalidOperationException($"Nobody answers {inbound.GetType().Name}."),
        };

    private static Turn Start(ITurnView view, TurnContext context, Address? address)
    {
        var known = view.FindConversation(context.Speaker.Id) ?? new Conversation { Employee = context.Speaker.Id };
        return new Turn(known with { Address = address ?? known.Address }, view, context);
    }

    private static Decision HearText(Turn turn, string text)
    {
        var decision =
            string.IsNullOrWhiteSpace(text) ? HelpDialog.Help(turn)
            : CommandReader.Read(text) is { } command ? Obey(turn, command)
            : HearSentence(turn, text);
        return decision.Heard is null
            ? decision with
            {
                Heard = turn.Context.Reader.Read(text, turn.Context.Culture).SafeText,
            }
            : decision;
    }

    private static Decision HearSentence(Turn turn, string text) =>
        PromiseDialog.TryHear(turn, text) ?? QuestionDialog.TryAnswer(turn, text) ?? AskDialog.Hear(turn, text);

    private static Decision Obey(Turn turn, Command command) =>
        command.Kind switch
        {
            CommandKind.Help => HelpDialog.Help(turn),
            CommandKind.Welcome => WelcomeDialog.Greet(turn),
            CommandKind.Thanks => HelpDialog.Thanks(turn),
            CommandKind.Digest => DigestDialog.Hear(turn, command.Rest),
            CommandKind.Replay => ReplayDialog.Hear(turn, command.Rest),
            CommandKind.Cancel => LeaveDialog.Cancel(turn),
            CommandKind.Back => LeaveDialog.Back(turn),
            CommandKind.StartOver => LeaveDialog.StartOver(turn),
            CommandKind.Log => command.Rest.Length > 0 ? LogDialog.Hear(turn, command.Rest) : LogDialog.Log(turn),
            CommandKind.Settle => SettleDialog.Hear(turn, command.Rest),
            CommandKind.Escalate => EscalateDialog.Hear(turn, command.Rest),
            CommandKind.MyCases => CasesDialog.Mine(turn),
            CommandKind.ShowCase => CasesDialog.Show(turn, command.Rest),
            CommandKind.Approvals => ApprovalsDialog.List(turn),
            CommandKind.Answer => AskBackDialog.Hear(turn, command.Rest),
            CommandKind.Away => AwayDialog.Hear(turn, command.Rest),
            CommandKind.Returned => AwayDialog.Return(turn),
            CommandKind.Keys => KeysDialog.List(turn),
            CommandKind.Mute => MuteDialog.Mute(turn, command.Rest),
            CommandKind.Unmute => MuteDialog.Unmute(turn, command.Rest),
            CommandKind.Kudos => KudosDialog.Hear(turn, command.Rest),
            CommandKind.NoKudos => KudosAnswer.KeepAll(turn),
            CommandKind.Promise => PromiseDialog.Hear(turn, command.Rest),
            CommandKind.MyPromises => PromiseDialog.Mine(turn),
            CommandKind.HandOverPromise => PromiseHandOverDialog.Hear(turn, command.Rest),
            CommandKind.Form => ChangeDialog.Offer(turn),
            _ => throw new InvalidOperationException($"Nobody obeys {command.Kind}."),
        };

    private static Decision HearPress(Turn turn, Inbound.Press press)
    {
        if (ButtonToken.TryParse(press.Token) is not { } token)
            return Unreadable(turn, press.Verb, fromForm: false);
        var decision = press.Verb switch
        {
            Verbs.Approve => DecideDialog.Approve(turn, token),
            Verbs.ApproveWithChange => DecideDialog.OpenChange(turn, token),
            Verbs.Decline => DecideDialog.OpenDecline(turn, token),
            Verbs.AskBack => AskBackDialog.OpenQuestion(turn, token),
            Verbs.AnswerBack => AskBackDialog.OpenAnswer(turn, token),
            Verbs.HandOverKey => KeyDialog.Open(turn, token),
            Verbs.TakeKeyBack => KeysDialog.TakeBack(turn, token),
            Verbs.PassOn => PassOnDialog.Open(turn, token),
            Verbs.ShowApproval => ApprovalsDialog.Show(turn, token),
            Verbs.Withdraw => WithdrawDialog.Withdraw(turn, token),
            Verbs.Kept => PromiseKeeping.Keep(turn, token),
            Verbs.NotYet => PromiseKeeping.OpenPostpone(turn, token),
            Verbs.HandOverPromise => PromiseHandOverDialog.Open(turn, token),
            Verbs.Mute => MuteDialog.Mute(turn, token.Reference),
            Verbs.Unmute => MuteDialog.Unmute(turn, token.Reference),
            Verbs.ShareKudos => KudosAnswer.Share(turn, token),
            Verbs.KeepKudos => KudosAnswer.Keep(turn, token),
            Verbs.ShowCase => CasesDialog.Show(turn, token.Reference),
            Verbs.Suggest => HearSuggestion(turn, token),
            Verbs.Choose => QuestionDialog.Choose(turn, token),
            Verbs.Skip => QuestionDialog.Skip(turn, token),
            Verbs.Cancel => LeaveDialog.Cancel(turn),
            Verbs.Back => LeaveDialog.Back(turn),
            Verbs.DigestDetails => DigestDialog.ShowDetails(turn, token),
            Verbs.DigestProposals => DigestDialog.ShowProposals(turn, token),
            Verbs.TryProposal => ReplayDialog.TryProposal(turn, token),
            Verbs.DeclineProposal => ProposalDialog.Decline(turn, token),
            Verbs.Home => HomeDialog.Show(turn),
            Verbs.Ask => HomeDialog.OpenAsk(turn, token),
            _ => HearPressOnDraft(turn, press.Verb, token),
        };
        return decision with { Heard = PressWords.Of(turn.Conversation, press.Verb, token) };
    }

    private static Decision Unreadable(Turn turn, string verb, bool fromForm)
    {
        var decision = Verbs.TriesToDecide(verb)
            ? new Attempt(turn, verb, fromForm).RefuseUnreadable()
            : HelpDialog.OutOfDate(turn);
        return decision with { Heard = "A button" };
    }

    private static Decision HearPressOnDraft(Turn turn, string verb, ButtonToken token)
    {
        if (Drafts.Recall(turn, token.Reference) is not { } recalled)
            return HelpDialog.OutOfDate(turn);
        return verb switch
        {
            Verbs.Why => WhyDialog.Explain(recalled, token.Item),
            Verbs.Right or Verbs.Log => LogDialog.Log(recalled),
            Verbs.Change => ChangeDialog.Open(recalled),
            Verbs.Settle => SettleDialog.Open(recalled),
            Verbs.Escalate => EscalateDialog.Press(recalled),
            _ => HelpDialog.OutOfDate(turn),
        };
    }

    private static Decision HearSuggestion(Turn turn, ButtonToken token) =>
        int.TryParse(token.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < turn.Conversation.Suggestions.Count
            ? HearText(turn, turn.Conversation.Suggestions[index])
            : HelpDialog.OutOfDate(turn);

    private static Decision HearForm(Turn turn, Inbound.Submit submit)
    {
        if (ButtonToken.TryParse(submit.Token) is not { } token)
            return Unreadable(turn, submit.Verb, fromForm: true);
        if (submit.Verb == Verbs.Ask)
            return HearQuestion(turn, submit.Fields);
        var decision = submit.Verb switch
        {
            Verbs.ApproveWithChange => DecideDialog.ApproveWithChange(turn, token, submit.Fields),
            Verbs.Decline => DecideDialog.Decline(turn, token, submit.Fields),
            Verbs.AskBack => AskBackDialog.Ask(turn, token, submit.Fields),
            Verbs.AnswerBack => AskBackDialog.Answer(turn, token, submit.Fields),
            Verbs.HandOverKey => KeyDialog.HandOver(turn, token, submit.Fields),
            Verbs.PassOn => PassOnDialog.Pass(turn, token, submit.Fields),
            Verbs.NotYet => PromiseKeeping.Postpone(turn, token, submit.Fields),
            Verbs.HandOverPromise => PromiseHandOverDialog.Save(turn, token, submit.Fields),
            _ => HearFormOnDraft(turn, submit, token),
        };
        return decision with { Heard = PressWords.Of(turn.Conversation, submit.Verb, token) };
    }

    // As good as typing it.
    private static Decision HearQuestion(Turn turn, IReadOnlyDictionary<string, string> fields) =>
        fields.GetValueOrDefault(HomeDialog.What) is { } text && !string.IsNullOrWhiteSpace(text)
            ? HearText(turn, text) with
            {
                Immediate = new Reply.CloseForm(),
            }
            : turn.Wrong(HomeDialog.What, "Say what happened, for example: laptop, volume broken, £640");

    private static Decision HearFormOnDraft(Turn turn, Inbound.Submit submit, ButtonToken token)
    {
        if (Drafts.Recall(turn, token.Reference) is not { } recalled)
            return HelpDialog.OutOfDate(turn);
        return submit.Verb switch
        {
            Verbs.Change => ChangeDialog.Save(recalled, submit.Fields),
            Verbs.Settle => SettleDialog.Save(recalled, submit.Fields),
            Verbs.Escalate => EscalateDialog.Save(recalled, submit.Fields),
            _ => HelpDialog.OutOfDate(turn),
        };
    }
}
