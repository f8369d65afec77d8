using System.CommandLine;
using CareBot.Core.Ports;

namespace CareBot.CommandLine;

/// <summary><c>audit verify</c>: follows the audit chain and says where it breaks.</summary>
internal static class AuditVerifyCommand
{
    public static Command Build(CommandContext context)
    {
        var head = new Option<string?>("--head")
        {
            Description = "A head that was copied out earlier; the chain has to lead through it.",
        };
        var command = new Command("verify", "Follows the audit chain and says where it breaks.") { head };
        command.SetAction(
            (parsed, cancellationToken) =>
                context.WithStoreAsync(
                    async (_, store) =>
                        Judge(context, await store.Cases.VerifyAsync(parsed.GetValue(head)?.Trim(), cancellationToken)),
                    cancellationToken
                )
        );
        return command;
    }

    private static int Judge(CommandContext context, AuditReport report)
    {
        context.Output.WriteLine($"{report.Records} records, head {report.Head}");
        foreach (var fault in report.Faults)
            context.Fail(fault);
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
