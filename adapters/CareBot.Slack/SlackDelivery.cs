namespace CareBot.Slack;

/// <summary>The kinds of payloads that Slack delivers, over HTTP as over a socket.</summary>
public enum SlackDelivery
{
    /// <summary>An envelope of the Events API; <c>events_api</c> on a socket.</summary>
    Event,

    /// <summary>A press, a shortcut or a form; <c>interactive</c> on a socket.</summary>
    Interaction,

    /// <summary>A slash command, its form fields as an object of texts; <c>slash_commands</c> on a socket.</summary>
    Command,
}
