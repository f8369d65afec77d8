using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Names deliveries, so that the same one counts once. Teams repeats an invoke under a new id, so what decides something is named by what it does.</summary>
internal static class DeliveryKeys
{
    private const int Longest = 512;
    private const int ShortHash = 16;

    /// <summary>Names an activity.</summary>
    public static string Of(TeamsActivity activity, ChannelUser user) =>
        Fit($"teams:{user.Tenant}:{activity.Conversation}:{(activity.Id.Length > 0 ? activity.Id : activity.Type)}");

    /// <summary>Names a press.</summary>
    public static string OfPress(TeamsActivity activity, ChannelUser user, CardData data) =>
        Verbs.CountsOnce(data.Verb)
            ? Fit($"teams:{user.Tenant}:{user.NativeId}:{data.Verb}:{data.Token}")
            : Of(activity, user);

    /// <summary>Names a form that was sent.</summary>
    public static string OfSubmit(ChannelUser user, CardData data) =>
        Fit($"teams:{user.Tenant}:{user.NativeId}:{data.Verb}:{data.Token}:{HashOf(data.Fields)}");

    private static string HashOf(IReadOnlyDictionary<string, string> fields)
    {
        var sorted = new SortedDictionary<string, string>(fields.ToDictionary(), StringComparer.Ordinal);
        return Hash(JsonSerializer.SerializeToUtf8Bytes(sorted))[..ShortHash];
    }

    private static string Fit(string key) => key.Length <= Longest ? key : $"teams:{Hash(Encoding.UTF8.GetBytes(key))}";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
