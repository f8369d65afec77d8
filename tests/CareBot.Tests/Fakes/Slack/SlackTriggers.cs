using System.Globalization;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The rights to open a modal: each for three seconds, each once.</summary>
internal sealed class SlackTriggers(FakeSlack slack)
{
    private readonly Dictionary<string, Trigger> _triggers = [];

    /// <summary>Gets or sets how long one holds; longer where a slow machine must not matter.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Gives one out, for something that a person did.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="view">In which modal; null outside.</param>
    public string Issue(SlackWorkspace workspace, string user, string? view = null)
    {
        lock (slack.Gate)
        {
            var number = _triggers.Count + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"{number}.{workspace.Id[1..]}.{Guid.NewGuid():N}");
            _triggers[id] = new Trigger(workspace, user, view, slack.Clock.GetUtcNow() + Life);
            return id;
        }
    }

    /// <summary>Uses one up.</summary>
    /// <returns>Whose it is, or the error.</returns>
    public (Trigger? Trigger, string Error) Take(string? id, IReadOnlyList<SlackWorkspace> workspaces)
    {
        lock (slack.Gate)
        {
            if (id is null || !_triggers.TryGetValue(id, out var trigger) || !workspaces.Contains(trigger.Workspace))
                return (null, "invalid_trigger_id");
            if (trigger.IsUsed)
                return (null, "exchanged_trigger_id");
            if (trigger.EndsAt <= slack.Clock.GetUtcNow())
                return (null, "expired_trigger_id");
            _triggers[id] = trigger with { IsUsed = true };
            return (trigger, string.Empty);
        }
    }

    internal sealed record Trigger(SlackWorkspace Workspace, string User, string? View, DateTimeOffset EndsAt)
    {
        public bool IsUsed { get; init; }
    }
}
