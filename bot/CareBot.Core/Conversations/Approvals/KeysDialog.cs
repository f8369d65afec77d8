using CareBot.Core.Escalations;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>The keys that somebody holds and gave; those that they gave can be taken back.</summary>
internal static class KeysDialog
{
    private const int Listed = 10;

    public static Decision List(Turn turn)
    {
        var now = turn.Context.Now;
        var held = turn.View.GrantsFor(turn.Speaker, now);
        var gave = turn.View.GrantsBy(turn.Speaker.Id, now, Listed);
        if (held.Count + gave.Count == 0)
            return turn.Say(new MessageBuilder().Text("You hold no key, and gave none.").Build(Sensitivity.Internal));
        var message = new MessageBuilder()
            .If(
                held.Count > 0,
                self => self.Line("You hold:").Bullets(held.Take(Listed).Select(one => KeyMessage.Line(turn, one)))
            )
            .If(gave.Count > 0, self => self.Line("You gave:").Bullets(gave.Select(one => KeyMessage.Line(turn, one))))
            .Each(
                gave.Take(5),
                (self, one, _) => self.Button(Verbs.TakeKeyBack, new(one.Id, one.Version), $"Take back {one.Id}")
            );
        return turn.Say(message.Build(Sensitivity.Internal));
    }

    public static Decision TakeBack(Turn turn, ButtonToken token)
    {
        if (turn.View.FindGrant(token.Reference) is not { } grant || !MayTakeBack(turn, grant))
            return new Attempt(turn, Verbs.TakeKeyBack).Stop(null, "not-your-key");
        if (grant.Revoked || grant.Until <= turn.Context.Now)
        {
            return turn.Say(
                new MessageBuilder().Text($"{grant.Id} opens nothing any more.").Build(Sensitivity.Internal)
            );
        }

        var recorded = turn.Record(grant.Id, grant.Version + 1, new GrantEvent.GrantRevoked());
        var after = Grant.Evolve(grant, recorded);
        return new Decision(turn.Conversation)
        {
            Changes = [new StreamChange(grant.Id, [recorded])],
            Outgoing =
            [
                new Outgoing(
                    turn.Speaker.Id,
                    KeyMessage.Given(turn, after),
                    turn.Conversation.Address,
                    KeyMessage.Card(after)
                ),
                .. KeyMessage.Holders(turn, after).Select(one => new Outgoing(one, KeyMessage.TakenBack(turn, after))),
            ],
        };
    }

    // Whoever stands above the giver may as well.
    private static bool MayTakeBack(Turn turn, Grant grant) =>
        grant.Giver == turn.Speaker.Id || People.ReportingLines.IsAbove(turn.Staff, turn.Speaker.Id, grant.Giver);
}
