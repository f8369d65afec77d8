using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations;

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
        var local = store.LocalTime(turn.Context.Now).DateTime;
        if (turn.Context.Reader.ReadDueTime(when, local) is not { } dueLocal)
            return null;
        var due = PromiseTimes.ToInstant(dueLocal, store.TimeZone);
        var remind = PromiseTimes.RemindAt(turn.Context.Now, due);
        var draft = turn.Conversation.Draft;
        var id = CaseId.FromNumber('P', turn.View.NextNumber('P'));
        var reading = turn.Context.Reader.Read(what, turn.Context.Culture);
        var personal = reading.Personal with { Said = [reading.SafeText] };
        var made = new PromiseEvent.PromiseMade(turn.Speaker.Id, store.Id, due, remind, draft?.CaseId);
        var subject = draft?.Id ?? turn.Context.FreshId;
        var promise = Promise.Evolve(null, turn.Record(id, 1, made, personal));
        var next = turn.Conversation with { Asking = null };
        return turn.Say(next, PromiseMessage.Made(turn, promise, reading.SafeText)) with
        {
            Changes = [new StreamChange(subject, [turn.Record(id, 1, made, personal)])],
            Outgoing =
            [
                new Outgoing(
                    turn.Speaker.Id,
                    PromiseMessage.Made(turn, promise, reading.SafeText),
                    next.Address,
                    PromiseMessage.Card(promise),
                    subject
                ),
            ],
            Subject = subject,
            Heard = reading.SafeText,
        };
    }

    public static Decision Mine(Turn turn)
    {
        var promises = turn.View.OpenPromisesOf(turn.Speaker.Id, 10);
        var message =
            promises.Count == 0
                ? new MessageBuilder().Text("You owe nobody a promise.")
                : new MessageBuilder()
                    .Line("Promised, the next first:")
                    .Bullets(promises.Select(one => PromiseMessage.Line(turn, one)));
        message.Each(promises.Take(2), (self, one, _) => PromiseMessage.Buttons(self, one));
        return turn.Say(message.Build());
    }

    public static Decision Keep(Turn turn, ButtonToken token)
    {
        if (Open(turn, token, out var closed) is not { } promise)
            return closed;
        return Change(turn, promise, new PromiseEvent.PromiseKept(), kept => PromiseMessage.Kept(turn, kept));
    }

    public static Decision OpenPostpone(Turn turn, ButtonToken token)
    {
        if (Open(turn, token, out var closed) is null)
            return closed;
        var field = new Field.Text("when", "By when now? For example: tomorrow 10:30", null, Required: true);
        return turn.Open(new Form(Verbs.NotYet, token, "Not yet", [field]));
    }

    public static Decision Postpone(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        if (Open(turn, token, out var closed) is not { } promise)
            return closed;
        var store = turn.Context.Store;
        var local = store.LocalTime(turn.Context.Now).DateTime;
        if (
            turn.Context.Reader.ReadDueTime(fields.GetValueOrDefault("when") ?? string.Empty, local) is not { } dueLocal
        )
        {
            return turn.Wrong("when", "Write a day and a time, for example “tomorrow 10:30” or “Friday 5”.");
        }

        var due = PromiseTimes.ToInstant(dueLocal, store.TimeZone);
        var postponed = new PromiseEvent.PromisePostponed(due, PromiseTimes.RemindAt(turn.Context.Now, due));
        return Change(turn, promise, postponed, later => PromiseMessage.Postponed(turn, later)) with
        {
            Immediate = new Reply.CloseForm(),
        };
    }

    private static Decision Change(Turn turn, Promise promise, PromiseEvent happened, Func<Promise, Message> say)
    {
        var recorded = turn.Record(promise.Id, promise.Version + 1, happened);
        var changed = Promise.Evolve(promise, recorded);
        var subject = turn.View.SubjectOf(promise.Id) ?? promise.Id;
        return new Decision(turn.Conversation)
        {
            Changes = [new StreamChange(subject, [recorded])],
            Outgoing =
            [
                new Outgoing(
                    turn.Speaker.Id,
                    say(changed),
                    turn.Conversation.Address,
                    PromiseMessage.Card(promise),
                    subject
                ),
            ],
            Subject = subject,
        };
    }

    private static Promise? Open(Turn turn, ButtonToken token, out Decision closed)
    {
        closed = turn.Say(new MessageBuilder().Text("This promise is no longer open.").Build(Sensitivity.Internal));
        if (turn.View.FindPromise(token.Reference) is not { } promise || promise.Store != turn.Speaker.Store)
            return null;
        if (promise.WakesAt is not null)
            return promise;
        closed = turn.Say(PromiseMessage.Closed(promise));
        return null;
    }

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
