using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Tests.Promises;

public sealed class PromiseHandOverTests
{
    private readonly ShopFloor _floor = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Priya")]
    [InlineData("priya nair")]
    [InlineData("PRIYA")]
    public void By_word_to_a_colleague(string name)
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        var said = _floor.Say("maya", $"hand over {promise.Id} to {name}");
        _floor.Wait(TimeSpan.FromHours(2));

        Assert.Equal($"{promise.Id} is with Priya now. Maya handed it over.", said);
        Assert.Equal("priya", _floor.Promise(promise.Id).Owner);
        var card = _floor.All("priya")[0];
        Assert.StartsWith("Maya hands a promise over to you: call Mrs Hill", card.Text, StringComparison.Ordinal);
        Assert.Contains(card.Message.Buttons, button => button.Title == "Kept");
        Assert.StartsWith("You promised:", _floor.Last("priya"), StringComparison.Ordinal);
        Assert.Equal("You owe nobody a promise.", _floor.Say("maya", "my promises"));
    }

    [Fact]
    public void By_button_whoever_is_on_shift_is_offered_and_whoever_is_away_is_not()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.GoAway("omar", TimeSpan.FromDays(1));
        _floor.Press("maya", Verbs.HandOverPromise, promise.Id);
        var form = Assert.IsType<Reply.Open>(_floor.LastDecision.Immediate).Form;

        _floor.Submit("maya", form.Verb, promise.Id, "to", "leo");

        var options = Assert.IsType<Field.Choice>(Assert.Single(form.Fields)).Options;
        Assert.Contains(options, option => option is { Key: "priya", Title: "Priya Nair, on shift until 18:00" });
        Assert.DoesNotContain(options, option => option.Key is "omar" or "maya" or "frank" or "pete");
        Assert.IsType<Reply.CloseForm>(_floor.LastDecision.Immediate);
        Assert.Equal("leo", _floor.Promise(promise.Id).Owner);
        Assert.True(Verbs.MayOpenForm(Verbs.HandOverPromise));
    }

    [Fact]
    public void A_colleague_may_take_it()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");

        var said = _floor.Say("leo", $"hand over {promise.Id} to leo");

        Assert.StartsWith("Leo hands a promise over to you", said, StringComparison.Ordinal);
        Assert.Equal($"{promise.Id} is with Leo now. Leo handed it over.", _floor.Last("maya"));
        Assert.Single(_floor.All("leo"));
    }

    [Theory]
    [InlineData("Frank", "I know nobody of that name at Harbour Street.")]
    [InlineData("Prya", "Did you mean 'Priya'?")]
    [InlineData("pete", "I know nobody of that name")]
    [InlineData("maya", "It is with Maya already.")]
    [InlineData("", "To whom? Name a colleague of Harbour Street.")]
    [InlineData("omar", "Omar is away.")]
    public void A_name_that_cannot_be_is_answered_kindly(string name, string answer)
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.GoAway("omar", TimeSpan.FromDays(1));

        var said = _floor.Say("maya", $"hand over {promise.Id} to {name}");

        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.Equal("maya", _floor.Promise(promise.Id).Owner);
        Assert.Equal("Hand over", Assert.Single(_floor.Told[^1].Message.Buttons).Title);
    }

    [Fact]
    public void A_name_that_two_have_is_asked_back()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.Rename("leo", "Priya Brandt");

        var said = _floor.Say("maya", $"hand over {promise.Id} to priya brandt");
        var again = _floor.Say("leo", $"hand over {promise.Id} to Maya");
        var unclear = _floor.Say("maya", $"hand over {promise.Id} to Priya");

        Assert.Contains("is with Priya now", said, StringComparison.Ordinal);
        Assert.Contains("is with Maya now", again, StringComparison.Ordinal);
        Assert.Contains("Which one: Priya Brandt (leo) or Priya Nair (priya)?", unclear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hand over")]
    [InlineData("hand over promise")]
    [InlineData("hand over promise of the lamp")]
    [InlineData("hand over promise to Priya")]
    public void Without_its_number_it_is_explained(string text) =>
        Assert.Contains("For example: hand over P-4MX to Priya", _floor.Say("maya", text), StringComparison.Ordinal);

    [Fact]
    public void What_else_is_handed_over_is_no_promise() =>
        Assert.DoesNotContain(
            "P-4MX",
            _floor.Say("maya", "hand over a new laptop, hers is broken £640"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_broken_one_goes_on_climbing_from_its_new_owner()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 1 hour");
        _floor.Wait(TimeSpan.FromHours(1.5));

        _floor.Say("maya", $"hand over {promise.Id} to grace");
        _floor.Wait(TimeSpan.FromDays(1));

        Assert.Equal(["tom", "priya", "helen"], _floor.Promise(promise.Id).ClimbedTo);
    }

    [Theory]
    [InlineData("omar", "omar")]
    [InlineData(null, "tom")]
    public void Of_somebody_away_it_goes_to_the_stand_in_or_the_manager(string? standIn, string taker)
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.GoAway("maya", TimeSpan.FromDays(1), standIn);

        _floor.Wait(TimeSpan.FromHours(2));

        Assert.Equal(
            (taker, PromiseStatus.Reminded),
            (_floor.Promise(promise.Id).Owner, _floor.Promise(promise.Id).Status)
        );
        Assert.StartsWith(
            "Maya is away; their promise is with you: call Mrs Hill",
            _floor.Last(taker),
            StringComparison.Ordinal
        );
        Assert.Contains("You are away.", _floor.Last("maya"), StringComparison.Ordinal);
        Assert.Contains(_floor.All(taker)[^1].Message.Buttons, button => button.Title == "Kept");
    }

    [Fact]
    public void The_deputy_comes_before_a_colleague_and_whoever_is_away_comes_not_at_all()
    {
        var first = _floor.Make("priya", "call Mrs Hill in 3 hours");
        _floor.GoAway("priya", TimeSpan.FromDays(1), "leo");
        _floor.GoAway("leo", TimeSpan.FromDays(1));

        _floor.Wait(TimeSpan.FromHours(2));

        Assert.Equal("omar", _floor.Promise(first.Id).Owner);
    }

    [Fact]
    public void At_night_it_goes_to_the_one_who_was_named_and_to_nobody_else()
    {
        var named = _floor.Make("maya", "call Mrs Hill tomorrow 3 am");
        var alone = _floor.Make("leo", "call Mr Dale tomorrow 3 am");
        _floor.Wait(TimeSpan.FromHours(9));
        _floor.GoAway("maya", TimeSpan.FromDays(1), "omar");
        _floor.GoAway("leo", TimeSpan.FromDays(1));

        _floor.Wait(TimeSpan.FromHours(8.1));

        Assert.Equal(("omar", "leo"), (_floor.Promise(named.Id).Owner, _floor.Promise(alone.Id).Owner));
        Assert.StartsWith(
            "Maya is away; their promise is with you, and it is due now:",
            _floor.Last("omar"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("It is due now:", _floor.Last("leo"), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_end_of_the_shift_it_is_reminded_before_the_doors_close()
    {
        var promise = _floor.Make("maya", "call Mrs Hill tomorrow 9:30");

        _floor.Wait(TimeSpan.FromHours(8));

        var reminder = _floor.All("maya")[^1];
        Assert.Equal(
            ("maya", PromiseStatus.Reminded),
            (_floor.Promise(promise.Id).Owner, _floor.Promise(promise.Id).Status)
        );
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 17, 45, 0, TimeSpan.Zero), reminder.At);
        Assert.Contains("Hand over", reminder.Message.Buttons.Select(button => button.Title));
    }

    [Fact]
    public void Of_somebody_off_shift_while_the_store_is_open_it_goes_to_whoever_is_on_shift()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.Move("maya", "wharf");

        _floor.Wait(TimeSpan.FromHours(2));

        Assert.Equal("tom", _floor.Promise(promise.Id).Owner);
        var handed = Assert.IsType<PromiseEvent.PromiseHandedOver>(_floor.View.History(promise.Id)[1].Event);
        Assert.Equal(PromiseHandOver.OffShift, handed.Why);
        Assert.Contains("You are off shift.", _floor.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_somebody_who_has_left_it_goes_to_their_manager()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        _floor.Leave("maya");

        _floor.Wait(TimeSpan.FromHours(4));

        Assert.Equal(
            ("tom", PromiseStatus.Broken),
            (_floor.Promise(promise.Id).Owner, _floor.Promise(promise.Id).Status)
        );
        Assert.Single(_floor.All("maya"));
        Assert.Equal("tom", Assert.Single(_floor.View.Cases).Owner);
    }

    [Fact]
    public void Where_everybody_has_left_nothing_is_thrown()
    {
        var promise = _floor.Make("maya", "call Mrs Hill in 3 hours");
        foreach (var person in _floor.Staff.Employees.Keys.ToList())
            _floor.Leave(person);

        _floor.Wait(TimeSpan.FromDays(1));

        Assert.Equal(PromiseStatus.Broken, _floor.Promise(promise.Id).Status);
    }
}
