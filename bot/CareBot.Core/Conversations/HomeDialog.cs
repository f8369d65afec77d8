using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>A person's own page: what waits for them, what is theirs, and a way to ask. It names no customer.</summary>
internal static class HomeDialog
{
    /// <summary>The field of the question.</summary>
    public const string What = "what";

    private const int Shown = 10;

    private static readonly ButtonToken Page = new("home", 0);

    public static Decision Show(Turn turn)
    {
        var waiting = ApprovalsDialog.Waiting(turn, Shown);
        var mine = turn.View.OpenCasesOf(turn.Speaker.Id, Shown);
        var page = new MessageBuilder()
            .Heading(waiting.Count == 0 ? "Nothing waits for you" : $"{waiting.Count} waiting for your decision")
            .Each(waiting, (self, one, _) => Row(self, turn, one, Verbs.ShowApproval, "Decide"))
            .Heading(mine.Count == 0 ? "You have no open case" : "Your open cases")
            .Each(mine, (self, one, _) => Row(self, turn, one, Verbs.ShowCase, "Show"))
            .Heading("A customer has a problem?")
            .Text("Ask me what you may do. I answer in our chat, at once.")
            .Note($"As of {Names.LocalTime(turn.Context.Now, turn.Context.Store)}.")
            .Button(Verbs.Ask, new ButtonToken("ask", 0), "Ask what you can offer", ButtonStyle.Primary)
            .Button(Verbs.Home, Page, "Refresh")
            .Build(Sensitivity.Internal);
        return new Decision(turn.Conversation) { Immediate = new Reply.Home(page) };
    }

    public static Decision OpenAsk(Turn turn, ButtonToken token) =>
        turn.Open(
            new Form(
                Verbs.Ask,
                token,
                "What happened?",
                [new Field.Text(What, "In a sentence: what, when, how much", null, Long: true, Required: true)],
                "Ask"
            )
        );

    private static MessageBuilder Row(MessageBuilder page, Turn turn, Case one, string verb, string title) =>
        page.Line(
            one.Id,
            $"{FactNames.OneLine(one.Facts, turn.Policy)} · {CaseMessage.Status(turn, one)}",
            new Button(verb, new ButtonToken(one.Id, one.Version), title)
        );
}
