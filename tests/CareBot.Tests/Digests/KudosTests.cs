using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Digests;

public sealed class KudosTests
{
    private const string Deed = "she drove the bouquet over herself";
    private readonly TalkingBot _bot = Sample.Bot();
    private readonly string _case;

    public KudosTests()
    {
        _bot.Say("leo", "bouquet £50 for a 92nd birthday came tiny, Mrs Hill is upset, order 4711-22");
        _bot.Say("leo", "log");
        _case = _bot.View.Cases[0].Id;
    }

    [Fact]
    public void The_person_is_asked_and_the_colleague_is_thanked()
    {
        var thanks = Tell();

        Assert.Equal("Thank you for saying so. It is told on Monday if Maya agrees, and not otherwise.", thanks);
        Assert.Contains($"Leo said of you about {_case}: “{Deed}”", _bot.Last("maya"), StringComparison.Ordinal);
        Assert.Equal(
            ["Yes, with my name", "Yes, without my name", "Rather not"],
            _bot.ButtonsOf("maya").Select(button => button.Title)
        );
        Assert.Equal(("maya", "leo", "harbour-street", _case), (Told.Nominee, Told.By, Told.Store, Told.CaseId));
        Assert.False(Told.MayBeShown);
    }

    [Theory]
    [InlineData("kudos Maya for {0}: she drove the bouquet over herself")]
    [InlineData("Kudos to Maya Hart for {0}, she drove the bouquet over herself")]
    [InlineData("kudos maya {0} she drove the bouquet over herself")]
    [InlineData("kudos: Maya for case {0}: she drove the bouquet over herself")]
    [InlineData("kudo Maya in {0} - she drove the bouquet over herself")]
    public void It_is_understood_however_it_is_typed(string text)
    {
        _bot.Say("leo", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, _case));

        Assert.Equal(("maya", _case), (Told.Nominee, Told.CaseId));
        Assert.Equal(Deed, _bot.View.History(Told.Id)[0].Personal?.Said.Single());
    }

    [Theory]
    [InlineData("kudos Maya: she drove the bouquet over herself")]
    [InlineData("kudos Maya she drove the bouquet over herself")]
    [InlineData("kudos to maya hart, she drove the bouquet over herself")]
    public void The_case_may_be_left_out(string text)
    {
        _bot.Say("leo", text);

        Assert.Equal(("maya", null), (Told.Nominee, Told.CaseId));
        Assert.Equal(Deed, _bot.View.History(Told.Id)[0].Personal?.Said.Single());
        Assert.Equal(Told.Id, _bot.View.SubjectOf(Told.Id));
    }

    [Theory]
    [InlineData("Yes, with my name", KudosConsent.WithName, "You said yes, with your name.")]
    [InlineData("Yes, without my name", KudosConsent.WithoutName, "You said yes, without your name.")]
    public void A_yes_counts_from_then_on_and_a_second_press_says_what_was_decided(
        string title,
        KudosConsent consent,
        string said
    )
    {
        Tell();

        _bot.Press("maya", title);
        var again = _bot.Press("maya", Verbs.ShareKudos, $"{Told.Id}.1.named");

        Assert.Equal((consent, Sample.Morning, 2L), (Told.Consent, Told.AgreedAt, Told.Version));
        Assert.Contains(said, again, StringComparison.Ordinal);
        Assert.True(Told.MayBeShown);
    }

    [Fact]
    public void Rather_not_is_told_to_nobody_else_and_stays()
    {
        Tell();
        var others = _bot.Said.Count(said => said.To != "maya");

        var answer = _bot.Press("maya", "Rather not");
        var again = _bot.Press("maya", Verbs.ShareKudos, $"{Told.Id}.1.named");

        Assert.Contains("You said rather not: nothing is shown, and nobody is told.", answer, StringComparison.Ordinal);
        Assert.Contains("You said rather not", again, StringComparison.Ordinal);
        Assert.Equal((KudosConsent.No, 2L), (Told.Consent, Told.Version));
        Assert.Equal(others, _bot.Said.Count(said => said.To != "maya"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_yes_can_be_taken_back_until_it_was_shown(bool byButton)
    {
        Tell();
        _bot.Press("maya", "Yes, with my name");

        if (byButton)
            _bot.Press("maya", "Take it back");
        else
            Assert.Contains("Nothing of it is told.", _bot.Say("maya", "no kudos"), StringComparison.Ordinal);

        Assert.Equal((KudosConsent.No, null), (Told.Consent, Told.AgreedAt));
        Assert.Contains("nothing is shown", _bot.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_shown_cannot_be_taken_back()
    {
        Tell();
        _bot.Press("maya", "Yes, with my name");
        Show();

        var said = _bot.Press("maya", "Take it back");

        Assert.Contains("It was told already.", said, StringComparison.Ordinal);
        Assert.Equal(KudosConsent.WithName, Told.Consent);
        Assert.StartsWith("Nothing of yours waits to be told.", _bot.Say("maya", "no kudos"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_answers_for_somebody_else()
    {
        Tell();

        foreach (var who in new[] { "leo", "tom", "helen" })
        {
            foreach (var verb in new[] { Verbs.ShareKudos, Verbs.KeepKudos })
            {
                var said = _bot.Press(who, verb, $"{Told.Id}.1.named");
                Assert.Equal("This card is no longer available.", said);
            }
        }

        Assert.Equal(KudosConsent.Waiting, Told.Consent);
    }

    [Fact]
    public void Whoever_does_not_wish_to_be_asked_is_not_and_nobody_learns_it()
    {
        var usual = Tell();
        _bot.Say("maya", "mute kudos");
        var asked = _bot.All("maya").Count;

        var said = _bot.Say("tom", $"kudos Maya: {Deed}");

        Assert.Equal(usual, said);
        Assert.Equal(asked, _bot.All("maya").Count);
        Assert.Null(_bot.View.FindKudos(CaseId.FromNumber('K', 2)));
    }

    [Fact]
    public void The_same_told_twice_is_asked_once()
    {
        var first = Tell();

        var second = _bot.Say("leo", $"kudos Maya for {_case}: she was great");

        Assert.Equal(first, second);
        Assert.Single(_bot.View.KudosOf("maya", 9));
    }

    [Theory]
    [InlineData("Mrs Hill was so happy")]
    [InlineData("hill was so happy")]
    [InlineData("she found order 4711-22 in the cellar")]
    [InlineData("she helped Mr Dale to the door")]
    public void The_customer_is_not_named(string words)
    {
        var said = _bot.Say("leo", $"kudos Maya for {_case}: {words}");

        Assert.Contains("without the customer's name", said, StringComparison.Ordinal);
        Assert.Empty(_bot.View.KudosOf("maya", 9));
        Assert.Empty(_bot.All("maya"));
    }

    [Theory]
    [InlineData("kudos", "Who did something good, and what?")]
    [InlineData("kudos Maya", "What did Maya do?")]
    [InlineData("kudos Leo: I drove it over", "Well done.")]
    [InlineData("kudos Maya for C-XXX: she drove it over", "There is no such case that you may see.")]
    [InlineData("kudos Pete: he drove it over", "I do not know “Pete”.")]
    [InlineData("kudos Maya: her card is 4111 1111 1111 1111", "That held what looks like a card number")]
    public void What_is_missing_or_wrong_is_said(string text, string said)
    {
        Assert.StartsWith(said, _bot.Say("leo", text), StringComparison.Ordinal);
        Assert.Empty(_bot.View.KudosOf("maya", 9));
    }

    [Fact]
    public void A_case_that_the_colleague_may_not_see_is_none()
    {
        var said = _bot.Say("ruth", $"kudos Maya for {_case}: {Deed}");

        Assert.StartsWith("There is no such case that you may see.", said, StringComparison.Ordinal);
        Assert.Empty(_bot.View.KudosOf("maya", 9));
    }

    [Theory]
    [InlineData("Maja", "kudos Maya Hart")]
    [InlineData("Prya", "kudos Priya Nair")]
    public void An_unknown_name_is_answered_with_the_nearest_as_a_button(string name, string title)
    {
        var said = _bot.Say("leo", $"kudos {name} for {_case}: {Deed}");
        Assert.StartsWith($"I do not know “{name}”.", said, StringComparison.Ordinal);

        _bot.Press("leo", title);

        Assert.Equal(_case, Told.CaseId);
        Assert.Equal(Deed, _bot.View.History(Told.Id)[0].Personal?.Said.Single());
    }

    [Fact]
    public void The_words_are_the_customer_s_as_long_as_the_customer_is_known()
    {
        Tell();

        Assert.Equal(_bot.View.SubjectOf(_case), _bot.View.SubjectOf(Told.Id));
        Assert.All(
            _bot.Said.Where(said => said.Message.PlainText.Contains(Deed, StringComparison.Ordinal)),
            said => Assert.Equal(_bot.View.SubjectOf(_case), said.Subject)
        );
    }

    [Theory]
    [InlineData(KudosConsent.WithName, "Maya Hart drove it over; Maya's own car!")]
    [InlineData(KudosConsent.WithoutName, "a colleague drove it over; a colleague's own car!")]
    public void Without_a_name_the_words_hold_none(KudosConsent consent, string told)
    {
        Tell();
        var kudos = Told with { Consent = consent };

        var story = new KudosStory(kudos, "Maya Hart drove it over; Maya's own car!");

        Assert.Equal(told, story.Told(Sample.Staff));
    }

    [Fact]
    public void A_part_of_a_longer_word_is_no_name()
    {
        Tell();
        var story = new KudosStory(Told with { Consent = KudosConsent.WithoutName }, "Her heart and Mayapple");

        Assert.Equal("Her heart and Mayapple", story.Told(Sample.Staff));
    }

    private Kudos Told => Assert.IsType<Kudos>(_bot.View.FindKudos(CaseId.FromNumber('K', 1)));

    private string Tell() => _bot.Say("leo", $"kudos Maya for {_case}: {Deed}");

    private void Show()
    {
        var shown = new RecordedEvent(
            Told.Id,
            Told.Version + 1,
            Sample.Morning,
            "carebot",
            "p",
            new KudosEvent.KudosShown()
        );
        var talk = _bot.View.FindConversation("maya") ?? throw new InvalidOperationException("Maya never spoke.");
        _bot.View.Apply(new(talk) { Changes = [new(_bot.View.SubjectOf(Told.Id) ?? Told.Id, [shown])] });
    }
}
