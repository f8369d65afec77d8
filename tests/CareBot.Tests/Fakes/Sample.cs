using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.People;
using CareBot.Policies;

namespace CareBot.Tests.Fakes;

/// <summary>The sample retailer, as it is shipped.</summary>
internal static class Sample
{
    private static readonly Lazy<Policy> Loaded = new(LoadPolicy);
    private static readonly Lazy<StaffDirectory> Imported = new(ImportStaff);

    public static Policy Policy => Loaded.Value;

    /// <summary>Gets the policy's file as it is shipped.</summary>
    public static string PolicyText => File.ReadAllText(PathOf("policy.yaml"));

    public static StaffDirectory Staff => Imported.Value;

    /// <summary>A Tuesday morning in London, when all three stores are open or about to be.</summary>
    public static DateTimeOffset Morning => new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static TalkingBot Bot() => new(Policy, Staff, new FakeClock(Morning));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "samples", file);

    private static Policy LoadPolicy()
    {
        var loaded = PolicyFile.Load(PathOf("policy.yaml"));
        Assert.Empty(loaded.Findings);
        return loaded.Policy ?? throw new InvalidOperationException("The sample policy is broken.");
    }

    private static StaffDirectory ImportStaff()
    {
        var roles = Policy.Roles.ToHashSet(StringComparer.Ordinal);
        var plan = PeopleImport.Plan(Read("people.csv"), Read("stores.csv"), roles, StaffDirectory.Empty);
        return plan.Result ?? throw new InvalidOperationException("The sample people are broken.");
    }

    private static Sheet Read(string file) =>
        PeopleCsv.Read(PathOf(file)).Sheet ?? throw new InvalidOperationException($"{file} cannot be read.");
}
