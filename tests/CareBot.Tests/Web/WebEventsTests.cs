using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Web;

/// <summary>The stream in which messages arrive.</summary>
public sealed class WebEventsTests
{
    [Fact]
    public async Task Message_arrives_as_one_event_with_its_name_and_its_plain_text()
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        using var stream = await OpenAsync(client, "tom");

        var mark = await site.Turns.SendAsync(Item("C-7K2:approval", "C-7K2:approval"), CancellationToken.None);

        Assert.Equal(new OutboxMark.Sent("C-7K2:approval"), mark);
        var data = await NextDataAsync(stream);
        Assert.Equal("C-7K2:approval", data.GetProperty("id").GetString());
        Assert.Equal("C-7K2:approval", data.GetProperty("replaces").GetString());
        Assert.Equal("two\nlines", data.GetProperty("plainText").GetString());
        Assert.Equal("paragraph", data.GetProperty("said").GetProperty("parts")[0].GetProperty("is").GetString());
        Assert.True(data.TryGetProperty("at", out _));
    }

    [Fact]
    public async Task Nobody_reads_anothers_messages()
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        using var maya = await OpenAsync(client, "maya");
        using var tom = await OpenAsync(client, "tom");

        await site.Turns.SendAsync(Item(null, null), CancellationToken.None);
        using var said = await client.SayAsync("maya", "d1", "hello");

        Assert.Equal("7", (await NextDataAsync(tom)).GetProperty("id").GetString());
        Assert.False((await NextDataAsync(maya)).GetProperty("id").ValueEquals("7"));
    }

    [Fact]
    public async Task Without_a_listener_it_counts_as_sent()
    {
        await using var site = await WebSite.StartAsync();

        var mark = await site.Turns.SendAsync(Item(null, null), CancellationToken.None);

        Assert.Equal(new OutboxMark.Sent("7"), mark);
    }

    [Fact]
    public async Task Silent_stream_shows_that_it_is_alive()
    {
        await using var site = await WebSite.StartAsync(
            WebSite.Rehearsal with
            {
                Heartbeat = TimeSpan.FromMilliseconds(50),
            }
        );
        using var client = site.NewClient();
        using var stream = await OpenAsync(client, "tom");

        string? line;
        do line = await stream.ReadLineAsync();
        while (line is not null && !line.StartsWith(':'));

        Assert.Equal(": still here", line);
    }

    [Fact]
    public async Task Open_stream_does_not_hold_up_the_end_of_the_program()
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        using var stream = await OpenAsync(client, "tom");

        await site.StopAsync().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Null(await ReadToEndAsync(stream));
    }

    private static OutboxItem Item(string? card, string? replaces) =>
        new(
            7,
            "tom",
            new Address("web", "rehearsal", "tom"),
            ScriptedTurns.Plain("two\nlines"),
            card,
            replaces,
            "test",
            1,
            1
        );

    private static async Task<StreamReader> OpenAsync(HttpClient client, string person)
    {
        var stream = await client.GetStreamAsync(new Uri($"/web/events?person={person}", UriKind.Relative));
        var reader = new StreamReader(stream);
        Assert.StartsWith("retry:", await reader.ReadLineAsync(), StringComparison.Ordinal);
        return reader;
    }

    private static async Task<JsonElement> NextDataAsync(StreamReader stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            using var document = JsonDocument.Parse(line["data: ".Length..]);
            return document.RootElement.Clone();
        }
        throw new InvalidOperationException("The stream ended.");
    }

    private static async Task<string?> ReadToEndAsync(StreamReader stream)
    {
        string? line;
        do line = await stream.ReadLineAsync();
        while (line is not null);
        return line;
    }
}
