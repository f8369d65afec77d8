using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Tests.Escalations;

public sealed class AskBackTests
{
    private const string Question = "has she still got the card?";
    private readonly Request _request = new Request().Ask("£60");

    [Fact]
    public void A_question_goes_to_the_asker_and_its_wait_begins_anew()
    {
        _request.Wait(5);

        _request.Send("tom", Verbs.AskBack, ("words", Question));

        Assert.Equal("tom", _request.Escalation.AskedBackBy);
        Assert.Equal(_request.Now.AddMinutes(15), _request.Asking.DueAt);
        Assert.StartsWith($"Tom asks about {_request.Case.Id}:", _request.Bot.Last("maya"), StringComparison.Ordinal);
        Assert.Contains(Question, _request.Bot.Last("maya"), StringComparison.Ordinal);
        Assert.Contains(Question, _request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_answer_comes_back_to_whoever_asked_and_time_begins_anew(bool typed)
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));
        _request.Wait(3);

        if (typed)
        {
            _request.Bot.Say("maya", "answer yes, she showed it");
        }
        else
        {
            _request.Bot.Press("maya", "Answer");
            _request.Bot.Submit("maya", ("words", "yes, she showed it"));
        }

        Assert.Null(_request.Escalation.AskedBackBy);
        Assert.Equal(_request.Now.AddMinutes(15), _request.Asking.DueAt);
        Assert.Contains("yes, she showed it", _request.Bot.Last("tom"), StringComparison.Ordinal);
        Assert.Contains("Tom has your answer. You hear by", _request.Bot.Last("maya"), StringComparison.Ordinal);
        _request.Bot.Press("tom", "Approve £60");
        Assert.Equal(CaseStatus.Decided, _request.Case.Status);
    }

    [Fact]
    public void An_answer_that_comes_after_it_went_on_is_not_lost()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));
        _request.Wait(20);

        _request.Bot.Say("maya", "answer yes, she showed it");

        Assert.Equal(["helen"], _request.Asked);
        Assert.Contains("yes, she showed it", _request.Bot.Last("helen"), StringComparison.Ordinal);
        Assert.Contains("Helen has your answer", _request.Bot.Last("maya"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_alone_shows_the_question_again_or_says_that_nobody_asked()
    {
        var before = _request.Bot.Say("maya", "answer");
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        var after = _request.Bot.Say("maya", "answer");

        Assert.Contains("Nobody waits for an answer of yours", before, StringComparison.Ordinal);
        Assert.Contains(Question, after, StringComparison.Ordinal);
        Assert.Equal("tom", _request.Escalation.AskedBackBy);
    }

    [Fact]
    public void Every_copy_shows_the_answer()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        _request.Bot.Say("maya", "answer yes, she showed it");

        var copies = _request
            .Bot.Said.Where(said => said.To == "tom" && said.Card is not null)
            .GroupBy(said => said.Card);
        Assert.All(
            copies,
            copy => Assert.Contains("yes, she showed it", copy.Last().Message.PlainText, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_asker_is_reminded_of_it_and_not_whoever_asked()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        var said = Assert.Single(_request.During(() => _request.Wait(8)));

        Assert.Equal("maya", said.To);
        Assert.Contains("Tom still waits for your answer", said.Message.PlainText, StringComparison.Ordinal);
        Assert.Contains(Question, said.Message.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_is_not_lost_when_the_asker_tells_more_meanwhile()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));
        _request.Bot.Say("maya", "third time she writes now");

        var reminded = _request.During("maya", () => _request.Wait(8));

        Assert.Contains(Question, reminded, StringComparison.Ordinal);
        Assert.Contains(Question, _request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_answer_does_not_come_the_next_one_is_asked_and_nobody_is_blamed_for_it_but_time()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        var told = _request.During("maya", () => _request.Wait(15));

        Assert.Equal(["helen"], _request.Asked);
        Assert.Null(_request.Escalation.AskedBackBy);
        Assert.DoesNotContain("Tom did not answer", told, StringComparison.Ordinal);
        Assert.Contains("Tom's question", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_question_is_asked_for_again()
    {
        _request.Send("tom", Verbs.AskBack, ("words", "  "));

        Assert.IsType<Reply.FormErrors>(_request.Bot.LastReply);
        Assert.Empty(_request.All<CaseEvent.AskedBack>());
    }

    [Fact]
    public void Nobody_else_answers_for_the_asker()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        var said = _request.Press("leo", Verbs.AnswerBack);
        var typed = _request.Bot.Say("leo", "answer yes");

        Assert.StartsWith("Nobody waits for an answer of yours.", said, StringComparison.Ordinal);
        Assert.Equal(said, typed);
        Assert.Equal("tom", _request.Escalation.AskedBackBy);
    }

    [Fact]
    public void A_question_about_an_earlier_request_does_not_stand_on_the_next_card()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));
        _request.Wait(1);
        _request.Bot.Say("maya", "ask for £70 on top");
        _request.Bot.Say("maya", "third time she writes now");

        Assert.DoesNotContain(Question, _request.Bot.Last("tom"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_still_be_decided_while_the_answer_is_waited_for()
    {
        _request.Send("tom", Verbs.AskBack, ("words", Question));

        _request.Press("helen", Verbs.Approve);

        Assert.Equal("helen", _request.Escalation.DecidedBy);
        Assert.StartsWith(
            "Nobody waits for an answer",
            _request.Bot.Say("maya", "answer yes"),
            StringComparison.Ordinal
        );
    }
}
