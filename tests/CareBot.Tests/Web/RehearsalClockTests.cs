using System.Net;
using CareBot.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Web;

/// <summary>The clock that can be moved ahead.</summary>
public sealed class RehearsalClockTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "clock");

    public void Dispose()
    {
        if (Path.GetDirectoryName(_path) is { } folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Moves_ahead_and_tells_so()
    {
        var clock = RehearsalClock.Open(TimeProvider.System, null);
        var told = 0;
        clock.Moved += (_, _) => told++;

        Assert.True(clock.TryMove(TimeSpan.FromDays(1)));

        Assert.Equal(1, told);
        Assert.InRange(
            clock.GetUtcNow() - TimeProvider.System.GetUtcNow(),
            TimeSpan.FromHours(23.9),
            TimeSpan.FromDays(1)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4000)]
    public void Never_goes_back_or_out_of_this_decade(int days)
    {
        var clock = RehearsalClock.Open(TimeProvider.System, null);

        Assert.False(clock.TryMove(TimeSpan.FromDays(days)));
        Assert.Equal(TimeSpan.Zero, clock.Offset);
    }

    [Fact]
    public void Stays_where_it_was_after_a_restart()
    {
        RehearsalClock.Open(TimeProvider.System, _path).TryMove(TimeSpan.FromHours(26));

        var again = RehearsalClock.Open(TimeProvider.System, _path);

        Assert.Equal(TimeSpan.FromHours(26), again.Offset);
    }

    [Fact]
    public void Unreadable_file_means_the_real_time()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? _path);
        File.WriteAllText(_path, "nonsense");

        Assert.Equal(TimeSpan.Zero, RehearsalClock.Open(TimeProvider.System, _path).Offset);
    }

    [Fact]
    public async Task Page_moves_the_clock_of_the_whole_program()
    {
        await using var site = await WebSite.StartAsync(WebSite.Rehearsal with { ClockPath = _path });
        using var client = site.NewClient();

        using var moved = await client.PostJsonAsync("""{"skip":"1.02:00:00"}""", "/web/clock");
        using var told = await client.GetAsync(new Uri("/web/clock", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal("1.02:00:00", (await told.JsonAsync()).GetProperty("offset").GetString());
        var ahead = site.Services.GetRequiredService<TimeProvider>().GetUtcNow() - TimeProvider.System.GetUtcNow();
        Assert.InRange(ahead, TimeSpan.FromHours(25.9), TimeSpan.FromHours(26));
    }

    [Theory]
    [InlineData("""{"skip":"-01:00:00"}""")]
    [InlineData("""{"skip":"tomorrow"}""")]
    [InlineData("""{"skip":2}""")]
    [InlineData("""{"skip":"9999.00:00:00"}""")]
    [InlineData("""{"skip":"99999999999999.00:00:00"}""")]
    [InlineData("""{}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Other_spans_are_refused(string body)
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();

        using var response = await client.PostJsonAsync(body, "/web/clock");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
