using System.Globalization;
using System.Text.Json;
using CareBot.Tests.Web;
using CareBot.Web;

namespace CareBot.Tests.Faults;

/// <summary>Plays a story over HTTP as the page would: it knows what a page keeps, and reads everything else back.</summary>
internal sealed class PagePlayer
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly StoryBook.Story _story;
    private JsonElement? _form;

    public PagePlayer(StoryBook.Story story)
    {
        _story = story;
        People =
        [
            .. new[] { story.Staff, story.Manager }
                .Concat(story.Lines.Select(line => line.Person).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];
        // A page greets where nothing was said yet.
        Steps = [.. People.Select(person => new StoryBook.Line(person)), .. story.Lines];
    }

    public IReadOnlyList<string> People { get; }

    public IReadOnlyList<StoryBook.Line> Steps { get; }

    /// <summary>Gets what the HTTP answers were, in order.</summary>
    public List<string> Replies { get; } = [];

    /// <summary>Returns whether a step is a line of the story, and not a page that is opened for it.</summary>
    public bool IsInStory(int at) => at >= People.Count;

    /// <summary>Prepares what the page would send for a step.</summary>
    public async Task<StorySend> PrepareAsync(HttpClient client, int at)
    {
        var line = Steps[at];
        if (line.Skip is { } skip)
            return new StorySend("/web/clock", JsonSerializer.Serialize(new { skip }));
        var delivery = string.Create(CultureInfo.InvariantCulture, $"{_story.Id}-{at}");
        var body = new Dictionary<string, object?> { ["person"] = line.Person, ["delivery"] = delivery };
        if (line.Text is { } text)
            body["text"] = text;
        else if (line.Press is { } title)
            body["press"] = await FindButtonAsync(client, line.Person ?? "", title);
        else if (line.Submit is { } fields)
            body["submit"] = Fill(fields);
        else
            body["opened"] = true;
        return new StorySend("/web/messages", JsonSerializer.Serialize(body));
    }

    /// <summary>Sends it, and keeps what the page would keep.</summary>
    public async Task SendAsync(HttpClient client, StorySend send)
    {
        using var answer = await client.PostJsonAsync(send.Body, send.Path);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{send.Body} was answered by {(int)answer.StatusCode} {said}");
        if (!(await answer.JsonAsync()).TryGetProperty("reply", out var reply))
            return;
        Replies.Add(reply.GetProperty("is").GetString() ?? "");
        if (reply.TryGetProperty("form", out var form))
            _form = form;
    }

    /// <summary>Waits until a person's side of all that was said has so many lines, and returns how many there are.</summary>
    public async Task<int> WaitForLinesAsync(HttpClient client, int wanted)
    {
        var count = await CountLinesAsync(client);
        for (var tries = 0; count < wanted && tries < 150; tries++)
        {
            await Task.Delay(Look, TimeProvider.System);
            count = await CountLinesAsync(client);
        }

        return count;
    }

    /// <summary>Waits until whatever is due has been done: nothing new for longer than two heartbeats.</summary>
    public async Task<int> WaitForQuietAsync(HttpClient client)
    {
        var count = await CountLinesAsync(client);
        for (var quiet = 0; quiet < 25; quiet++)
        {
            await Task.Delay(Look, TimeProvider.System);
            var now = await CountLinesAsync(client);
            (count, quiet) = (now, now == count ? quiet : 0);
        }

        return count;
    }

    public static async Task<IReadOnlyList<JsonElement>> TranscriptAsync(HttpClient client, string person)
    {
        using var answer = await client.GetAsync(new Uri($"/web/transcript?person={person}", UriKind.Relative));
        return [.. (await answer.JsonAsync()).EnumerateArray()];
    }

    private async Task<int> CountLinesAsync(HttpClient client)
    {
        var count = 0;
        foreach (var person in People)
            count += (await TranscriptAsync(client, person)).Count;
        return count;
    }

    private static async Task<object> FindButtonAsync(HttpClient client, string person, string title)
    {
        var lines = await TranscriptAsync(client, person);
        var buttons = lines.SelectMany(ButtonsOf).ToList();
        var found = buttons.FindLast(button => Title(button).StartsWith(title, StringComparison.OrdinalIgnoreCase));
        Assert.True(
            found.ValueKind == JsonValueKind.Object,
            $"{person} sees no '{title}', only {string.Join(", ", buttons.Select(Title))}"
        );
        return new { verb = found.GetProperty("verb").GetString(), token = found.GetProperty("token").GetString() };
    }

    private static string Title(JsonElement button) => button.GetProperty("title").GetString() ?? "";

    // In the order in which the page draws them: beside a line first, below the message last.
    private static IEnumerable<JsonElement> ButtonsOf(JsonElement line)
    {
        if (!line.TryGetProperty("said", out var said))
            yield break;
        foreach (var part in said.GetProperty("parts").EnumerateArray())
        {
            if (part.TryGetProperty("aside", out var aside))
                yield return aside;
        }

        foreach (var button in said.GetProperty("buttons").EnumerateArray())
            yield return button;
    }

    private object Fill(IReadOnlyDictionary<string, string> fields)
    {
        var form = _form ?? throw new InvalidOperationException("No form is open.");
        var shown = form.GetProperty("fields").EnumerateArray().ToList();
        return new
        {
            verb = form.GetProperty("verb").GetString(),
            token = form.GetProperty("token").GetString(),
            fields = shown.Select(field => field.GetProperty("id").GetString() ?? "").ToDictionary(id => id, Value),
        };

        string Value(string id)
        {
            var field = shown.Find(one => one.GetProperty("id").GetString() == id);
            return fields.TryGetValue(id, out var given) ? given
                : field.TryGetProperty("value", out var known) ? known.ToString()
                : string.Empty;
        }
    }
}
