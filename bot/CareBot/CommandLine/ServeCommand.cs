using System.CommandLine;

namespace CareBot.CommandLine;

/// <summary><c>serve</c>: runs the bot until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new Command("serve", "Runs the bot until it is stopped; what happens without a command.");
        command.SetAction((_, cancellationToken) => RunAsync(context, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.ReadSettings() is not { } settings)
            return 1;
        var missing = settings.MissingFiles();
        context.Report(missing);
        return missing.Count > 0 ? 1 : await context.Seams.Serve(context.SettingArguments, settings, cancellationToken);
    }
}
