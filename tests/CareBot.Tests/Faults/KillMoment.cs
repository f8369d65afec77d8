using System.Globalization;

namespace CareBot.Tests.Faults;

/// <summary>When, in the course of one step, the light goes out.</summary>
internal abstract record KillMoment
{
    private KillMoment() { }

    /// <summary>Gets all of them, in the order in which they come: before it is heard, while it is read and decided, once it is on disk, while it is told, after the answer.</summary>
    public static IReadOnlyList<KillMoment> All { get; } =
    [
        new Before(),
        new After(0),
        new Commit(),
        new After(5),
        new FirstCall(),
        new After(15),
        new Answer(),
        new After(30),
        new Commit(),
        new After(60),
        new FirstCall(),
        new After(250),
    ];

    /// <summary>Before the request.</summary>
    public sealed record Before : KillMoment;

    /// <summary>So long after the request was sent.</summary>
    public sealed record After(int Milliseconds) : KillMoment
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"after {Milliseconds} ms");
    }

    /// <summary>As soon as the turn is on disk; what it says is not sent yet, or is being sent.</summary>
    public sealed record Commit : KillMoment;

    /// <summary>As soon as a channel has been told something; the program has not written that down yet.</summary>
    public sealed record FirstCall : KillMoment;

    /// <summary>Right after the answer.</summary>
    public sealed record Answer : KillMoment;
}
