using CareBot.Tests.Fakes;

namespace CareBot.Tests.Journeys;

/// <summary>The pure core: no host, no store, no channel.</summary>
internal sealed class CoreStage(TalkingBot bot) : IStage
{
    public Task<string> SayAsync(string person, string text) => Task.FromResult(bot.Say(person, text));

    public Task<string> PressAsync(string person, string title) => Task.FromResult(bot.Press(person, title));

    public Task<string> SubmitAsync(string person, IReadOnlyDictionary<string, string> fields) =>
        Task.FromResult(bot.Submit(person, [.. fields.Select(field => (field.Key, field.Value))]));

    public Task SkipAsync(TimeSpan span)
    {
        bot.Wait(span);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> AllAsync(string person) => Task.FromResult(bot.All(person));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
