using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Sees to it that what is said goes where only those may read it for whom it is meant.</summary>
internal static class Privacy
{
    /// <summary>Sends direct answers where the person is looking, and leaves in a shared place no more than that there is an answer.</summary>
    /// <param name="inbound">What was heard.</param>
    /// <param name="decision">What was decided.</param>
    public static Decision Place(Inbound inbound, Decision decision)
    {
        if (inbound.Address.Shared || inbound.ReplyTo is { Shared: true })
            throw new InvalidOperationException("An answer goes to a private place.");
        var speaker = decision.Conversation.Employee;
        var placed = decision.Outgoing.Select(said => IsAnswer(said) ? said with { Address = inbound.ReplyTo } : said);
        var note =
            inbound.Room is { } room && decision.Outgoing.Count > 0 ? [Note(speaker, room)] : Array.Empty<Outgoing>();
        return Check(decision with { Outgoing = [.. placed, .. note] });

        // A card is redrawn later, which only a lasting place allows.
        bool IsAnswer(Outgoing said) =>
            inbound.ReplyTo is not null && said.To == speaker && said.Card is null && said.Address == inbound.Address;
    }

    /// <summary>Stops whatever would tell a shared place more than everybody in it may know.</summary>
    /// <param name="decision">What was decided.</param>
    public static Decision Check(Decision decision) =>
        decision.Outgoing.Any(said => said is { Address.Shared: true, Message.Sensitivity: not Sensitivity.Public })
            ? throw new InvalidOperationException("A shared place is told nothing that is not public.")
            : decision;

    private static Outgoing Note(string speaker, Address room) =>
        new(speaker, new MessageBuilder().Text("I answered you in private.").Build(Sensitivity.Public), room);
}
