using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Answering;

/// <summary>Opens forms, right after the turn: what opens them lives for three seconds and works once.</summary>
internal sealed class FormOpener(SlackApi api, Whisper whisper, Errands errands, ILogger<FormOpener> logger)
{
    /// <summary>Opens a form, or says in private that it did not open.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="way">Who it opens for.</param>
    /// <param name="form">The form.</param>
    /// <param name="isRepeat">Whether it may be open already.</param>
    /// <param name="budget">Ends when the answer to Slack is due.</param>
    public async Task OpenAsync(SlackInstallation at, SlackWay way, Form form, bool isRepeat, CancellationToken budget)
    {
        if (way.Trigger is not { } trigger)
            return;
        var arguments = new JsonObject { ["trigger_id"] = trigger, ["view"] = SlackRenderer.Modal(form) };
        if (ExcuseFor(await TryOpenAsync(at, arguments, budget), isRepeat) is { } excuse)
            errands.Add(stop => whisper.SayAsync(at, way, Again(excuse, form), stop));
    }

    private static Message Again(string excuse, Form form) =>
        new MessageBuilder()
            .Line(excuse, "Nothing is lost.")
            .Button(form.Verb, form.Token, "Open it again", ButtonStyle.Primary)
            .Build(Sensitivity.Public);

    private async Task<SlackOutcome> TryOpenAsync(SlackInstallation at, JsonObject arguments, CancellationToken budget)
    {
        try
        {
            return await api.CallAsync(at, "views.open", arguments, budget);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            return new SlackOutcome.Refused("expired_trigger_id", SlackFault.TriggerSpent);
        }
    }

    private string? ExcuseFor(SlackOutcome outcome, bool isRepeat)
    {
        if (outcome is SlackOutcome.Done)
            return null;
        Log.FormNotOpened(logger, CauseOf(outcome));
        if (outcome is not SlackOutcome.Refused { Fault: SlackFault.TriggerSpent, Error: var spent })
            return "I could not open the form.";
        // The first delivery opened it already.
        return isRepeat && spent.Contains("exchanged", StringComparison.Ordinal) ? null : "That took too long.";
    }

    private static string CauseOf(SlackOutcome outcome) =>
        outcome switch
        {
            SlackOutcome.Refused refused => refused.Error,
            SlackOutcome.NotNow notNow => notNow.Cause,
            SlackOutcome.Unclear unclear => unclear.Cause,
            _ => "too fast",
        };
}
