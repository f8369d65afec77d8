using System.Security.Cryptography;
using System.Text.Json;
using CareBot.Core;
using CareBot.Years;

namespace CareBot.Tests.Years;

public sealed class YearRepeatsTests
{
    private static readonly YearPlan Short = new(3)
    {
        Stores = 6,
        Weeks = 4,
        CasesAWeek = 10,
        PolicyChangesIn = 2,
        Planted = PlantedFacts.Everything,
    };

    [Fact]
    public void Same_plan_gives_the_same_year_to_the_last_byte()
    {
        var year = new Year(Short);

        var (once, again, anew) = (HashOf(year), HashOf(year), HashOf(new Year(Short)));

        Assert.Equal(once, again);
        Assert.Equal(once, anew);
    }

    [Fact]
    public void Another_seed_gives_another_year()
    {
        var (one, other) = (new Year(Short), new Year(Short with { Seed = 4 }));

        Assert.NotEqual(HashOf(one), HashOf(other));
    }

    private static string HashOf(Year year)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var moment in year.Moments())
        {
            foreach (var row in moment.Rows)
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes<object>(row, CoreJson.Options));
            foreach (var change in moment.Changes)
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(change, CoreJson.Options));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
