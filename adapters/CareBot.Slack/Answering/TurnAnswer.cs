using System.Text.Json.Nodes;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Answering;

/// <summary>Answers Slack once a turn is on disk.</summary>
internal sealed class TurnAnswer(
    FormOpener forms,
    HomePainter homes,
    Courtesy courtesy,
    Whisper whisper,
    Errands errands,
    ILogger<TurnAnswer> logger
)
{
    private static readonly Message OneMoment = new MessageBuilder()
        .Line("One moment, please: that did not go through.", "Try again.")
        .Build(Sensitivity.Public);

    /// <summary>Answers.</summary>
    /// <param name="result">The turn's.</param>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="way">Who waits for it.</param>
    /// <param name="budget">Ends when the answer is due.</param>
    public async Task<SlackReply> OfAsync(
        TurnResult result,
        SlackInstallation at,
        SlackWay way,
        CancellationToken budget
    )
    {
        switch (result)
        {
            case TurnResult.Done done:
                return await OfAsync(done.Reply, isRepeat: false, at, way, budget);
            case TurnResult.Repeated again:
                return await OfAsync(again.Reply, isRepeat: true, at, way, budget);
            case TurnResult.Stranger stranger:
                return courtesy.TurnAway(at, way, stranger.Message);
            case TurnResult.Busy busy:
                return Busy(at, way, busy.RetryAfter);
            case TurnResult.KeyTaken:
                Log.KeyTaken(logger);
                return SlackReply.Taken;
            default:
                throw new InvalidOperationException($"{result.GetType().Name} has no answer.");
        }
    }

    /// <summary>Asks to try again.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="way">Who waits.</param>
    /// <param name="retryAfter">When it is worth trying again.</param>
    public SlackReply Busy(SlackInstallation at, SlackWay way, TimeSpan retryAfter)
    {
        var reply = SlackApology.Busy(way.Delivery, way.Payload, retryAfter);
        // Nobody sees the answer to a press.
        if (way.Delivery == SlackDelivery.Interaction && reply.Body is null)
            errands.Add(stop => whisper.SayAsync(at, way, OneMoment, stop));
        return reply;
    }

    private async Task<SlackReply> OfAsync(
        Reply reply,
        bool isRepeat,
        SlackInstallation at,
        SlackWay way,
        CancellationToken budget
    )
    {
        switch (reply)
        {
            case Reply.Open open when way.IsForm:
                return new SlackReply(
                    new JsonObject { ["response_action"] = "update", ["view"] = SlackRenderer.Modal(open.Form) }
                );
            case Reply.Open open:
                await forms.OpenAsync(at, way, open.Form, isRepeat, budget);
                return SlackReply.Taken;
            case Reply.FormErrors wrong when way.IsForm:
                return FormErrors.Draw(way.Payload.At("view"), wrong.Errors);
            case Reply.Home home:
                homes.Draw(at, way.User, home.Page);
                return SlackReply.Taken;
            default:
                return SlackReply.Taken;
        }
    }
}
