using System.CommandLine;
using System.Data.Common;
using CareBot.Store;

namespace CareBot.CommandLine;

/// <summary>The program as it is called: <c>serve</c>, or a command for an operator.</summary>
/// <param name="seams">What the commands need.</param>
public sealed class CommandLineApp(CommandSeams seams)
{
    /// <summary>Runs what was typed.</summary>
    /// <param name="args">As typed, settings among them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0 only when all is well.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var (settings, words) = SettingArguments.Split(args);
        var context = new CommandContext(seams, settings);
        var parsed = CommandTree.Build(context).Parse(words, new() { ResponseFileTokenReplacer = null });
        try
        {
            return await parsed.InvokeAsync(Configure(), cancellationToken);
        }
        catch (Exception mishap)
            when (mishap is DbException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            await seams.Error.WriteLineAsync(mishap.Message);
            return 1;
        }
    }

    // The web host answers to Ctrl+C itself, and takes the time it needs.
    private InvocationConfiguration Configure() =>
        new()
        {
            Output = seams.Output,
            Error = seams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
}
