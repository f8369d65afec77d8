using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CareBot.Tests.Web;

/// <summary>What the tests send.</summary>
internal static class Requests
{
    public static Task<HttpResponseMessage> PostJsonAsync(
        this HttpClient client,
        string body,
        string path = "/web/messages"
    ) => client.PostBytesAsync(Encoding.UTF8.GetBytes(body), path);

    public static async Task<HttpResponseMessage> PostBytesAsync(
        this HttpClient client,
        byte[] body,
        string path = "/web/messages",
        string type = "application/json"
    )
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public static Task<HttpResponseMessage> SayAsync(
        this HttpClient client,
        string person,
        string delivery,
        string text
    ) =>
        client.PostJsonAsync(
            JsonSerializer.Serialize(
                new
                {
                    person,
                    delivery,
                    text,
                }
            )
        );

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
