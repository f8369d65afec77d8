using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Adapters;
using CareBot.Core.Ports;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;

namespace CareBot.Slack.Sending;

/// <summary>Looks through a chat for a message of ours whose fate is not known.</summary>
internal sealed class HistorySearch(SlackApi api, TimeProvider clock)
{
    private const int PageSize = 100;
    private const int MostPages = 3;

    // Slack's clock and ours need not agree.
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    /// <summary>Looks for a message.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="channel">The chat.</param>
    /// <param name="item">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Finding> FindAsync(
        SlackInstallation at,
        string channel,
        OutboxItem item,
        CancellationToken cancellationToken
    )
    {
        var cursor = string.Empty;
        for (var page = 0; page < MostPages; page++)
        {
            var outcome = await api.CallAsync(
                at,
                "conversations.history",
                Arguments(channel, item, cursor),
                cancellationToken
            );
            if (outcome is not SlackOutcome.Done { Body: var body })
                return new Finding.NotSeen(outcome);
            var found = body.At("messages").Items().FirstOrDefault(message => IsIt(message, item));
            if (found.TextAt("ts") is { } ts)
                return new Finding.Found(new SentMessage(channel, ts));
            cursor = body.At("response_metadata").TextAt("next_cursor") ?? string.Empty;
            if (cursor.Length == 0)
                return new Finding.NotThere();
        }

        return new Finding.TooFarBack();
    }

    private JsonObject Arguments(string channel, OutboxItem item, string cursor)
    {
        var arguments = new JsonObject
        {
            ["channel"] = channel,
            ["oldest"] = Since(item),
            ["inclusive"] = true,
            ["limit"] = PageSize,
        };
        if (cursor.Length > 0)
            arguments["cursor"] = cursor;
        return arguments;
    }

    // A rehearsal's clock may be ahead of the one by which Slack keeps its history.
    private string Since(OutboxItem item)
    {
        var real = clock.GetUtcNow();
        var since = (item.At < real ? item.At : real) - ClocksApart;
        return since < DateTimeOffset.UnixEpoch
            ? "0"
            : since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsIt(JsonElement message, OutboxItem item) =>
        message
            .At("blocks")
            .Items()
            .FirstOrDefault()
            .TextAt("block_id")
            ?.StartsWith($"{Post.Name(item)}-", StringComparison.Ordinal) == true;

    /// <summary>What the search has shown.</summary>
    internal abstract record Finding
    {
        private Finding() { }

        /// <summary>It is there.</summary>
        internal sealed record Found(SentMessage Message) : Finding;

        /// <summary>It is not there.</summary>
        internal sealed record NotThere : Finding;

        /// <summary>Too much was said since to look through it all.</summary>
        internal sealed record TooFarBack : Finding;

        /// <summary>Nobody could look.</summary>
        internal sealed record NotSeen(SlackOutcome Why) : Finding;
    }
}
