using CareBot.Tests.Journeys;

namespace CareBot.Tests.Hostile;

/// <summary>Remembers how everything stood, and tells what has come since.</summary>
internal sealed class ClickWatch
{
    private readonly ChannelStage _stage;
    private readonly Dictionary<string, IReadOnlyList<string>> _before;
    private readonly int _records;
    private readonly int _logged;

    public ClickWatch(ChannelStage stage, IEnumerable<string> people)
    {
        _stage = stage;
        _before = people.ToDictionary(person => person, person => stage.SeatOf(person).Shown);
        _records = stage.Program.Audit().Count;
        _logged = stage.Program.Log.Written.Length;
    }

    /// <summary>Gets the audit records since.</summary>
    public IReadOnlyList<string> Audit => [.. _stage.Program.Audit().Skip(_records)];

    /// <summary>Gets what was logged since.</summary>
    public string Logged => _stage.Program.Log.Written[_logged..];

    /// <summary>Returns the messages that somebody was sent since; cards that were redrawn in place are none.</summary>
    public IReadOnlyList<string> HeardBy(string person) => [.. _stage.SeatOf(person).Shown.Skip(_before[person].Count)];

    /// <summary>Fails if anybody else was told anything, or a card of theirs was redrawn.</summary>
    public void OnlyHeard(params string[] people) =>
        Assert.All(
            _before.Where(one => !people.Contains(one.Key)),
            one => Assert.Equal(one.Value, _stage.SeatOf(one.Key).Shown)
        );
}
