using System.Globalization;
using CareBot.Web;

namespace CareBot.Tests.Journeys;

/// <summary>Plays a story of the page on any stage, line by line.</summary>
internal static class StoryPlayer
{
    /// <summary>Returns what was said in answer to each line.</summary>
    public static async Task<IReadOnlyList<string>> PlayAsync(IStage stage, string id)
    {
        var story = StoryBook.Open().Single(story => story.Id == id);
        var said = new List<string>();
        foreach (var line in story.Lines)
            said.Add(await PlayAsync(stage, story, line));
        return said;
    }

    private static async Task<string> PlayAsync(IStage stage, StoryBook.Story story, StoryBook.Line line)
    {
        if (line.Skip is { } skip)
        {
            await stage.SkipAsync(TimeSpan.ParseExact(skip, "c", CultureInfo.InvariantCulture));
            return (await stage.AllAsync(story.Staff))[^1];
        }

        var person = line.Person ?? throw new InvalidOperationException("Somebody must act.");
        return line switch
        {
            { Text: { } text } => await stage.SayAsync(person, text),
            { Press: { } title } => await stage.PressAsync(person, title),
            { Submit: { } fields } => await stage.SubmitAsync(person, fields),
            _ => throw new InvalidOperationException("A line must do something."),
        };
    }
}
