namespace CareBot.Tests.Fakes.Slack;

/// <summary>A method of the Web API.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="PerMinute">How many calls a workspace has; the tier.</param>
/// <param name="Run">What it does, under the fake's lock.</param>
internal sealed record SlackMethod(string Name, int PerMinute, Func<SlackRequest, FakedAnswer> Run)
{
    /// <summary>Gets a value indicating whether arguments may come as JSON.</summary>
    public bool TakesJson { get; init; } = true;

    /// <summary>Gets the right that the token needs; null if none.</summary>
    public string? Scope { get; init; }

    public bool NeedsToken { get; init; } = true;

    public bool TakesAppToken { get; init; }
}
