using System.CommandLine;
using System.Text;
using System.Text.Json;
using CareBot.Core;

namespace CareBot.CommandLine;

/// <summary><c>case export</c>: hands out everything that is known of a case, as JSON.</summary>
internal static class CaseExportCommand
{
    private static readonly JsonSerializerOptions Readable = new(CoreJson.Options) { WriteIndented = true };

    public static Command Build(CommandContext context)
    {
        var number = CaseNumber.Argument();
        var to = new Option<string?>("--to") { Description = "A new file to write to; without it, standard output." };
        var command = new Command("export", "Hands out everything that is known of a case, as JSON.") { number, to };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    context,
                    CaseNumber.Read(context, parsed.GetValue(number)),
                    parsed.GetValue(to),
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(
        CommandContext context,
        string? id,
        string? to,
        CancellationToken cancellationToken
    ) =>
        id is null
            ? Task.FromResult(1)
            : context.WithStoreAsync(
                async (_, store) =>
                {
                    var events = await store.Cases.ExportAsync(id, cancellationToken);
                    if (events.Count == 0)
                        return context.Fail($"There is no case {id}.");
                    var json = JsonSerializer.Serialize(new { Case = id, Events = events }, Readable);
                    await WriteAsync(context, json, to, cancellationToken);
                    return 0;
                },
                cancellationToken
            );

    private static async Task WriteAsync(
        CommandContext context,
        string json,
        string? to,
        CancellationToken cancellationToken
    )
    {
        if (to is null)
        {
            await context.Output.WriteLineAsync(json.AsMemory(), cancellationToken);
            return;
        }

        // It names the customer: never over another file, and for its owner's eyes only.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(context.FullPath(to), new UTF8Encoding(false), options);
        await file.WriteLineAsync(json.AsMemory(), cancellationToken);
    }
}
