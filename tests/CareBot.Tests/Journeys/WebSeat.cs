using System.Net;
using System.Text.Json;
using CareBot.Tests.Web;

namespace CareBot.Tests.Journeys;

/// <summary>A person at the rehearsal page, by the requests that it makes. Whoever it does not know is answered 403.</summary>
internal sealed class WebSeat(HttpClient client, string person) : ISeat
{
    private string? _pressed;
    private JsonElement _form;

    // The page draws a card again where it stands, so that both are the same here.
    public IReadOnlyList<string> Drawn => Shown;

    public IReadOnlyList<string> Shown =>
        [.. Said().Select(said => said.GetProperty("plainText").GetString() ?? string.Empty)];

    public SeatButton Find(string title)
    {
        var buttons = Said().SelectMany(said => said.GetProperty("buttons").EnumerateArray());
        var found = buttons.Last(button => Text(button, "title").StartsWith(title, StringComparison.Ordinal));
        return new SeatButton(Text(found, "verb"), Text(found, "token"));
    }

    public Task SayAsync(string text) => PostAsync("text", text);

    public Task PressAsync(string title) => PressAsync(Find(title));

    public async Task PressAsync(SeatButton button) =>
        _pressed = await PostAsync("press", new { verb = button.Verb, token = button.Token });

    public async Task RepeatAsync()
    {
        using var answer = await client.PostJsonAsync(
            _pressed ?? throw new InvalidOperationException("Nothing was pressed yet.")
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // What is not filled in stays as the form proposes it.
    public Task SubmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        var asked = _form.GetProperty("fields").EnumerateArray().ToDictionary(field => Text(field, "id"), Proposed);
        foreach (var (id, value) in fields)
            asked[id] = value;
        return PostAsync(
            "submit",
            new
            {
                verb = Text(_form, "verb"),
                token = Text(_form, "token"),
                fields = asked,
            }
        );
    }

    private static string Proposed(JsonElement field) =>
        field.TryGetProperty("value", out var value) ? value.ToString() : string.Empty;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? string.Empty;

    private async Task<string> PostAsync(string what, object done)
    {
        var body = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["person"] = person,
                ["delivery"] = Guid.NewGuid().ToString("N"),
                [what] = done,
            }
        );
        using var answer = await client.PostJsonAsync(body);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Forbidden });
        if ((await answer.JsonAsync()).TryGetProperty("reply", out var reply))
            Take(reply);
        return body;
    }

    private void Take(JsonElement reply)
    {
        if (reply.TryGetProperty("form", out var form))
            _form = form;
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
    }

    private List<JsonElement> Said()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"/web/transcript?person={person}", UriKind.Relative)
        );
        using var answer = client.Send(request);
        using var lines = JsonDocument.Parse(answer.Content.ReadAsStream());
        return lines.RootElement.ValueKind != JsonValueKind.Array
            ? []
            :
            [
                .. lines
                    .RootElement.EnumerateArray()
                    .Where(line => line.TryGetProperty("said", out var said) && said.ValueKind == JsonValueKind.Object)
                    .Select(line => line.GetProperty("said").Clone()),
            ];
    }
}
