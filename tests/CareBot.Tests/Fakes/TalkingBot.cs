using System.Globalization;
using CareBot.Core.Conversations;
using CareBot.Core.Conversations.Digests;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Replays;
using CareBot.Core.Understanding;
using CareBot.Policies;

namespace CareBot.Tests.Fakes;

/// <summary>The pure core, talked to by people of the sample retailer: no host, no store, no channel.</summary>
internal sealed class TalkingBot(Policy policy, StaffDirectory staff, FakeClock clock)
{
    private SentenceReader _reader = new(policy.Lexicon);
    private readonly List<Outgoing> _said = [];
    private readonly List<Reply> _replies = [];
    private int _ids;

    public MemoryView View { get; } = new();

    /// <summary>Gets or sets the policy that runs; a new one counts from the next step on.</summary>
    public Policy Policy
    {
        get;
        set => (field, _reader) = (value, new(value.Lexicon));
    } = policy;

    /// <summary>Gets or sets when digests go out.</summary>
    public WeeklyTime DigestTime { get; set; } = WeeklyTime.MondayMorning;

    /// <summary>Gets or sets everybody; a new import counts from the next step on.</summary>
    public StaffDirectory Staff { get; set; } = staff;

    public Form? OpenForm { get; private set; }

    public Reply LastReply { get; private set; } = new Reply.Nothing();

    /// <summary>Gets everything that was said to anybody, in order.</summary>
    public IReadOnlyList<Outgoing> Said => _said;

    /// <summary>Gets what stood in the answers themselves, in order.</summary>
    public IReadOnlyList<Reply> Replies => _replies;

    /// <summary>Returns the last thing that somebody was told, as plain text.</summary>
    public string Last(string person) => _said.Last(outgoing => outgoing.To == person).Message.PlainText;

    /// <summary>Returns everything that somebody was told since the start, as plain text.</summary>
    public IReadOnlyList<string> All(string person) =>
        [.. _said.Where(outgoing => outgoing.To == person).Select(outgoing => outgoing.Message.PlainText)];

    /// <summary>Returns every button that somebody was ever shown.</summary>
    public IReadOnlyList<Button> ButtonsOf(string person) =>
        [.. _said.Where(outgoing => outgoing.To == person).SelectMany(outgoing => ButtonsOf(outgoing.Message))];

    /// <summary>Types a sentence and returns what the person was told in answer.</summary>
    public string Say(string person, string text) =>
        Hear(person, (key, from, at) => new Inbound.Text(key, from, at, text));

    /// <summary>Presses the latest button whose title begins so, and returns what the person was told in answer.</summary>
    public string Press(string person, string title)
    {
        var button = _said
            .Where(outgoing => outgoing.To == person)
            .SelectMany(outgoing => ButtonsOf(outgoing.Message))
            .Last(button => button.Title.StartsWith(title, StringComparison.Ordinal));
        return Press(person, button.Verb, button.Token.ToString());
    }

    /// <summary>Presses what a hostile client may send.</summary>
    public string Press(string person, string verb, string token) =>
        Hear(person, (key, from, at) => new Inbound.Press(key, from, at, verb, token));

    /// <summary>Sends the form that is open.</summary>
    public string Submit(string person, params (string Field, string Value)[] fields)
    {
        var form = OpenForm ?? throw new InvalidOperationException("No form is open.");
        var values = fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
        return Hear(
            person,
            (key, from, at) => new Inbound.Submit(key, from, at, form.Verb, form.Token.ToString(), values)
        );
    }

    /// <summary>Opens the chat.</summary>
    public string Open(string person) => Hear(person, (key, from, at) => new Inbound.Opened(key, from, at));

    /// <summary>Looks at their own page.</summary>
    public string Home(string person) => Hear(person, (key, from, at) => new Inbound.Home(key, from, at));

    /// <summary>Lets time go by, minute by minute, and does what becomes due.</summary>
    public void Wait(TimeSpan span)
    {
        for (var end = clock.GetUtcNow() + span; clock.GetUtcNow() < end; clock.Move(TimeSpan.FromMinutes(1)))
            RunDue();
        RunDue();
    }

    /// <summary>Lets time go by at once, from one thing that is due to the next.</summary>
    public void Leap(TimeSpan span)
    {
        var end = clock.GetUtcNow() + span;
        RunDue();
        while (NextDue() is { } next && next <= end)
        {
            if (next > clock.GetUtcNow())
                clock.Move(next - clock.GetUtcNow());
            RunDue();
        }

        clock.Move(end - clock.GetUtcNow());
    }

    /// <summary>Lets time go by while the program does not run; then it comes back and does what is due.</summary>
    public void Sleep(TimeSpan span)
    {
        clock.Move(span);
        RunDue();
    }

    private static IEnumerable<Button> ButtonsOf(Message message) =>
        message.Parts.OfType<Part.Paragraph>().Select(part => part.Aside).OfType<Button>().Concat(message.Buttons);

    private DateTimeOffset? NextDue() =>
        View
            .Promises.Select(promise => promise.WakesAt)
            .Concat(View.Cases.Select(waiting => waiting.WakesAt))
            .Concat(View.Conversations.Select(talk => talk.ClosesAt))
            .Concat(View.Presences.Select(reader => reader.DigestAt))
            .Min();

    private void RunDue()
    {
        var now = clock.GetUtcNow();
        foreach (var promise in View.Promises.Where(promise => promise.WakesAt <= now))
        {
            var due = new DueItem(DueKind.Promise, promise.Id, promise.WakesAt ?? now);
            Apply(DialogEngine.Wake(due, View, Context(promise.Owner)));
        }

        foreach (var waiting in View.Cases.Where(waiting => waiting.WakesAt <= now))
        {
            var due = new DueItem(DueKind.Escalation, waiting.Id, waiting.WakesAt ?? now);
            Apply(DialogEngine.Wake(due, View, Context(waiting.Escalation?.Asker ?? waiting.Owner)));
        }

        foreach (var talk in View.Conversations.Where(talk => talk.ClosesAt <= now))
        {
            var due = new DueItem(DueKind.Dialog, talk.Employee, talk.ClosesAt ?? now);
            Apply(DialogEngine.Wake(due, View, Context(talk.Employee)));
        }

        foreach (var reader in View.Presences.Where(reader => reader.DigestAt <= now))
        {
            var due = new DueItem(DueKind.Digest, reader.Employee, reader.DigestAt ?? now);
            Run(Context(reader.Employee), context => DialogEngine.Wake(due, View, context));
        }
    }

    private string Hear(string person, Func<string, ChannelUser, Address, Inbound> make)
    {
        var before = _said.Count;
        var key = (++_ids).ToString(CultureInfo.InvariantCulture);
        var inbound = make(key, new ChannelUser("web", "rehearsal", person), new Address("web", "rehearsal", person));
        Run(Context(person), context => DialogEngine.Step(inbound, View, context));
        var answers = _said.Skip(before).Where(outgoing => outgoing.To == person);
        return string.Join("\n\n", answers.Select(outgoing => outgoing.Message.PlainText));
    }

    /// <summary>Returns the world as a step for somebody would see it.</summary>
    public TurnContext Context(string person) =>
        new(
            Staff.Employees[person],
            Staff,
            Policy,
            _reader,
            clock.GetUtcNow(),
            (++_ids).ToString("x32", CultureInfo.InvariantCulture)
        )
        {
            DigestTime = DigestTime,
        };

    /// <summary>Plans everybody's digests, as the program does when it starts.</summary>
    public void PlanDigests()
    {
        foreach (var person in Staff.Employees.Values.Where(IsReader))
            Apply(DialogEngine.PlanDigest(View, Context(person.Id)));
    }

    private bool IsReader(Employee person) => DigestReaders.ScopesOf(person, Staff, Policy.Digest).Count > 0;

    private void Run(TurnContext context, Func<TurnContext, Decision> step)
    {
        var decision = step(context);
        while (decision.Wants is { } wanted)
        {
            var known = new Dictionary<Inquiry, LookedUp>(context.LookedUp) { [wanted] = LookUp(wanted) };
            context = context with { LookedUp = known };
            decision = step(context);
        }

        Apply(decision);
    }

    private LookedUp LookUp(Inquiry inquiry) =>
        inquiry switch
        {
            Inquiry.DigestOf(var scope, var monday) => new LookedUp.DigestMade(
                new DigestBuilder(View, Policy, Staff).Build(scope, monday)
            ),
            Inquiry.TriedOut(var change, var span) => TryOut(change, span),
            _ => throw new InvalidOperationException($"Nobody looks up {inquiry.GetType().Name}."),
        };

    private LookedUp.Replayed TryOut(LimitChange change, HistorySpan span)
    {
        var root = PolicyYaml.Read(Sample.PolicyText).Root ?? throw new InvalidOperationException("No policy.");
        var draft = change.WriteInto(Sample.PolicyText, root);
        if (draft.Text is not { } text)
            return new(null, draft.Problem);
        var other = PolicyFile.Compile(text).Policy ?? throw new InvalidOperationException("A broken draft.");
        var replay = new DraftReplay(span, other);
        foreach (var one in View.Cases)
            replay.Add(View.History(one.Id));
        return new(replay.Report, null);
    }

    private void Apply(Decision decision)
    {
        View.Apply(decision);
        _said.AddRange(decision.Outgoing);
        LastReply = decision.Immediate;
        _replies.Add(decision.Immediate);
        if (decision.Immediate is Reply.Open open)
            OpenForm = open.Form;
    }
}
