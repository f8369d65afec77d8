using System.Text;
using CareBot.Core.Empowerment;
using CareBot.Policies;
using CareBot.Tests.Empowerment;

namespace CareBot.Tests.Replays;

/// <summary>The sample retailer's policy, with something changed.</summary>
internal static class SampleDrafts
{
    public static string Sample { get; } = File.ReadAllText(SamplePolicy.Path);

    /// <summary>Gets policies that came into force one after the other.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        Sample,
        Sample + "# nothing but a remark\n",
        With(("title: associate, may add: 15", "title: associate, may add: 25")),
        With(("too small below: 60%", "too small below: 70%"), ("per week: 1500", "per week: 40")),
        With(("They had to come back;", "They had to come again;"), ("EUR: 1.15", "EUR: 1.20")),
    ];

    public static IReadOnlyList<Policy> Policies { get; } = [.. Texts.Select(Read)];

    public static string With(params (string Old, string New)[] changes)
    {
        var text = new StringBuilder(Sample);
        foreach (var (old, with) in changes)
        {
            Assert.Contains(old, Sample, StringComparison.Ordinal);
            text.Replace(old, with);
        }

        return text.ToString();
    }

    public static Policy Read(string text)
    {
        var compilation = PolicyFile.Compile(text);
        return compilation.Policy ?? throw new InvalidOperationException(string.Join('\n', compilation.Findings));
    }

    public static Policy Changed(params (string Old, string New)[] changes) => Read(With(changes));
}
