namespace CareBot.Web;

/// <summary>The settings of the rehearsal page, under <c>Web</c>.</summary>
public sealed record WebOptions
{
    /// <summary>The shortest secret that is worth asking for.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Gets a value indicating whether the page exists at all; the host turns it on by itself only in Development.</summary>
    public bool Enabled { get; init; }

    /// <summary>Gets a value indicating whether the program runs in the Development environment.</summary>
    public bool Development { get; init; }

    /// <summary>Gets what the login form asks for; without one, the page answers only this machine, and only in Development.</summary>
    public string? LoginSecret { get; init; }

    /// <summary>Gets the file that keeps how far the clock was moved; null forgets it at the end.</summary>
    public string? ClockPath { get; init; }

    /// <summary>Gets how often a silent event stream shows that it is alive; proxies cut silent ones after 30 to 60 seconds.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    private static string Wanted => $"Outside Development the page needs one of {ShortestSecret} characters or more.";

    internal bool NeedsLogin => !Development || !string.IsNullOrEmpty(LoginSecret);

    /// <summary>Says what keeps the page from being served: one sentence a fault, with the key's name; empty if all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        if (!Enabled)
            return [];
        if (string.IsNullOrEmpty(LoginSecret))
            return Development ? [] : [$"Web:LoginSecret is missing. {Wanted}"];
        return LoginSecret.Length < ShortestSecret ? [$"Web:LoginSecret is too short. {Wanted}"] : [];
    }
}
