using System.Text.Json;
using CareBot.Teams.Cards;

namespace CareBot.Teams.Delivery;

/// <summary>Where a message is that was sent, so that it can be drawn again.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Activity">The activity's id.</param>
/// <param name="Service">The service address.</param>
internal sealed record SentReference(string Conversation, string Activity, string Service)
{
    /// <summary>Reads a reference that we wrote; null where it is none.</summary>
    public static SentReference? Read(string text)
    {
        try
        {
            return
                CardJson.Read<SentReference>(text)
                    is { Conversation: not null, Activity: not null, Service: not null } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => CardJson.Write(this);
}
