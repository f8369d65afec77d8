using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Promises;

namespace CareBot.Tests.Promises;

/// <summary>What was written before promises climbed is still read, and climbs nowhere.</summary>
public sealed class PromiseJsonTests
{
    [Fact]
    public void A_broken_promise_of_old_stays_quiet()
    {
        string[] written =
        [
            """{"is":"promiseMade","owner":"maya","store":"s","dueAt":"2026-11-24T13:00:00+00:00","remindAt":"2026-11-24T12:00:00+00:00"}""",
            """{"is":"promiseReminded","reminded":"maya"}""",
            """{"is":"promiseBroken","caseId":"C-7K2"}""",
        ];

        var promise = written.Select(Recorded).Aggregate((Promise?)null, Promise.Evolve);

        Assert.Equal((PromiseStatus.Broken, "C-7K2"), (promise?.Status, promise?.CaseId));
        Assert.Empty(promise?.ClimbedTo ?? ["nobody"]);
        Assert.Null(promise?.WakesAt);
    }

    [Theory]
    [InlineData(PromiseHandOver.ByChoice, "byChoice")]
    [InlineData(PromiseHandOver.OffShift, "offShift")]
    [InlineData(PromiseHandOver.Away, "away")]
    public void What_is_new_is_written_and_read(PromiseHandOver why, string word)
    {
        PromiseEvent handed = new PromiseEvent.PromiseHandedOver("tom", "harbour-street", why);

        var json = JsonSerializer.Serialize(handed, CoreJson.Options);

        Assert.Contains($"\"why\":\"{word}\"", json, StringComparison.Ordinal);
        Assert.Equal(handed, JsonSerializer.Deserialize<PromiseEvent>(json, CoreJson.Options));
    }

    private static RecordedEvent Recorded(string json, int index)
    {
        var happened = JsonSerializer.Deserialize<DomainEvent>(json, CoreJson.Options);
        return new(
            "P-4MX",
            index + 1,
            DateTimeOffset.UnixEpoch,
            "maya",
            "1",
            Assert.IsAssignableFrom<DomainEvent>(happened)
        );
    }
}
