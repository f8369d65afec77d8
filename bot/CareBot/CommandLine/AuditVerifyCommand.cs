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
            Description = "The head that the chain has to end in, as it was copied out.",
        };
        var command = new Command("verify", "Follows the audit chain and says where it breaks.") { head };
        command.SetAction(
            (parsed, cancellationToken) =>
                context.WithStoreAsync(
                    async (_, store) =>
                        Judge(context, await store.Cases.VerifyAsync(cancellationToken), parsed.GetValue(head)),
                    cancellationToken
                )
        );
        return command;
    }

    private static int Judge(CommandContext context, AuditReport report, string? head)
    {
        context.Output.WriteLine($"{report.Records} records, head {report.Head}");
        foreach (var fault in report.Faults)
            context.Fail(fault);
        if (head is null || head.Trim().Equals(report.Head, StringComparison.OrdinalIgnoreCase))
            return report.Faults.Count == 0 ? 0 : 1;
        return context.Fail(
            $"The chain does not end in {head.Trim()}: it was cut or rewritten, or it has grown since that head was copied."
        );
    }
}
