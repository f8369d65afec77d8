using System.Net;
using System.Text.Json;
using CareBot.Tests.Web;

namespace CareBot.Tests.Faults;

/// <summary>A person's side of the real program.</summary>
internal sealed class Chat(HttpClient client, string person)
{
    /// <summary>Types a text, makes sure that it is kept under its delivery, and returns what was said to it.</summary>
    public async Task<ChatAnswer> SayAsync(string text)
    {
        var delivery = Guid.NewGuid().ToString("N");

        using var answer = await client.SayAsync(person, delivery, text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await FindAsync(delivery);
    }

    /// <summary>Presses whatever a client claims to have seen.</summary>
    public async Task<ChatAnswer> PressAsync(string verb, string token)
    {
        var delivery = Guid.NewGuid().ToString("N");
        var body = new
        {
            person,
            delivery,
            press = new { verb, token },
        };

        using var answer = await client.PostJsonAsync(JsonSerializer.Serialize(body));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await FindAsync(delivery);
    }

    /// <summary>Returns the token of the latest button that means this.</summary>
    public async Task<string> TokenOfAsync(string verb)
    {
        var lines = await PagePlayer.TranscriptAsync(client, person);
        var button = lines
            .Where(line => line.TryGetProperty("said", out _))
            .SelectMany(line => line.GetProperty("said").GetProperty("buttons").EnumerateArray())
            .Last(button => button.GetProperty("verb").GetString() == verb);
        return button.GetProperty("token").GetString() ?? "";
    }

    private async Task<ChatAnswer> FindAsync(string delivery)
    {
        var lines = (await PagePlayer.TranscriptAsync(client, person)).ToList();
        var at = lines.FindIndex(line => line.GetProperty("id").GetString() == $"web:{person}:{delivery}");
        Assert.True(at >= 0, "What was typed is not kept.");
        var said = lines.Skip(at + 1).Select(line => line.GetProperty("said")).ToList();
        var words = said.Select(one => one.GetProperty("plainText").GetString());
        var heard = lines[at].GetProperty("heard").GetString() ?? "";
        return new ChatAnswer(heard, string.Join("\n\n", words), [.. said.Select(one => one.GetRawText())]);
    }
}
