using System.Text.Json.Nodes;

namespace CareBot.Tests.Teams;

/// <summary>Changes a valid activity in a few places, as nobody would.</summary>
internal static class ActivityDice
{
    private static readonly string?[] Odd =
    [
        null,
        "null",
        "true",
        "5",
        "-1e300",
        "\"\"",
        "\"text\"",
        "\"..\"",
        "[]",
        "{}",
        "[[1]]",
        "{\"id\":5}",
        "\"28:11111111-1111-1111-1111-111111111111\"",
        "\"\\u0000\"",
        "\"a:1xyz;messageid=\"",
        "\"https://evil.example/\"",
        "\"task/fetch\"",
        "{\"cb\":{\"verb\":[],\"ref\":\"x.y.z\"}}",
        "{\"cb\":{\"fields\":[1,null,\"a\"]}}",
    ];

    public static JsonObject Mutate(JsonObject activity, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = Places(activity).ToList();
            if (places.Count == 0)
                return activity;
            var (owner, name) = places[random.Next(places.Count)];
            if (Odd[random.Next(Odd.Length)] is { } odd)
                owner[name] = JsonNode.Parse(odd);
            else
                owner.Remove(name);
        }

        return activity;
    }

    private static IEnumerable<(JsonObject Owner, string Name)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject owner => owner.SelectMany(member => Places(member.Value).Prepend((owner, member.Key))),
            JsonArray list => list.SelectMany(Places),
            _ => [],
        };
}
