using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>My cases, and one of them whole.</summary>
internal static class CasesDialog
{
    private const int CasesShown = 10;
    private const int LongestEcho = 40;

    public static Decision Mine(Turn turn)
    {
        var cases = turn.View.OpenCasesOf(turn.Speaker.Id, CasesShown);
        var draft = turn.Conversation.Draft ?? turn.Conversation.Past.LastOrDefault(past => past.CaseId is null);
        var message = new MessageBuilder().If(cases.Count == 0, self => self.Text("You have no open case."));
        if (cases.Count > 0)
            message.Table(["Case", "What", "State"], [.. cases.Select(one => Row(turn, one))]);
        message.Note(
            draft is { CaseId: null }
                ? $"Draft: {FactNames.OneLine(draft.Facts, turn.Policy)}. “back” takes it up."
                : null
        );
        message.Each(cases.Take(5), (self, one, _) => self.Button(Verbs.ShowCase, new ButtonToken(one.Id, 0), one.Id));
        return turn.Say(message.Build());
    }

    public static Decision Show(Turn turn, string typed)
    {
        var id = CaseId.TryRead('C', typed);
        if (id is null || turn.View.FindCase(id) is not { } found || !CaseRights.MaySee(turn, found))
            return turn.Say(NotFound(turn, typed));
        var draft = turn.Conversation.Draft is { } open && open.CaseId == id ? open : Drafts.FromCase(turn, found);
        var next = Drafts.Front(turn.Conversation, draft) with { CaseInHand = id };
        return turn.Say(next, CaseMessage.Write(turn, found, draft));
    }

    // What was typed may be anything, a card's number too: it is read like any sentence before it is said again.
    private static Message NotFound(Turn turn, string typed)
    {
        var read = turn.Context.Reader.Read(typed, turn.Context.Culture).SafeText.Trim();
        return new MessageBuilder()
            .Line("There is no such case that you may see.", read.Length <= LongestEcho ? $"You typed “{read}”." : "")
            .Text("A case looks like C-7K2. “my cases” shows yours.")
            .Build(Sensitivity.Internal);
    }

    private static IReadOnlyList<string> Row(Turn turn, Case one) =>
        [one.Id, Short(turn, one.Facts), CaseMessage.Status(turn, one)];

    private static string Short(Turn turn, Facts facts)
    {
        var line = FactNames.OneLine(facts, turn.Policy);
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
