namespace CareBot.Tests.Fakes.Teams;

/// <summary>What goes wrong with a call. After the effect means that the message is there, and nobody says so.</summary>
internal abstract record ConnectorFault
{
    private ConnectorFault() { }

    /// <summary>Answers 429 without an effect.</summary>
    /// <param name="RetryAfter">Seconds or an HTTP date; null for no such header.</param>
    internal sealed record Throttle(string? RetryAfter) : ConnectorFault;

    /// <summary>Answers an error.</summary>
    /// <param name="Code">The HTTP status.</param>
    /// <param name="ErrorCode">The connector's name of it; null for an answer without a body.</param>
    /// <param name="AfterEffect">Whether it happened all the same.</param>
    internal sealed record Error(int Code, string? ErrorCode = null, bool AfterEffect = false) : ConnectorFault;

    /// <summary>Never answers.</summary>
    /// <param name="AfterEffect">Whether it happened all the same.</param>
    internal sealed record Hang(bool AfterEffect) : ConnectorFault;

    /// <summary>Answers late.</summary>
    /// <param name="By">How late.</param>
    internal sealed record Late(TimeSpan By) : ConnectorFault;

    /// <summary>Cuts the connection.</summary>
    /// <param name="AfterEffect">Whether it happened all the same.</param>
    internal sealed record Cut(bool AfterEffect) : ConnectorFault;

    /// <summary>Cuts the connection in the middle of the answer's body; it happened.</summary>
    internal sealed record Truncate : ConnectorFault;

    /// <summary>Answers as if all were well, with another body; it happened.</summary>
    /// <param name="Body">Such as an empty text, <c>[]</c> or HTML.</param>
    internal sealed record WrongShape(string Body) : ConnectorFault;
}
