using CareBot.Core.Messages;

namespace CareBot.Teams;

/// <summary>What an activity turned out to be.</summary>
internal abstract record TeamsReading
{
    private TeamsReading() { }

    /// <summary>Nothing to do.</summary>
    internal sealed record Ignored : TeamsReading;

    /// <summary>Something that a person did.</summary>
    /// <param name="Inbound">What.</param>
    /// <param name="Manner">How it is answered.</param>
    /// <param name="Card">The name of the card on which it was pressed, as the client echoes it.</param>
    internal sealed record Understood(Inbound Inbound, AnswerManner Manner, string? Card = null) : TeamsReading;

    /// <summary>Somebody has a card in front of them and wants to see how it stands now.</summary>
    /// <param name="Card">Its name, as the client echoes it.</param>
    internal sealed record Look(string Card) : TeamsReading;

    /// <summary>Somebody took the bot away.</summary>
    internal sealed record Removed : TeamsReading;

    /// <summary>A guest, somebody of another company, or nobody in particular.</summary>
    /// <param name="Manner">How they are answered.</param>
    internal sealed record Outsider(AnswerManner Manner) : TeamsReading;

    /// <summary>An invoke that is not ours.</summary>
    internal sealed record NotServed : TeamsReading;
}
