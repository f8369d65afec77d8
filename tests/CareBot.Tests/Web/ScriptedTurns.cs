using System.Collections.Concurrent;
using System.Globalization;
using CareBot.Core;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Web;

/// <summary>Answers with everything that a page must be able to draw, remembers it, and keeps each delivery to one effect.</summary>
internal sealed class ScriptedTurns : ITurns, ITranscripts
{
    private static readonly ButtonToken Token = new("draft-1", 1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Inbound Inbound, Reply Reply)> _done = new(StringComparer.Ordinal);
    private readonly List<(string Person, TranscriptLine Line)> _lines = [];
    private long _nextId = 100;

    public ConcurrentQueue<Inbound> Heard { get; } = [];

    /// <summary>Takes a turn out of the script's hands; null leaves it there.</summary>
    public Func<Inbound, TurnResult?> Interrupt { get; set; } = _ => null;

    /// <summary>Set once the host stands.</summary>
    public Func<IMessageSender>? Sender { get; set; }

    public async Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        if (Interrupt(inbound) is { } other)
            return other;
        if (inbound.From.NativeId is "gone" or "nobody")
            return new TurnResult.Stranger(Plain("I do not know you yet. Ask your manager to link your account."));
        List<OutboxItem> said = [];
        Reply reply;
        lock (_gate)
        {
            if (_done.TryGetValue(inbound.DeliveryKey, out var first))
                return Same(first.Inbound, inbound) ? new TurnResult.Repeated(first.Reply) : new TurnResult.KeyTaken();
            Heard.Enqueue(inbound);
            reply = Step(inbound, said);
            _done[inbound.DeliveryKey] = (inbound, reply);
        }
        foreach (var item in said)
            await SendAsync(item, cancellationToken);
        return new TurnResult.Done(reply);
    }

    public Task<IReadOnlyList<TranscriptLine>> ReadAsync(
        string employee,
        int limit,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<TranscriptLine>>([
                .. _lines.Where(line => line.Person == employee).Select(line => line.Line).TakeLast(limit),
            ]);
        }
    }

    public Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken) =>
        (Sender ?? throw new InvalidOperationException("No host yet."))().SendAsync(item, cancellationToken);

    public static Message Everything(string heard) =>
        new(
            [
                new Part.Heading("She is owed the £50, or the bouquet she ordered."),
                new Part.Paragraph(
                    [
                        new Inline.Bold("Hers by law. "),
                        new Inline.Text("Not as described; that does not touch your limit. You wrote: "),
                        new Inline.Text(heard),
                    ],
                    new Button(Verbs.Why, Token with { Item = "0" }, "Why?")
                ),
                new Part.Paragraph([
                    new Inline.Bold("You may add up to £15 yourself. "),
                    new Inline.Link("Consumer Rights Act 2015, s22", new Uri("https://example.com/act")),
                ]),
                new Part.Bullets([
                    [new Inline.Text("a same-day hand-delivered bouquet")],
                    [new Inline.Text("a hand-written card to the birthday girl")],
                ]),
                new Part.FactList([new Fact("Price", "£50"), new Fact("Trouble", "poor quality")]),
                new Part.Table(
                    ["Who", "May add", "On shift"],
                    [
                        ["Maya", "£15", "until 18:00"],
                        ["Tom", "£250", "until 18:00"],
                    ]
                ),
                new Part.Quote("This was meant for a 92nd birthday and we let you both down.", "to her"),
                new Part.Quote("I'm putting it right today."),
                new Part.Note([new Inline.Text("I understood: flowers, poor quality, £50, second contact.")]),
            ],
            [
                new Button(Verbs.Right, Token, "Right", ButtonStyle.Primary),
                new Button(Verbs.Change, Token, "Change something"),
                new Button(Verbs.Escalate, Token, "Escalate"),
                new Button(Verbs.Settle, Token, "Settle"),
                new Button(Verbs.Cancel, Token, "Cancel", ButtonStyle.Danger),
            ]
        );

    public static Form EveryField { get; } =
        new(
            Verbs.Change,
            Token,
            "Change something",
            [
                new Field.Text("what", "What is it about?", "bouquet", Required: true),
                new Field.Text("story", "What happened?", null, Long: true),
                new Field.Amount("price", "Price", Money.Of(50, Currency.Gbp), Currency.Gbp, Required: true),
                new Field.Date("bought", "Bought on", new DateOnly(2026, 11, 20)),
                new Field.Choice(
                    "issue",
                    "Trouble",
                    "poor",
                    [new ChoiceOption("poor", "Poor quality"), new ChoiceOption("late", "Late")]
                ),
                new Field.YesNo("loyal", "A loyal customer?", null),
            ]
        );

    private static Reply.FormErrors NoAmount { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["price"] = "That is no amount. Write it like 12.50.",
            }
        );

    public static Message Plain(string text) => new([new Part.Paragraph([new Inline.Text(text)])], []);

    private Reply Step(Inbound inbound, List<OutboxItem> said)
    {
        var person = inbound.From.NativeId;
        switch (inbound)
        {
            case Inbound.Opened:
                Say(said, person, Plain("Hello. Tell me what happened, in your own words."));
                return new Reply.Nothing();
            case Inbound.Text text:
                Remember(inbound, text.Value);
                Say(said, person, Everything(text.Value));
                return new Reply.Nothing();
            case Inbound.Press press:
                Remember(inbound, press.Verb);
                return Press(press, person, said);
            case Inbound.Submit submit:
                return Fill(submit, person, said);
            default:
                throw new InvalidOperationException(inbound.GetType().Name);
        }
    }

    private Reply Press(Inbound.Press press, string person, List<OutboxItem> said)
    {
        switch (press.Verb)
        {
            case Verbs.Change:
                return new Reply.Open(EveryField);
            case Verbs.Escalate:
                var approve = new Button(Verbs.Approve, Token, "Approve £60", ButtonStyle.Primary);
                Say(
                    said,
                    "tom",
                    Plain("Maya asks £60 on top for C-7K2") with
                    {
                        Buttons = [approve],
                    },
                    "C-7K2:approval"
                );
                return new Reply.Nothing();
            case Verbs.Approve:
                Say(said, "tom", Plain("Approved by you, 09:02"), "C-7K2:approval");
                Say(said, "maya", Plain("Tom says yes to £60."));
                return new Reply.Nothing();
            default:
                Say(said, person, Plain($"You pressed {press.Verb} on {press.Token}."));
                return new Reply.Nothing();
        }
    }

    private Reply Fill(Inbound.Submit submit, string person, List<OutboxItem> said)
    {
        var price = submit.Fields.GetValueOrDefault("price", string.Empty);
        if (!decimal.TryParse(price.TrimStart('£'), NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            return NoAmount;
        Remember(submit, "filled the form");
        Say(said, person, Plain($"Changed to {price}."));
        return new Reply.CloseForm();
    }

    private void Remember(Inbound inbound, string words) =>
        _lines.Add((inbound.From.NativeId, new TranscriptLine(inbound.DeliveryKey, Now, words, null)));

    private void Say(List<OutboxItem> said, string to, Message message, string? card = null)
    {
        var id = _nextId++;
        var name = card ?? id.ToString(CultureInfo.InvariantCulture);
        var replaced = _lines.FindIndex(line => line.Person == to && line.Line.Id == name);
        if (replaced >= 0)
            _lines[replaced] = (to, _lines[replaced].Line with { Said = message });
        else
            _lines.Add((to, new TranscriptLine(name, Now, null, message)));
        var replaces = replaced >= 0 ? name : null;
        said.Add(new OutboxItem(id, to, new Address("web", "rehearsal", to), message, card, replaces, "test", 1, 1));
    }

    private static bool Same(Inbound first, Inbound second) =>
        (first, second) switch
        {
            (Inbound.Submit a, Inbound.Submit b) => a.Verb == b.Verb && a.Fields.SequenceEqual(b.Fields),
            _ => first == second,
        };

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
}
