using CareBot.Slack.Installations;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Slack;

/// <summary>The way back belongs to the browser in which the way there began, once and for ten minutes.</summary>
public sealed class InstallStatesTests
{
    private readonly FakeClock _clock = new(DateTimeOffset.FromUnixTimeSeconds(1763798400));
    private readonly MemoryRecords _records = new();

    [Fact]
    public async Task Works_once_even_with_two_replicas()
    {
        var state = States().Create();

        Assert.True(await UseAsync(States(), state, state));
        Assert.False(await UseAsync(States(), state, state));
    }

    [Fact]
    public async Task Works_for_ten_minutes()
    {
        var (inTime, late) = (States().Create(), States().Create());

        _clock.Move(TimeSpan.FromMinutes(10));
        Assert.True(await UseAsync(States(), inTime, inTime));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.False(await UseAsync(States(), late, late));
    }

    [Fact]
    public async Task Works_only_in_its_own_browser_and_only_if_it_is_ours()
    {
        var states = States();
        var (state, another) = (states.Create(), states.Create());
        var foreign = new InstallStates("another secret", _records, _clock).Create();

        Assert.False(await UseAsync(states, state, another));
        Assert.False(await UseAsync(states, state, null));
        Assert.False(await UseAsync(states, null, state));
        Assert.False(await UseAsync(states, foreign, foreign));
        Assert.False(await UseAsync(states, "x", "x"));
        Assert.False(await UseAsync(states, string.Empty, string.Empty));
        Assert.False(await UseAsync(states, new string('A', 4000), new string('A', 4000)));
        Assert.Empty(_records.All);
    }

    [Fact]
    public async Task Used_ones_are_forgotten_when_they_cannot_be_used_any_more()
    {
        var states = States();
        var state = states.Create();
        Assert.True(await UseAsync(states, state, state));

        _clock.Move(TimeSpan.FromMinutes(19));
        await states.SweepAsync(CancellationToken.None);
        Assert.Single(_records.All);
        _clock.Move(TimeSpan.FromMinutes(2));
        await states.SweepAsync(CancellationToken.None);

        Assert.Empty(_records.All);
        Assert.False(await UseAsync(states, state, state));
    }

    private InstallStates States() => new("secret", _records, _clock);

    private static Task<bool> UseAsync(InstallStates states, string? state, string? cookie) =>
        states.TryUseAsync(state, cookie, CancellationToken.None);
}
