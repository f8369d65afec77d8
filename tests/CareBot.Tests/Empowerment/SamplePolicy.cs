using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;
using CareBot.Policies;

namespace CareBot.Tests.Empowerment;

/// <summary>The invented retailer's policy, and situations in its stores.</summary>
internal static class SamplePolicy
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml");

    public static PolicyCompilation Compilation { get; } = PolicyFile.Load(Path);

    public static Policy Policy { get; } =
        Compilation.Policy ?? throw new InvalidOperationException(string.Join('\n', Compilation.Findings));

    public static Situation In(Facts facts, string role, string country)
    {
        var currency = country switch
        {
            "US" => Currency.Usd,
            "DE" => Currency.Eur,
            _ => Currency.Gbp,
        };
        return new(facts, role, country, currency, Today, Money.Zero(currency));
    }

    public static PolicyCompilation Compile(string yaml) =>
        PolicyFile.Compile(System.Text.Encoding.UTF8.GetBytes(yaml));
}
