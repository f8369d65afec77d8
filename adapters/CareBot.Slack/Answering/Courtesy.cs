using System.Collections.Concurrent;
using CareBot.Core.Messages;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Answering;

/// <summary>Turns people away politely: in private, beside the outbox, and each of them at most once in ten minutes.</summary>
internal sealed class Courtesy(Whisper whisper, Errands errands, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);

    /// <summary>Gets what somebody from outside is told: nothing about anybody.</summary>
    public static Message NotForYou { get; } =
        new MessageBuilder()
            .Line("I am sorry, I can only help people who work here.", "I have not kept what you wrote.")
            .Build(Sensitivity.Public);

    /// <summary>Gets what somebody is told who wants to log a message without words.</summary>
    public static Message NoWords { get; } =
        new MessageBuilder()
            .Line("There are no words in that message.", "Tell me in a sentence what happened, and I log it.")
            .Build(Sensitivity.Public);

    /// <summary>Turns somebody away.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="way">Who.</param>
    /// <param name="message">What they are told.</param>
    /// <returns>The answer to what they did; a command's says it, for that costs nothing.</returns>
    public SlackReply TurnAway(SlackInstallation at, SlackWay way, Message message)
    {
        if (way.IsCommand)
            return SlackApology.Ephemeral(SlackRenderer.Text(message));
        if (IsDue($"{at.Tenant} {way.User}"))
            errands.Add(stop => whisper.SayAsync(at, way, message, stop));
        return SlackReply.Taken;
    }

    private bool IsDue(string account)
    {
        var now = clock.GetUtcNow();
        if (_told.Count >= Most)
            Sweep(now);
        if (_told.Count >= Most)
            return false;
        if (_told.TryAdd(account, now))
            return true;
        return _told.TryGetValue(account, out var last) && now - last >= Quiet && _told.TryUpdate(account, now, last);
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (account, _) in _told.Where(told => now - told.Value >= Quiet))
            _told.TryRemove(account, out _);
    }
}
