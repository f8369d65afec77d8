namespace CareBot.Slack;

/// <summary>What can happen on the way to Slack and back.</summary>
public enum SlackMishap
{
    /// <summary>Nothing: there is an answer.</summary>
    None,

    /// <summary>There was no connection; Slack got nothing of it.</summary>
    NotSent,

    /// <summary>The connection broke, or there was no answer in time; nobody can tell whether it had an effect.</summary>
    NoAnswer,
}
