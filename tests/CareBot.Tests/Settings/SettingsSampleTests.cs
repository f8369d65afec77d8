using CareBot.Settings;
using Microsoft.Extensions.Configuration;

namespace CareBot.Tests.Settings;

public sealed class SettingsSampleTests
{
    private static readonly string Sample = Path.Combine(Root(), "appsettings.sample.json");

    [Fact]
    public void The_sample_names_every_key_with_its_default_and_no_other()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Sample).Build();
        var leaves = sample
            .AsEnumerable()
            .Where(pair => !sample.GetSection(pair.Key).GetChildren().Any())
            .Select(pair => $"{pair.Key} = {pair.Value}");

        var known = SettingKeys.Defaults.Select(pair => $"{pair.Key} = {pair.Value}");

        Assert.Equal(Lines(known), Lines(leaves), ignoreCase: true);
    }

    [Fact]
    public void The_sample_starts_the_program_as_nothing_does()
    {
        var sample = SettingsReader.Read(new ConfigurationBuilder().AddJsonFile(Sample).Build(), "Development", "/");
        var nothing = SettingsReader.Read(new ConfigurationBuilder().Build(), "Development", "/");

        Assert.Empty(sample.Problems);
        Assert.Equal(SettingsReaderTests.Need(nothing).ToString(), SettingsReaderTests.Need(sample).ToString());
    }

    [Fact]
    public void Every_key_of_the_sample_has_a_line_that_says_what_it_means()
    {
        var lines = File.ReadAllLines(Sample).Select(line => line.Trim()).ToArray();

        var bare = lines.Where(
            (line, index) =>
                line.StartsWith('"')
                && line.Contains("\": ", StringComparison.Ordinal)
                && !line.EndsWith("\": {", StringComparison.Ordinal)
                && !lines[index - 1].StartsWith("// ", StringComparison.Ordinal)
        );

        Assert.Empty(bare);
    }

    private static string Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Order(StringComparer.OrdinalIgnoreCase));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CareBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the project.");
        return folder.FullName;
    }
}
