using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Erasing_takes_the_customer_away_and_leaves_the_money_and_the_chain()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");
        await TellOfAsync("C-999", "P-999", "dale", "Mr Dale");
        var head = (await Store.Cases.VerifyAsync(null, None)).Head;

        var found = await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        Assert.True(found);
        var story = await Store.Cases.ExportAsync("C-7K2", None);
        Assert.All(story, recorded => Assert.Null(recorded.Personal));
        Assert.Contains(story, recorded => recorded.Event is CaseEvent.CaseErased && recorded.Actor == "officer");
        Assert.Contains(story, recorded => recorded.Event is PromiseEvent.PromiseErased);
        var erased = await LookAsync(view => view.FindCase("C-7K2"));
        Assert.Equal((true, Some.Pounds(15)), (erased?.Erased, erased?.AlreadyAdded));
        Assert.Empty((await Store.Cases.VerifyAsync(head, None)).Faults);
    }

    [Fact]
    public async Task Erasing_empties_conversations_and_stops_what_was_not_sent()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");
        await RunAsync("later", Some.Answer("about nobody"));
        var claimed = (await ClaimAsync())[0];

        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        Assert.Equal(["heard before about nobody", "about nobody"], await LinesAsync("maya"));
        Assert.False(await MarkAsync(claimed, new OutboxMark.Sent("late")));
        Assert.Equal("about nobody", Assert.Single(await ClaimAsync()).Message.PlainText);
    }

    [Fact]
    public async Task Erasing_forgets_drafts_and_keeps_those_about_others()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");

        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        var talk = await LookAsync(view => view.FindConversation("maya") ?? Some.Talk("missing"));
        Assert.Null(talk.Draft);
        Assert.Equal("somebody else", Assert.Single(talk.Past).Id);
        Assert.Null(talk.Asking);
        Assert.Empty(talk.Suggestions);
        Assert.Equal("C-7K2", talk.CaseInHand);
    }

    [Fact]
    public async Task Others_are_not_touched_by_an_erasure()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");
        await TellOfAsync("C-999", "P-999", "dale", "Mr Dale");

        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        var story = await Store.Cases.ExportAsync("C-999", None);
        Assert.Equal(["Mr Dale", null, "Mr Dale"], story.Select(recorded => recorded.Personal?.Customer));
        Assert.Equal(["Mr Dale typed", "Mr Dale said"], await LinesAsync("maya"));
    }

    [Fact]
    public async Task A_repeated_delivery_of_something_erased_has_no_effect_and_no_answer()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");
        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);

        var again = await RunAsync(Some.Request("tell hill", hash: "any"), Some.Answer("again"));

        Assert.IsType<Reply.Nothing>(Assert.IsType<TurnResult.Repeated>(again).Reply);
    }

    [Fact]
    public async Task What_was_erased_stays_erased_whatever_is_said_later()
    {
        await TellOfAsync("C-7K2", "P-111", "hill", "Mrs Hill");
        await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(1), None);
        var reopened = Some.Event("C-7K2", 4, new CaseEvent.CaseReopened(3), Some.Personal("Mrs Hill again"));

        await RunAsync("d9", Some.Answer("later", subject: "hill") with { Changes = [Some.Change("hill", reopened)] });

        Assert.All(await Store.Cases.ExportAsync("C-7K2", None), recorded => Assert.Null(recorded.Personal));
        Assert.Equal(["later"], await LinesAsync("maya"));
        Assert.True(await Store.Cases.EraseAsync("C-7K2", "officer", Some.Noon.AddDays(2), None));
        Assert.Empty(await LinesAsync("maya"));
        var story = await Store.Cases.ExportAsync("C-7K2", None);
        Assert.Single(story, recorded => recorded.Event is CaseEvent.CaseErased);
        Assert.Empty((await Store.Cases.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task There_is_nothing_to_erase_where_there_is_no_case()
    {
        Assert.False(await Store.Cases.EraseAsync("C-XXX", "officer", Some.Noon, None));

        Assert.Equal(0, (await Store.Cases.VerifyAsync(null, None)).Records);
    }

    /// <summary>Plants a customer everywhere that a turn can: events, a draft, what was heard, answered and said.</summary>
    internal static Decision Told(string caseId, string promiseId, string subject, string customer)
    {
        var draft = new Draft(subject, 3, Facts.None, Some.Personal(customer)) { CaseId = caseId };
        var other = new Draft("somebody else", 1, Facts.None, PersonalFacts.None);
        var field = new Field.Text("who", "Who?", $"{customer} in a form");
        var made = Some.Event(promiseId, 1, Some.Made(caseId), Some.Personal(customer));
        var opened = Some.OpenCase(caseId, subject, customer);
        return opened with
        {
            Changes = [.. opened.Changes, Some.Change(subject, made)],
            Conversation = Some.Talk() with
            {
                Draft = draft,
                Past = [draft with { Version = 2 }, other],
                Asking = new Question(
                    "Price",
                    $"What did {customer} pay?",
                    [new ChoiceOption("1", $"{customer} paid £50")],
                    customer
                ),
                Suggestions = [$"log {customer}"],
                CaseInHand = caseId,
            },
            Heard = $"{customer} typed",
            Immediate = new Reply.Open(new Form(Verbs.Change, new ButtonToken(subject, 3), "Change", [field])),
            Outgoing =
            [
                new Outgoing("maya", Some.Says($"{customer} said")),
                new Outgoing("tom", Some.Says(customer), Card: caseId, Subject: subject),
            ],
        };
    }

    private Task<TurnResult> TellOfAsync(string caseId, string promiseId, string subject, string customer) =>
        RunAsync($"tell {subject}", Told(caseId, promiseId, subject, customer));
}
