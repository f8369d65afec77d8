using System.CommandLine;
using CareBot.Manifests;

namespace CareBot.CommandLine;

/// <summary><c>manifest slack</c>: prints the manifest of the Slack app.</summary>
internal static class ManifestSlackCommand
{
    public static Command Build(CommandContext context)
    {
        var url = new Option<string?>("--url")
        {
            Description = "The https address under which Slack reaches CareBot; not needed in Socket Mode.",
        };
        var socketMode = new Option<bool>("--socket-mode")
        {
            Description = "CareBot calls Slack; nobody calls CareBot.",
        };
        var byHand = new Option<bool>("--by-hand")
        {
            Description =
                "For one workspace, whose bot token is copied into the settings: no OAuth, no token rotation.",
        };
        var command = new Command("slack", "Prints the manifest of the Slack app, to be pasted when the app is made.")
        {
            url,
            socketMode,
            byHand,
        };
        command.SetAction(parsed =>
            Run(context, parsed.GetValue(url), parsed.GetValue(socketMode), parsed.GetValue(byHand))
        );
        return command;
    }

    private static int Run(CommandContext context, string? url, bool socketMode, bool byHand)
    {
        if (url is null && !socketMode)
            return context.Fail("Slack must know where CareBot is; expected --url https://…, or --socket-mode.");
        var address = url is null ? null : ManifestUrl.Read(context, url);
        if (url is not null && address is null)
            return 1;
        context.Output.WriteLine(SlackManifest.Fill(address, socketMode, byHand));
        return 0;
    }
}
