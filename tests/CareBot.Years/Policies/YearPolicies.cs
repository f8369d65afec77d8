using System.Text;
using CareBot.Core.Empowerment;
using CareBot.Policies;

namespace CareBot.Years.Policies;

/// <summary>The sample policy, and the same with a higher limit for associates, which comes into force later.</summary>
internal sealed class YearPolicies
{
    private const string Before = "associate: { title: associate, may add: 15 }";
    private const string After = "associate: { title: associate, may add: 20 }";

    /// <summary>Compiles both.</summary>
    /// <param name="changesAt">When the second comes into force; null for never.</param>
    public YearPolicies(DateTimeOffset? changesAt)
    {
        ChangesAt = changesAt;
        (First, Second) = (Compile(FirstText), Compile(SecondText));
    }

    /// <summary>Gets the file of the first.</summary>
    public static string FirstText =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml"));

    /// <summary>Gets the file of the second.</summary>
    public static string SecondText =>
        FirstText.Contains(Before, StringComparison.Ordinal)
            ? FirstText.Replace(Before, After, StringComparison.Ordinal)
            : throw new InvalidOperationException(
                "The sample policy no longer says what associates may add as it did."
            );

    /// <summary>Gets the sample policy as it is.</summary>
    public Policy First { get; }

    /// <summary>Gets the policy with the higher limit.</summary>
    public Policy Second { get; }

    /// <summary>Gets when the second comes into force; null for never.</summary>
    public DateTimeOffset? ChangesAt { get; }

    /// <summary>Returns the policy that is in force.</summary>
    public Policy At(DateTimeOffset now) => now >= ChangesAt ? Second : First;

    /// <summary>Finds a policy by its version, or null.</summary>
    public Policy? Find(string version) =>
        version == First.Version ? First
        : version == Second.Version ? Second
        : null;

    private static Policy Compile(string text) =>
        PolicyFile.Compile(Encoding.UTF8.GetBytes(text)).Policy
        ?? throw new InvalidOperationException("The sample policy does not compile.");
}
