namespace CareBot.Tests.Journeys;

/// <summary>A person at the client of one channel.</summary>
internal interface ISeat
{
    /// <summary>Gets everything that the person was told here, in order; a redrawn card once for each drawing.</summary>
    IReadOnlyList<string> Drawn { get; }

    /// <summary>Types.</summary>
    Task SayAsync(string text);

    /// <summary>Presses the latest button whose title begins so.</summary>
    Task PressAsync(string title);

    /// <summary>Fills in the form that is open, by field id.</summary>
    Task SubmitAsync(IReadOnlyDictionary<string, string> fields);
}
