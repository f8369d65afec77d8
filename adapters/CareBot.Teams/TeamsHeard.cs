using System.Text.Json;

namespace CareBot.Teams;

/// <summary>Whether a request is listened to.</summary>
public abstract record TeamsHeard
{
    private TeamsHeard() { }

    /// <summary>It comes from Teams.</summary>
    /// <param name="Activity">The body, an object of bounded depth without doubled keys; nothing else is checked yet.</param>
    public sealed record Trusted(JsonElement Activity) : TeamsHeard;

    /// <summary>It is not listened to.</summary>
    /// <param name="Status">The HTTP status to answer with, without a body.</param>
    /// <param name="Reason">A word for the log, without anything out of the request.</param>
    public sealed record Refused(int Status, string Reason) : TeamsHeard;
}
