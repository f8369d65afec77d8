using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Understands an activity. Indifferent to types and fields that it does not know.</summary>
internal static class TeamsTranslator
{
    /// <summary>The verb of a card that looks how it stands now.</summary>
    public const string LookVerb = "card.refresh";

    private static readonly TeamsReading Nothing = new TeamsReading.Ignored();

    /// <summary>Reads an activity of a tenant that we know.</summary>
    /// <param name="activity">Of the right shape.</param>
    public static TeamsReading Read(TeamsActivity activity) =>
        activity.Type switch
        {
            _ when activity.IsBot && activity.Type is "message" => Nothing,
            "message" => ReadMessage(activity),
            "invoke" => ReadInvoke(activity),
            "conversationUpdate" => ReadMembers(activity),
            "installationUpdate" => ReadInstallation(activity),
            _ => Nothing,
        };

    private static TeamsReading ReadMessage(TeamsActivity activity)
    {
        if (activity.User is not { } user)
            return new TeamsReading.Outsider(AnswerManner.Silent);
        if (activity.Value.ValueKind == JsonValueKind.Object && IsPress(activity))
            return ReadData(activity, user, CardData.Read(activity.Value), AnswerManner.Silent);
        var said = new Inbound.Text(
            DeliveryKeys.Of(activity, user),
            user,
            TeamsAddress.Of(user),
            SaidText.Of(activity)
        );
        return new TeamsReading.Understood(said with { Room = RoomOf(activity, user) }, AnswerManner.Silent);
    }

    // An old client's press comes as a message without a text.
    private static bool IsPress(TeamsActivity activity) =>
        string.IsNullOrWhiteSpace(activity.Root.TextAt("text"))
        || activity.Value.At(CardData.Ours).ValueKind == JsonValueKind.Object;

    private static TeamsReading ReadInvoke(TeamsActivity activity)
    {
        var value = activity.Value;
        var (data, manner) = activity.Name switch
        {
            "adaptiveCard/action" => (Execute(value.At("action")), AnswerManner.Card),
            "task/fetch" => (CardData.Read(value.At("data")), AnswerManner.Dialog),
            "task/submit" => (CardData.Read(value.At("data")) with { IsForm = true }, AnswerManner.DialogEnd),
            _ => (null, AnswerManner.Silent),
        };
        if (data is null)
            return new TeamsReading.NotServed();
        return activity.User is { } user ? ReadData(activity, user, data, manner) : new TeamsReading.Outsider(manner);
    }

    private static CardData Execute(JsonElement action) => CardData.Read(action.At("data"), action.TextAt("verb"));

    private static TeamsReading ReadData(TeamsActivity activity, ChannelUser user, CardData data, AnswerManner manner)
    {
        if (data.Verb == LookVerb)
            return manner == AnswerManner.Card ? new TeamsReading.Look(data.Card ?? string.Empty) : Nothing;
        var address = TeamsAddress.Of(user);
        Inbound done = data.IsForm
            ? new Inbound.Submit(DeliveryKeys.OfSubmit(user, data), user, address, data.Verb, data.Token, data.Fields)
            : new Inbound.Press(DeliveryKeys.OfPress(activity, user, data), user, address, data.Verb, data.Token);
        return new TeamsReading.Understood(done with { Room = RoomOf(activity, user) }, manner, data.Card);
    }

    private static TeamsReading ReadMembers(TeamsActivity activity) =>
        !activity.IsPersonal ? Nothing
        : activity.NamesUs("membersRemoved") ? new TeamsReading.Removed()
        : activity.NamesUs("membersAdded") ? Open(activity)
        : Nothing;

    private static TeamsReading ReadInstallation(TeamsActivity activity) =>
        !activity.IsPersonal
            ? Nothing
            : activity.Root.TextAt("action") switch
            {
                "add" => Open(activity),
                "remove" => new TeamsReading.Removed(),
                _ => Nothing,
            };

    private static TeamsReading Open(TeamsActivity activity) =>
        activity.User is { } user
            ? new TeamsReading.Understood(
                new Inbound.Opened(DeliveryKeys.Of(activity, user), user, TeamsAddress.Of(user)),
                AnswerManner.Silent
            )
            : Nothing;

    private static Address? RoomOf(TeamsActivity activity, ChannelUser user) =>
        activity.IsPersonal ? null : TeamsAddress.OfRoom(activity, user.Tenant);
}
