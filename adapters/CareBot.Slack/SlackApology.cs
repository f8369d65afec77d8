using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Adapters;
using CareBot.Slack.Reading;

namespace CareBot.Slack;

/// <summary>What Slack is answered where we failed: an event comes again, a person is told to try again.</summary>
internal static class SlackApology
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Answers a delivery on which we failed.</summary>
    /// <param name="delivery">Its kind.</param>
    /// <param name="payload">Itself.</param>
    /// <param name="reference">Under which the log knows more.</param>
    public static SlackReply For(SlackDelivery delivery, JsonElement payload, string reference) =>
        For(
            delivery,
            payload,
            $"Something went wrong on our side. Please try again; if it stays, tell whoever looks after CareBot: {reference}",
            Soon
        );

    /// <summary>Answers a delivery that cannot be taken just now.</summary>
    /// <param name="delivery">Its kind.</param>
    /// <param name="payload">Itself.</param>
    /// <param name="retryAfter">When it is worth trying again.</param>
    public static SlackReply Busy(SlackDelivery delivery, JsonElement payload, TimeSpan retryAfter) =>
        For(delivery, payload, "One moment, please: that did not go through. Try again.", retryAfter);

    private static SlackReply For(SlackDelivery delivery, JsonElement payload, string sentence, TimeSpan retryAfter) =>
        delivery switch
        {
            SlackDelivery.Event => SlackReply.Taken with { RetryAfter = retryAfter },
            SlackDelivery.Command => Ephemeral(sentence),
            _ => payload.TextAt("type") == "view_submission"
            && FormAnswers.FindBlock(payload.At("view"), string.Empty) is { } block
                ? Errors(new() { [block] = sentence })
                : SlackReply.Taken,
        };

    /// <summary>Says something that only the person who gave the command can see.</summary>
    /// <param name="sentence">Our own words; nothing in them is escaped.</param>
    public static SlackReply Ephemeral(string sentence) =>
        new(new JsonObject { ["response_type"] = "ephemeral", ["text"] = sentence });

    /// <summary>Shows a form again with what is wrong.</summary>
    /// <param name="errors">By block id.</param>
    public static SlackReply Errors(JsonObject errors) =>
        new(new JsonObject { ["response_action"] = "errors", ["errors"] = errors });
}
