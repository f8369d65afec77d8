using System.Text.Json;

namespace CareBot.Web;

/// <summary>The five stories as the page plays them.</summary>
internal static class StoryBook
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Opens the book.</summary>
    public static IReadOnlyList<Story> Open() =>
        JsonSerializer.Deserialize<IReadOnlyList<Story>>(PageFiles.Read("stories.json"), Written)
        ?? throw new InvalidOperationException("The story book is empty.");

    /// <summary>A story.</summary>
    /// <param name="Id">Such as <c>bouquet</c>.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Lesson">What it teaches, in one sentence.</param>
    /// <param name="Staff">Who sits on the left.</param>
    /// <param name="Manager">Who sits on the right.</param>
    /// <param name="Lines">What happens, in order.</param>
    internal sealed record Story(
        string Id,
        string Title,
        string Lesson,
        string Staff,
        string Manager,
        IReadOnlyList<Line> Lines
    );

    /// <summary>Something that happens: a person types, presses or fills in, or time goes by.</summary>
    /// <param name="Person">Who; null where time goes by.</param>
    /// <param name="Text">What they type.</param>
    /// <param name="Press">The beginning of the title of the button that they press: the latest such button on their side.</param>
    /// <param name="Submit">What they fill into the form that is open, by field id.</param>
    /// <param name="Skip">How much time goes by, as <c>d.hh:mm:ss</c>.</param>
    /// <param name="Note">What to look at.</param>
    internal sealed record Line(
        string? Person = null,
        string? Text = null,
        string? Press = null,
        IReadOnlyDictionary<string, string>? Submit = null,
        string? Skip = null,
        string? Note = null
    );
}
