using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Promising;

/// <summary>A promise is a record: made in a sentence, kept or put off in a tap.</summary>
internal static class PromiseDialog
{
    /// <summary>The question about a promise's time.</summary>
    public const string ByWhen = "ByWhen";

    private static readonly string[] Openings =
    [
        "i told ",
        "we told ",
        "i promised ",
        "we promised ",
        "i said i'd ",
        "i said we'd ",
        "i said id ",
        "remind me to ",
        "remind me ",
        "i'll call ",
        "ill call ",
    ];

    /// <summary>Hears a plain sentence that promises something by a time, or returns null if it is no such sentence.</summary>
    public static Decision? TryHear(Turn turn, string text)
    {
        var start = text.TrimStart().ToLowerInvariant().Replace('’', '\'');
        if (!Openings.Any(opening => start.StartsWith(opening, StringComparison.Ordinal)))
            return null;
        return turn.Context.Reader.Read(text, turn.Context.Culture).Facts.Issue is null
            ? TryMake(turn, text, text)
            : null;
    }

    /// <summary>Somebody typed "promise" and what.</summary>
    public static Decision Hear(Turn turn, string what)
    {
        if (what.Length == 0)
        {
            return turn.Say(
                new MessageBuilder()
                    .Line("What did you promise, and by when?", "For example: promise call Mrs Hill by Friday 5")
                    .Build(Sensitivity.Internal)
            );
        }

        return TryMake(turn, what, what) ?? AskWhen(turn, what);
    }

    /// <summary>Makes the promise if a time can be read.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="what">What was promised.</param>
    /// <param name="when">The text with the time in it.</param>
    public static Decision? TryMake(Turn turn, string what, string when)
    {
        var store = turn.Context.Store;
        if (PromiseMaking.ReadDue(turn, when, store) is not { } due)
            return null;
        var draft = turn.Conversation.Draft;
        var reading = turn.Context.Reader.Read(what, turn.Context.Culture);
        var personal = Know(reading.Personal, draft?.Personal);
        var subject = draft?.Id ?? turn.Context.FreshId;
        var next = turn with { Conversation = turn.Conversation with { Asking = null } };
        var (_, change, card) = PromiseMaking.Make(
            next,
            turn.Speaker,
            store,
            reading.SafeText,
            personal,
            due,
            draft?.CaseId,
            subject
        );
        return new Decision(next.Conversation)
        {
            Changes = [change],
            Outgoing = [card],
            Subject = subject,
            Heard = reading.SafeText,
        };
    }

    public static Decision Mine(Turn turn)
    {
        // What is broken and settled waits for nobody, though time has not noticed yet.
        var promises = turn.View.OpenPromisesOf(turn.Speaker.Id, 10).Where(one => !IsOver(turn, one)).ToList();
        var message =
            promises.Count == 0
                ? new MessageBuilder().Text("You owe nobody a promise.")
                : new MessageBuilder()
                    .Line("Promised, the next first:")
                    .Bullets(promises.Select(one => PromiseMessage.Line(turn, one)));
        var areMany = promises.Count > 1;
        message.Each(
            promises.Take(2),
            (self, one, _) => PromiseMessage.Buttons(self, one, areMany ? $" {one.Id}" : string.Empty)
        );
        return turn.Say(message.Build());
    }

    private static bool IsOver(Turn turn, Promise promise) =>
        promise is { Status: PromiseStatus.Broken, CaseId: { } id }
        && turn.View.FindCase(id) is { Status: CaseStatus.Settled };

    // "Promise to call her by Friday" is about the customer who is talked about.
    private static PersonalFacts Know(PersonalFacts said, PersonalFacts? before) =>
        said with
        {
            Customer = said.Customer ?? before?.Customer,
            Reference = said.Reference ?? before?.Reference,
        };

    private static Decision AskWhen(Turn turn, string what)
    {
        var today = turn.Context.Culture.Today;
        var tomorrow = today.AddDays(1).ToString("dddd", CultureInfo.InvariantCulture).ToLowerInvariant();
        var question = new Question(
            ByWhen,
            "By when?",
            [
                new("in 1 hour", "In an hour"),
                new("end of day", "Today, end of day"),
                new($"{tomorrow} 10:00", "Tomorrow at 10"),
            ],
            what
        );
        var next = turn.Conversation with { Asking = question };
        return turn.Say(next, Questions.Draw(new MessageBuilder(), next).Build()) with
        {
            Heard = turn.Context.Reader.Read(what, turn.Context.Culture).SafeText,
        };
    }
}
