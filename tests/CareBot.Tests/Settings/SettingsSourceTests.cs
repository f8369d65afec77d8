using CareBot.Core.Digests;
using CareBot.Settings;

namespace CareBot.Tests.Settings;

public sealed class SettingsSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-source");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_word_about_it_the_environment_is_production()
    {
        var told =
            Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");

        Assert.Equal(told ?? "Production", SettingsReaderTests.Need(Read()).EnvironmentName);
    }

    [Fact]
    public void The_command_line_wins_over_the_file_of_the_environment_and_that_over_the_file()
    {
        Write("appsettings.json", """{ "Digest": { "Day": "Tuesday", "Time": "07:00" } }""");
        Write("appsettings.Development.json", """{ "Digest": { /* later */ "Time": "09:00" } }""");

        var settings = SettingsReaderTests.Need(Read("--environment=Development", "--Digest:Day=Friday"));

        Assert.True(settings.IsDevelopment);
        Assert.Equal(new WeeklyTime(DayOfWeek.Friday, new TimeOnly(9, 0)), settings.Digest);
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[]")]
    [InlineData("""{ "Digest": { "Day": "Monday", "Day": "Friday" } }""")]
    public void A_file_that_is_no_json_is_a_problem_with_its_name(string text)
    {
        Write("appsettings.json", text);

        var problem = Assert.Single(Read().Problems);

        Assert.Equal("appsettings.json", problem.Key);
        Assert.EndsWith("Expected JSON.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_folder_that_is_not_there_is_a_problem() =>
        Assert.Equal("contentRoot", Assert.Single(Read("--contentRoot=nowhere").Problems).Key);

    private SettingsReading Read(params string[] args) => SettingsSource.Read(args, _folder.FullName);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
