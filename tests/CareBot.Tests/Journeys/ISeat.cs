namespace CareBot.Tests.Journeys;

/// <summary>A person at the client of one channel.</summary>
internal interface ISeat
{
    /// <summary>Gets everything that the person was told here, in order; a redrawn card once for each drawing.</summary>
    IReadOnlyList<string> Drawn { get; }

    /// <summary>Gets what stands in the chat now, in order; a redrawn card where it first stood, as it is now.</summary>
    IReadOnlyList<string> Shown { get; }

    /// <summary>Finds the latest button whose title begins so, to be pressed later, or by somebody else.</summary>
    SeatButton Find(string title);

    /// <summary>Types.</summary>
    Task SayAsync(string text);

    /// <summary>Presses the latest button whose title begins so.</summary>
    Task PressAsync(string title);

    /// <summary>Fills in the form that is open, by field id.</summary>
    Task SubmitAsync(IReadOnlyDictionary<string, string> fields);

    /// <summary>Presses whatever a client claims to have seen.</summary>
    Task PressAsync(SeatButton button);

    /// <summary>Delivers the last press again, as the channel does when it is not sure.</summary>
    Task RepeatAsync();
}
