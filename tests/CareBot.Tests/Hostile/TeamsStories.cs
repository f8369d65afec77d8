using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>What has to have happened before a row of Teams begins.</summary>
internal static class TeamsStories
{
    /// <summary>Has Maya ask Tom for £90 on top, on a new case, and returns Tom.</summary>
    public static async Task<TeamsPerson> EscalatedAsync(this TeamsHouse house)
    {
        await house.AskAsync("maya", "start over");
        await house.AskAsync("maya", "toaster £300 broken yesterday, counter, she wants £90 on top");
        await house.AskAsync("maya", "log it");
        await house.AskAsync("maya", "escalate");
        return house.Person("tom");
    }
}
