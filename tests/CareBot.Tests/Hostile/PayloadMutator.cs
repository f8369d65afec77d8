using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Hostile;

/// <summary>Makes hostile bodies out of valid ones: the same seed, the same bodies.</summary>
/// <param name="seed">The seed.</param>
internal sealed class PayloadMutator(int seed)
{
    private const int MostChanges = 3;

    private static readonly string[] Texts =
    [
        "",
        " ",
        "\u202Eevil\u202C",
        "\u0000",
        "<!channel> <@U1> <at>CEO</at>",
        "../../etc/passwd",
        "C-7K2.1.",
        "approve",
        "€1e308 -5 ½ ٣٤ 12,50,00 NaN",
        "=HYPERLINK(\"http://x\")",
        "'; DROP TABLE cases; --",
        "{\"a\":1}",
        new string('x', 9_000),
        string.Concat(Enumerable.Repeat("e\u0301", 1_000)),
        "👩‍👩‍👧‍👦",
    ];

    private readonly Random _dice = new(seed);

    /// <summary>Returns a body that is more or less like a valid one.</summary>
    /// <param name="valid">A valid JSON object.</param>
    public byte[] Next(string valid)
    {
        if (_dice.Next(5) == 0)
            return Bytes(Encoding.UTF8.GetBytes(valid));
        var root = JsonNode.Parse(valid) ?? throw new ArgumentException("No JSON.", nameof(valid));
        for (var changes = _dice.Next(1, MostChanges + 1); changes > 0; changes--)
            Change(root);
        var written = root.ToJsonString();
        return Encoding.UTF8.GetBytes(_dice.Next(10) == 0 ? Break(written) : written);
    }

    private void Change(JsonNode root)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
            return;
        var (parent, key) = places[_dice.Next(places.Count)];
        if (_dice.Next(4) == 0)
            parent.Remove(key);
        else
            parent[key] = Value(parent[key]);
    }

    private JsonNode? Value(JsonNode? old) =>
        _dice.Next(9) switch
        {
            0 => null,
            1 => _dice.Next(-1, 2),
            2 => 1e308,
            3 => true,
            4 => new JsonArray(Enumerable.Range(0, _dice.Next(200)).Select(number => (JsonNode?)number).ToArray()),
            5 => Nested(_dice.Next(1, 60)),
            6 => new JsonObject { ["id"] = Texts[_dice.Next(Texts.Length)], ["type"] = old?.DeepClone() },
            7 => old?.ToJsonString(),
            _ => Texts[_dice.Next(Texts.Length)],
        };

    private static JsonNode? Nested(int depth) =>
        depth == 0 ? JsonValue.Create(1) : new JsonObject { ["value"] = Nested(depth - 1) };

    // What only a broken or hostile writer would send.
    private string Break(string json) =>
        _dice.Next(5) switch
        {
            0 => json.Replace("\"type\":", "\"type\":\"x\",\"type\":", StringComparison.Ordinal),
            1 => json.Replace("\"text\":\"", "\"text\":\"\\ud800", StringComparison.Ordinal),
            2 => json + "}",
            3 => json[..^1] + ",}",
            _ => "\uFEFF" + json,
        };

    private byte[] Bytes(byte[] body)
    {
        for (var changes = _dice.Next(1, 8); changes > 0; changes--)
            body[_dice.Next(body.Length)] = (byte)_dice.Next(256);
        return _dice.Next(3) == 0 ? body[.._dice.Next(body.Length)] : body;
    }

    private static IEnumerable<(JsonObject Parent, string Key)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject parent => parent
                .Select(member => (parent, member.Key))
                .Concat(parent.SelectMany(member => Places(member.Value)))
                .ToList(),
            JsonArray array => array.SelectMany(Places).ToList(),
            _ => [],
        };
}
