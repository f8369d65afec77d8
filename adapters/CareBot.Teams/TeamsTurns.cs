using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Hands in what a person did and answers it in the manner in which their client waits.</summary>
internal sealed class TeamsTurns(ITurns turns, CurrentCards cards, OpenForms forms, TeamsAsides asides)
{
    private const string Below = "Answered below.";
    private const string InChat = "Answered in the chat.";
    private const string OneMoment =
        "I cannot write that down just now, so nothing was changed. Try again in a moment.";

    /// <summary>Runs a turn.</summary>
    /// <param name="activity">What came.</param>
    /// <param name="done">What it means.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<TeamsResponse> RunAsync(
        TeamsActivity activity,
        TeamsReading.Understood done,
        CancellationToken cancellationToken
    ) =>
        await turns.HandleAsync(done.Inbound, cancellationToken) switch
        {
            TurnResult.Done { Reply: var reply } => await AnswerAsync(activity, done, reply, cancellationToken),
            TurnResult.Repeated { Reply: var reply } => await AnswerAsync(activity, done, reply, cancellationToken),
            TurnResult.KeyTaken => await AnswerAsync(activity, done, new Reply.Nothing(), cancellationToken),
            TurnResult.Stranger { Message: var message } => TurnAway(activity, done.Manner, message),
            TurnResult.Busy { RetryAfter: var wait } => done.Manner == AnswerManner.Silent
                ? new TeamsResponse(503, RetryAfter: wait)
                : InvokeAnswers.Say(done.Manner, OneMoment),
            var other => throw new InvalidOperationException($"{other.GetType().Name} has no answer."),
        };

    /// <summary>Refuses somebody politely; they learn nothing.</summary>
    public TeamsResponse TurnAway(TeamsActivity activity, AnswerManner manner, Message message)
    {
        if (manner == AnswerManner.Silent)
            asides.TurnAway(activity, TeamsRenderer.Activity(message, CardView.Plain));
        return InvokeAnswers.Say(manner, message.PlainText);
    }

    /// <summary>Shows somebody how the card in front of them stands. Nothing happens by it, and what they may not see looks like what is not there.</summary>
    public async Task<TeamsResponse> LookAsync(TeamsActivity activity, string card, CancellationToken cancellationToken)
    {
        var drawn = activity.User is { } user ? await cards.LookAsync(user, card, cancellationToken) : null;
        return drawn is null
            ? InvokeAnswers.Card(NoLonger(CardView.Plain))
            : InvokeAnswers.Card(Draw(drawn, card, activity));
    }

    private async Task<TeamsResponse> AnswerAsync(
        TeamsActivity activity,
        TeamsReading.Understood done,
        Reply reply,
        CancellationToken stop
    ) =>
        done.Manner switch
        {
            AnswerManner.Card => await AnswerPressAsync(activity, done, reply, stop),
            AnswerManner.Dialog or AnswerManner.DialogEnd => AnswerDialog(done, reply),
            _ => AnswerAside(activity, done, reply),
        };

    private async Task<TeamsResponse> AnswerPressAsync(
        TeamsActivity activity,
        TeamsReading.Understood done,
        Reply reply,
        CancellationToken stop
    )
    {
        if (FormIn(done, reply) is { } form)
            return InvokeAnswers.Card(cut => CardForms.InChat(form, cut));
        if (reply is Reply.FormErrors { Errors: var errors })
            return InvokeAnswers.Say(done.Manner, string.Join(' ', errors.Values));
        if (reply is Reply.Home { Page: var page })
            return InvokeAnswers.Card(cut => TeamsRenderer.Card(page, CardView.Plain, cut));
        if (done is { Inbound: Inbound.Submit })
            return InvokeAnswers.Card(cut => TeamsRenderer.Card(Saved, CardView.Plain, cut));
        return done.Card is { } card && await cards.ReadAsync(done.Inbound.From, card, stop) is { } now
            ? InvokeAnswers.Card(Draw(now, card, activity))
            : InvokeAnswers.Say(done.Manner, Below);
    }

    private TeamsResponse AnswerDialog(TeamsReading.Understood done, Reply reply)
    {
        if (FormIn(done, reply) is { } form)
            return InvokeAnswers.Dialog(form);
        if (reply is Reply.FormErrors { Errors: var errors } && done.Inbound is Inbound.Submit { Fields: var sent })
            return InvokeAnswers.Dialog("Not saved yet", sent.Count, cut => CardForms.Lost(sent, errors, cut));
        if (reply is Reply.Home { Page: var page })
            return InvokeAnswers.Dialog("CareBot", 0, cut => TeamsRenderer.Card(page, CardView.Plain, cut));
        return done.Manner == AnswerManner.DialogEnd ? TeamsResponse.Ok : InvokeAnswers.Say(done.Manner, InChat);
    }

    // An old client cannot be answered in the response, so that what belongs there is said in the chat.
    private TeamsResponse AnswerAside(TeamsActivity activity, TeamsReading.Understood done, Reply reply)
    {
        if (FormIn(done, reply) is { } form)
            asides.Say(activity, TeamsRenderer.Activity(form));
        else if (reply is Reply.FormErrors { Errors: var errors })
            asides.Say(activity, TeamsRenderer.Activity(Text(string.Join('\n', errors.Values)), CardView.Plain));
        else if (reply is Reply.Home { Page: var page })
            asides.Say(activity, TeamsRenderer.Activity(page, CardView.Plain));
        return TeamsResponse.Ok;
    }

    private FormView? FormIn(TeamsReading.Understood done, Reply reply) =>
        reply switch
        {
            Reply.Open { Form: var form } => forms.Open(done.Inbound.From, form),
            Reply.FormErrors { Errors: var errors } when done.Inbound is Inbound.Submit sent => forms.Find(
                sent,
                errors
            ),
            _ => null,
        };

    private static Func<CardCut, System.Text.Json.Nodes.JsonObject> Draw(
        Message message,
        string card,
        TeamsActivity activity
    ) => cut => TeamsRenderer.Card(message, new CardView(card, activity.Sender), cut);

    private static Func<CardCut, System.Text.Json.Nodes.JsonObject> NoLonger(CardView view) =>
        cut => TeamsRenderer.Card(Text("This card is no longer available."), view, cut);

    private static Message Saved => Text("Saved. The answer is below.");

    private static Message Text(string text) => new MessageBuilder().Text(text).Build(Sensitivity.Internal);
}
