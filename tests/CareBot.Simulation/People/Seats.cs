namespace CareBot.Simulation.People;

/// <summary>Everybody's seat.</summary>
internal sealed class Seats
{
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public Seat Of(string person) => _seats.TryGetValue(person, out var seat) ? seat : _seats[person] = new Seat();
}
