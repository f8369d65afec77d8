using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Tests.Promises;

/// <summary>From the sentence to the end, at the counter of Harbour Street. It is Tuesday, 10:00.</summary>
public sealed class PromiseLifeTests
{
    private readonly ShopFloor _floor = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_was_told_to_a_customer_becomes_a_promise()
    {
        var said = _floor.Say("maya", "I told Mrs Hill we'd call by Friday 5");

        var promise = Assert.Single(_floor.View.Promises);
        Assert.Equal(("maya", "harbour-street", PromiseStatus.Made), (promise.Owner, promise.Store, promise.Status));
        Assert.Contains($"Promised ({promise.Id}):", said, StringComparison.Ordinal);
        Assert.Contains(
            "By Fri 27 Nov, 17:00, for Mrs Hill. I remind you at Fri 27 Nov, 16:00.",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(["Kept", "Not yet", "Hand over"], _floor.Told[^1].Message.Buttons.Select(button => button.Title));
    }

    [Fact]
    public void It_belongs_to_the_customer_and_the_case_in_front()
    {
        _floor.Say("maya", "Mrs Hill's bouquet £50 for a 92nd birthday came tiny");
        _floor.Say("maya", "log");

        var said = _floor.Say("maya", "promise call back in 3 hours");

        Assert.Contains(", for Mrs Hill.", said, StringComparison.Ordinal);
        Assert.Equal(Assert.Single(_floor.View.Cases).Id, Assert.Single(_floor.View.Promises).CaseId);
    }

    [Fact]
    public void It_is_told_ahead_at_and_after_each_once_and_on_time()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Wait(TimeSpan.FromHours(4));

        var told = _floor.All("maya").Skip(1).Select(one => (one.Clock, Begin(one.Text)));
        Assert.Equal(
            [("12:00", "You promised:"), ("13:00", "It is due now:"), ("13:15", $"{promise.Id} was not kept in time:")],
            told
        );
        Assert.All(_floor.Told, one => Assert.DoesNotContain("late", one.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_reminder_is_a_card_of_its_own()
    {
        _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Wait(TimeSpan.FromHours(4));

        var cards = _floor.All("maya").Select(one => one.Card).ToList();
        Assert.DoesNotContain(null, cards);
        Assert.Equal(cards.Count, cards.Distinct().Count());
    }

    [Fact]
    public void Kept_in_one_tap_ends_it()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        var said = _floor.Press("maya", Verbs.Kept, promise.Id);
        _floor.Wait(TimeSpan.FromDays(2));
        var again = _floor.Press("maya", Verbs.NotYet, promise.Id);

        Assert.Equal($"{promise.Id} is kept. Thank you, Maya.", said);
        Assert.Equal(2, _floor.Told.Count(one => one.Card is not null));
        Assert.Contains("is kept already", again, StringComparison.Ordinal);
        Assert.Empty(_floor.View.Cases);
    }

    [Fact]
    public void A_colleague_may_say_that_it_is_kept_and_its_owner_sees_it()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Press("omar", Verbs.Kept, promise.Id);

        Assert.Contains("Thank you, Omar.", _floor.Last("omar"), StringComparison.Ordinal);
        Assert.Equal($"{promise.Id} is kept. Omar says so.", _floor.Last("maya"));
        Assert.Equal($"{promise.Id}:promise", _floor.All("maya")[^1].Card);
    }

    [Fact]
    public void Another_store_learns_nothing()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        var there = _floor.Press("frank", Verbs.Kept, promise.Id);
        var nowhere = _floor.Press("frank", Verbs.Kept, "P-XXX");

        Assert.Equal(nowhere, there);
        Assert.Equal(PromiseStatus.Made, _floor.Promise(promise.Id).Status);
    }

    [Fact]
    public void Not_yet_gives_it_a_new_time_and_new_reminders()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.Wait(TimeSpan.FromHours(3.1));

        var said = _floor.Submit("maya", Verbs.NotYet, promise.Id, "when", "tomorrow 11:30");
        _floor.Wait(TimeSpan.FromHours(21));

        Assert.Contains($"{promise.Id} now runs until Wed 25 Nov, 11:30.", said, StringComparison.Ordinal);
        Assert.Contains("I remind you at Wed 25 Nov, 10:30.", said, StringComparison.Ordinal);
        Assert.Equal(PromiseStatus.Made, _floor.Promise(promise.Id).Status);
        _floor.Wait(TimeSpan.FromHours(1));
        Assert.StartsWith("You promised: call Mrs Hill", _floor.Last("maya"), StringComparison.Ordinal);
        Assert.Empty(_floor.View.Cases);
    }

    [Fact]
    public void A_new_time_that_cannot_be_read_is_asked_again()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Submit("maya", Verbs.NotYet, promise.Id, "when", "whenever");

        var errors = Assert.IsType<Reply.FormErrors>(_floor.LastDecision.Immediate).Errors;
        Assert.Contains("Write a day and a time", errors["when"], StringComparison.Ordinal);
    }

    [Fact]
    public void My_promises_lists_them_and_tells_their_buttons_apart()
    {
        var first = _floor.Make("maya", "call Mrs Hill in 3 hours");
        var second = _floor.Make("maya", "send the lamp by Friday 5");

        var said = _floor.Say("maya", "my promises");

        Assert.Contains($"{first.Id}, by Tue 24 Nov, 13:00: call Mrs Hill", said, StringComparison.Ordinal);
        Assert.Contains(_floor.Told[^1].Message.Buttons, button => button.Title == $"Kept {second.Id}");
    }

    [Fact]
    public void A_case_of_its_own_is_one_class_higher_and_says_what_was_promised()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        _floor.Wait(TimeSpan.FromHours(3.5));

        var opened = Assert.Single(_floor.View.Cases);
        var first = _floor.View.History(opened.Id)[0];
        Assert.Equal(promise.Id, Assert.IsType<CaseEvent.CaseOpened>(first.Event).FromPromise);
        Assert.Equal(("carebot", "Mrs Hill"), (first.Actor, first.Personal?.Customer));
        Assert.Equal(opened.Id, _floor.Promise(promise.Id).CaseId);
        Assert.Contains(
            $"I opened {opened.Id}, class {opened.Class} of 4.",
            _floor.Last("maya"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"Maya's promise {promise.Id} was not kept in time",
            _floor.Last("tom"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_case_that_it_belongs_to_becomes_one_class_graver_each_time()
    {
        _floor.Say("maya", "Mrs Hill's bouquet £50 for a 92nd birthday came tiny");
        _floor.Say("maya", "log");
        var grave = Assert.Single(_floor.View.Cases).Class;
        _floor.Say("maya", "promise call back in 3 hours");
        var promise = Assert.Single(_floor.View.Promises);

        _floor.Wait(TimeSpan.FromHours(3.5));
        var once = Assert.Single(_floor.View.Cases).Class;
        _floor.Submit("maya", Verbs.NotYet, promise.Id, "when", "in 1 hour");
        _floor.Wait(TimeSpan.FromHours(1.5));

        Assert.Equal(grave + 1, once);
        Assert.Equal(Math.Min(4, grave + 2), Assert.Single(_floor.View.Cases).Class);
        Assert.Contains("of 4.", _floor.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_settled_case_is_open_again()
    {
        _floor.Say("maya", "Mrs Hill's bouquet £50 for a 92nd birthday came tiny");
        _floor.Say("maya", "log");
        var before = Assert.Single(_floor.View.Cases);
        _floor.Say("maya", "promise call back in 3 hours");
        _floor.Settle(before.Id);

        _floor.Wait(TimeSpan.FromHours(3.5));

        var after = Assert.Single(_floor.View.Cases);
        Assert.Equal((CaseStatus.Open, before.Class + 1), (after.Status, after.Class));
        Assert.Contains($"{after.Id} is open again", _floor.Last("maya"), StringComparison.Ordinal);
    }

    private static string Begin(string text) => text[..(text.IndexOf(':', StringComparison.Ordinal) + 1)];
}
