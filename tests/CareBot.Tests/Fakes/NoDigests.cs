using CareBot.Core.Ports;

namespace CareBot.Tests.Fakes;

/// <summary>Plans no digest, and refuses to look at any week.</summary>
internal sealed class NoDigests : IDigestReading
{
    public Task<T> LookAsync<T>(Func<IDigestView, T> look, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nobody looks at weeks here.");

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> PlannedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, DateTimeOffset>>(new Dictionary<string, DateTimeOffset>());
}
