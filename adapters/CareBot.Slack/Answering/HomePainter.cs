using System.Globalization;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Answering;

/// <summary>Draws somebody's own page, after Slack has its answer. It may be lost: they look again.</summary>
internal sealed class HomePainter(SlackApi api, Errands errands, TimeProvider clock, ILogger<HomePainter> logger)
{
    private const int MostTries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Draws a page soon.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="user">Whose.</param>
    /// <param name="page">What stands on it.</param>
    public void Draw(SlackInstallation at, string user, Message page) =>
        errands.Add(stop => PublishAsync(at, user, page, stop));

    private async Task PublishAsync(SlackInstallation at, string user, Message page, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await api.CallAsync(at, "views.publish", Arguments(user, page), stop);
            if (outcome is SlackOutcome.Done)
                return;
            if (outcome is not SlackOutcome.Wait { Time: var wait } || wait > LongestWait || tries == MostTries)
            {
                Log.HomeNotDrawn(logger, outcome.GetType().Name);
                return;
            }

            await Task.Delay(wait, clock, stop);
        }
    }

    private JsonObject Arguments(string user, Message page)
    {
        var drawing = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        return new() { ["user_id"] = user, ["view"] = SlackRenderer.Home(page, $"h{drawing}") };
    }
}
