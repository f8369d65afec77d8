namespace CareBot.Teams;

/// <summary>What became of a call to Teams.</summary>
public abstract record TeamsAnswer
{
    private TeamsAnswer() { }

    /// <summary>Teams answered, well or badly.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">The beginning of the body.</param>
    /// <param name="RetryAfter">How long to be silent, where the answer says so.</param>
    public sealed record Answered(int Status, string Body, TimeSpan? RetryAfter = null) : TeamsAnswer;

    /// <summary>Nothing left us: nobody was there, or there was no token just now.</summary>
    /// <param name="Cause">Why, without any content.</param>
    public sealed record NeverLeft(string Cause) : TeamsAnswer;

    /// <summary>It left us, and nobody can tell whether it arrived.</summary>
    /// <param name="Cause">What happened, without any content.</param>
    public sealed record Unclear(string Cause) : TeamsAnswer;

    /// <summary>We do not send there: the address is not one of those that may have our token.</summary>
    public sealed record Forbidden : TeamsAnswer;

    /// <summary>We have no token and will not get one until somebody mends the credentials.</summary>
    /// <param name="Cause">Why, without any secret.</param>
    public sealed record Locked(string Cause) : TeamsAnswer;
}
