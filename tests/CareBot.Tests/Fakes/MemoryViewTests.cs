using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;
using CareBot.Store;
using CareBot.Tests.Store;

namespace CareBot.Tests.Fakes;

/// <summary>What a dialog reads in a test must be what it would read from a store.</summary>
public sealed class MemoryViewTests : IDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task After_the_same_decisions_it_answers_as_the_store_does()
    {
        await using var store = await _file.OpenAsync(new StoreOptions());
        var memory = new MemoryView();
        foreach (var (decision, i) in Story().Select((decision, i) => (decision, i)))
        {
            await store.Turns.RunAsync(Some.Request(Some.Key(i)), _ => decision, CancellationToken.None);
            memory.Apply(decision);
        }

        IReadOnlyList<string> stored = [];
        await store.Turns.RunAsync(
            Some.Request("look"),
            view =>
            {
                stored = Answers(view);
                return new(Some.Talk());
            },
            CancellationToken.None
        );

        Assert.Equal(stored, Answers(memory));
        Assert.DoesNotContain("", stored);
    }

    private static IReadOnlyList<string> Answers(ITurnView view) =>
        [
            string.Join(' ', view.CasesWaitingFor("tom", 9).Select(one => one.Id)),
            string.Join(' ', view.CasesWaitingFor("sam", 9).Select(one => one.Id)),
            string.Join(' ', view.GrantsFor(Some.Staff().Employees["lena"], Some.Noon).Select(key => key.Id)),
            string.Join(' ', view.GrantsBy("tom", Some.Noon, 2).Select(key => key.Id)),
            $"{view.FindGrant("G-222")?.UpTo}",
            $"{view.FindPresence("tom")}",
            $"{view.FindPresence("sam")}",
            $"{view.SpentIn("harbour-street", Monday, Currency.Gbp)}",
            string.Join(' ', view.DecidedLike("late", "flowers", Currency.Gbp, Some.Noon, 2)),
            string.Join(
                ' ',
                view.SettledLike("late", "flowers", Currency.Gbp, Some.Noon, 9)
                    .Select(one => $"{one.CaseId} {string.Join('+', one.Given)} {one.Added}")
            ),
            string.Join(' ', view.KudosOf("maya", 2)),
            $"{view.FindKudos("K-111")}",
            string.Join(' ', view.CasesOf("hc20045", 2).Select(one => one.Id)),
            string.Join(' ', view.CopiesOf("C-111:ask")),
        ];

    private static IEnumerable<Decision> Story()
    {
        var at = new Facts { Issue = "late", Category = "flowers" };
        yield return Case("C-111", at with { Place = Place.Mail }, Some.Escalated("tom", "sam"));
        yield return Case("C-222", at with { Place = Place.Counter }, Some.Escalated("tom"));
        yield return Case("C-333", at, Some.Escalated("tom"), Decided(DecisionOutcome.Approved, 60), Spent(10));
        yield return Case("C-444", at, Some.Escalated("tom"), Decided(DecisionOutcome.ApprovedWithChange, 40));
        yield return Case("C-555", at, Some.Escalated("tom"), Decided(DecisionOutcome.Declined, 1), Spent(5));
        yield return Stream("G-111", Some.Key(20, person: "lena"));
        yield return Stream("G-222", Some.Key(40, role: "associate"));
        yield return Stream("G-333", Some.Key(30, person: "lena"), new GrantEvent.GrantRevoked());
        yield return Stream("G-444", Some.Key(10, person: "lena"));
        yield return Stream("H-tom", new PresenceEvent.WentAway(Some.Noon.AddDays(1), "sam"));
        yield return Stream("H-sam", new PresenceEvent.TopicMuted(DigestTopic.Trust));
        yield return Case("C-666", at, Some.Given(12), new CaseEvent.CaseSettled());
        yield return Case(
            "C-777",
            at,
            new CaseEvent.CaseSettled(),
            new CaseEvent.CaseReopened(3),
            Some.Given(5),
            new CaseEvent.CaseSettled()
        );
        yield return Stream("K-111", Kudos, new KudosEvent.KudosAnswered(KudosConsent.WithName));
        yield return Stream("K-222", Kudos with { CaseId = "C-666" }, new KudosEvent.KudosShown());
        yield return Some.Answer("ask", to: "tom", card: "C-111:ask");
        yield return Some.Answer("ask", to: "sam", card: "C-111:ask");
        yield return Some.Answer("ask", to: "sam", card: "C-111:ask/2");
        yield return Some.Answer("asked", to: "sam", card: "C-111:asked");
    }

    private static KudosEvent.KudosNamed Kudos => new("maya", "harbour-street", null);

    private static CaseEvent.CaseDecided Decided(DecisionOutcome outcome, decimal pounds) =>
        new(outcome, new Offer("goodwill", Some.Pounds(pounds)));

    private static CaseEvent.RemedyGiven Spent(decimal pounds) => Some.Given(pounds) with { Week = Monday };

    private static Decision Case(string id, Facts facts, params DomainEvent[] then) =>
        Stream(id, [Some.Opened() with { Facts = facts }, .. then]);

    private static Decision Stream(string id, params DomainEvent[] all)
    {
        var named = Some.Personal("Mrs Hill") with { Reference = "HC-20045" };
        var events = all.Select(
            (next, i) => Some.Event(id, i + 1, next, id[0] == 'C' && i == 0 ? named : null, actor: "tom")
        );
        return new(Some.Talk()) { Changes = [Some.Change(id, [.. events])] };
    }
}
