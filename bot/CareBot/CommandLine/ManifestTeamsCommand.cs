using System.CommandLine;
using System.Text.RegularExpressions;
using CareBot.Manifests;

namespace CareBot.CommandLine;

/// <summary><c>manifest teams</c>: writes the package of the Teams app.</summary>
internal static partial class ManifestTeamsCommand
{
    private const string DefaultFile = "carebot-teams.zip";

    public static Command Build(CommandContext context)
    {
        var appId = new Option<string>("--app-id") { Description = "The bot's application id.", Required = true };
        var url = new Option<string>("--url")
        {
            Description = "The https address under which people and Teams reach CareBot.",
            Required = true,
        };
        var developer = new Option<string?>("--developer") { Description = "Who answers for it, such as your IT." };
        var version = new Option<string?>("--package-version")
        {
            Description = "Such as 1.0.1; Teams takes a changed package only with a higher one.",
        };
        var to = new Option<string>("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => DefaultFile,
        };
        var command = new Command("teams", "Writes the package that is uploaded to Teams.")
        {
            appId,
            url,
            developer,
            version,
            to,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    context,
                    parsed.GetRequiredValue(appId),
                    parsed.GetRequiredValue(url),
                    parsed.GetValue(developer)?.Trim(),
                    parsed.GetValue(version),
                    parsed.GetRequiredValue(to),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string appId,
        string url,
        string? developer,
        string? version,
        string to,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
        {
            return context.Fail(
                $"--app-id: '{appId}' is no application id; expected one like 11111111-2222-3333-4444-555555555555."
            );
        }
        if (ManifestUrl.Read(context, url) is not { } address)
            return 1;
        if (developer is { Length: 0 or > TeamsManifest.LongestDeveloper })
            return context.Fail($"--developer: expected 1 to {TeamsManifest.LongestDeveloper} characters.");
        if (version is not null && !Version().IsMatch(version))
            return context.Fail($"--package-version: '{version}' is no version; expected one like 1.0.1.");
        var package = TeamsPackage.Pack(TeamsManifest.Fill(id, address, developer, version));
        await File.WriteAllBytesAsync(context.FullPath(to), package, cancellationToken);
        await context.Output.WriteLineAsync($"{to}: upload it in the Teams admin center.");
        return 0;
    }

    [GeneratedRegex(@"^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
