namespace CareBot.Simulation.Machine;

/// <summary>How well the channels work: mostly; sometimes one is out for hours.</summary>
/// <param name="dice">Chance.</param>
internal sealed class Weather(Dice dice)
{
    private readonly Dictionary<string, DateTimeOffset> _outUntil = new(StringComparer.Ordinal);

    /// <summary>Gets or sets a value indicating whether nothing fails any more.</summary>
    public bool IsFair { get; set; }

    public void TakeOut(string channel, DateTimeOffset until) => _outUntil[channel] = until;

    /// <summary>Returns how one try to send goes.</summary>
    public Try Draw(string channel, DateTimeOffset now)
    {
        if (IsFair)
            return Try.Arrives;
        if (_outUntil.GetValueOrDefault(channel) > now)
            return dice.Chance(0.05) ? Try.LostInDoubt : Try.NotNow;
        return dice.Share() switch
        {
            < 0.010 => Try.NotNow,
            < 0.015 => Try.TooFast,
            < 0.019 => Try.ArrivesInDoubt,
            < 0.022 => Try.LostInDoubt,
            < 0.024 => Try.AccountClosed,
            < 0.0243 => Try.Refused,
            _ => Try.Arrives,
        };
    }

    /// <summary>Returns how long sending takes: seconds now and then, else no time at all.</summary>
    public TimeSpan Slowness() =>
        !IsFair && dice.Chance(0.01) ? TimeSpan.FromSeconds(dice.Between(2, 50)) : TimeSpan.Zero;

    public bool CanLookBack() => IsFair || dice.Chance(0.85);
}
