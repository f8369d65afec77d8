namespace CareBot.Tests.Journeys;

/// <summary>Where a story is played: the pure core, or a channel with real requests on both sides.</summary>
internal interface IStage : IAsyncDisposable
{
    /// <summary>Types, and returns what the person was told in answer, as plain text.</summary>
    Task<string> SayAsync(string person, string text);

    /// <summary>Presses the latest button whose title begins so, and returns what the person was told in answer.</summary>
    Task<string> PressAsync(string person, string title);

    /// <summary>Fills in the form that is open, and returns what the person was told in answer.</summary>
    Task<string> SubmitAsync(string person, IReadOnlyDictionary<string, string> fields);

    /// <summary>Lets time go by, and does what becomes due.</summary>
    Task SkipAsync(TimeSpan span);

    /// <summary>Returns everything that somebody has been told, as plain text and in order; a redrawn card once for each drawing.</summary>
    Task<IReadOnlyList<string>> AllAsync(string person);
}
