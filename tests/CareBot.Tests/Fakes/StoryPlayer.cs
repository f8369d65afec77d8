using System.Globalization;
using CareBot.Web;

namespace CareBot.Tests.Fakes;

/// <summary>Plays a story of the page on the pure core, line by line.</summary>
internal static class StoryPlayer
{
    /// <summary>Returns what was said in answer to each line.</summary>
    public static IReadOnlyList<string> Play(TalkingBot bot, string id)
    {
        var story = StoryBook.Open().Single(story => story.Id == id);
        return [.. story.Lines.Select(line => Play(bot, story, line))];
    }

    private static string Play(TalkingBot bot, StoryBook.Story story, StoryBook.Line line)
    {
        if (line.Skip is { } skip)
        {
            bot.Wait(TimeSpan.ParseExact(skip, "c", CultureInfo.InvariantCulture));
            return bot.Last(story.Staff);
        }

        var person = line.Person ?? throw new InvalidOperationException("Somebody must act.");
        return line switch
        {
            { Text: { } text } => bot.Say(person, text),
            { Press: { } title } => bot.Press(person, title),
            { Submit: { } fields } => bot.Submit(person, [.. fields.Select(field => (field.Key, field.Value))]),
            _ => throw new InvalidOperationException("A line must do something."),
        };
    }
}
