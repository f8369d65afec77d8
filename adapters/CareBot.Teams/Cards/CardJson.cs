using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Teams.Cards;

/// <summary>Writes JSON as Teams gets it: readable letters, since each escaped one would cost five bytes of the limit.</summary>
internal static class CardJson
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonObject body) => body.ToJsonString(Readable);

    public static string Write<T>(T body) => JsonSerializer.Serialize(body, Readable);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Readable);
}
