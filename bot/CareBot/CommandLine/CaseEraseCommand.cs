using System.CommandLine;
using CareBot.Core.Cases;

namespace CareBot.CommandLine;

/// <summary><c>case erase</c>: destroys what names the customer; the money trail stays.</summary>
internal static class CaseEraseCommand
{
    // Whoever may run commands here; the database has no accounts of its own.
    private const string Actor = "operator";

    public static Command Build(CommandContext context)
    {
        var number = CaseNumber.Argument();
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        var command = new Command("erase", "Destroys what names the customer; the money trail stays.") { number, yes };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    context,
                    CaseNumber.Read(context, parsed.GetValue(number)),
                    parsed.GetValue(yes),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string? id,
        bool yes,
        CancellationToken cancellationToken
    )
    {
        if (id is null)
            return 1;
        if (!yes && !await AgreesAsync(context, id, cancellationToken))
            return context.Fail("Nothing was erased.");
        return await context.WithStoreAsync(
            async (_, store) =>
            {
                if (!await store.Cases.EraseAsync(id, Actor, context.Seams.Clock.GetUtcNow(), cancellationToken))
                    return context.Fail($"There is no case {id}.");
                await context.Output.WriteLineAsync($"What named the customer of {id} is destroyed.");
                return 0;
            },
            cancellationToken
        );
    }

    private static async Task<bool> AgreesAsync(CommandContext context, string id, CancellationToken cancellationToken)
    {
        await context.Output.WriteLineAsync(
            $"This destroys for good what names the customer of {id}. Type the case's number to go on:"
        );
        var answer = await context.Seams.Input.ReadLineAsync(cancellationToken);
        return answer is not null && CaseId.TryRead('C', answer) == id;
    }
}
