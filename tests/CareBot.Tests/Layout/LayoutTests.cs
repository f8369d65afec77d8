using System.Reflection;
using CareBot.Core;
using CareBot.Core.Ports;

namespace CareBot.Tests.Layout;

/// <summary>The shape of the house: who may know whom, and what the core may never do.</summary>
public sealed class LayoutTests
{
    private static readonly Assembly Core = typeof(Money).Assembly;
    private static readonly Assembly Store = typeof(CareBot.Store.StoreOptions).Assembly;
    private static readonly Assembly Slack = typeof(CareBot.Slack.SlackOptions).Assembly;
    private static readonly Assembly Teams = typeof(CareBot.Teams.TeamsOptions).Assembly;
    private static readonly Assembly Web = typeof(CareBot.Web.WebOptions).Assembly;

    [Fact]
    public void Core_knows_nobody() => Assert.Empty(OursKnownTo(Core));

    [Fact]
    public void Core_needs_no_package_and_no_network_or_database()
    {
        var known = Core.GetReferencedAssemblies().Select(reference => reference.Name ?? string.Empty);

        Assert.All(known, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(known, name => name.StartsWith("System.Net", StringComparison.Ordinal));
        Assert.DoesNotContain(known, name => name.StartsWith("System.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void The_store_and_an_adapter_know_only_the_core()
    {
        Assert.Equal(["CareBot.Core"], OursKnownTo(Store));
        Assert.All([Slack, Teams, Web], adapter => Assert.Equal(["CareBot.Core"], OursKnownTo(adapter)));
    }

    [Fact]
    public void Only_ports_return_tasks()
    {
        var waiting = Core.GetTypes()
            .Where(type => type.Namespace != typeof(ITurnStore).Namespace)
            .SelectMany(type => type.GetMethods(Everything))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{method.DeclaringType?.Name}.{method.Name}");

        Assert.Empty(waiting);
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var changing = new[] { Core, Store, Slack, Teams, Web, typeof(Program).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("CareBot", StringComparison.Ordinal) == true)
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(Everything))
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false })
            .Where(field => !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType?.Name}.{field.Name}");

        Assert.Empty(changing);
    }

    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static IReadOnlyList<string> OursKnownTo(Assembly assembly) =>
        [
            .. assembly
                .GetReferencedAssemblies()
                .Select(reference => reference.Name ?? string.Empty)
                .Where(name => name.StartsWith("CareBot", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
}
