using System.CommandLine;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Policies;

namespace CareBot.CommandLine;

/// <summary><c>policy replay</c>: asks a draft what it would have said to the past, or holds the past against the policies of its days.</summary>
internal static class PolicyReplayCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string?>("file")
        {
            Description = "A draft; without one, every verdict is held against the policy of its day.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var span = new PastSpan();
        var command = new Command("replay", "Tries a policy on the past.") { file };
        span.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(context, parsed, parsed.GetValue(file), span, cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        ParseResult parsed,
        string? file,
        PastSpan options,
        CancellationToken cancellationToken
    )
    {
        var draft = file is null ? null : ReadDraft(context, context.FullPath(file));
        if (file is not null && draft is null)
            return 1;
        return await context.WithStoreAsync(
            async (_, store) =>
            {
                if (store is not { Policies: { } policies, Histories: { } histories })
                    return context.Fail("This store keeps no past to replay.");
                var staff = await store.People.LoadAsync(cancellationToken);
                return options.Read(parsed, context, staff) is { } span
                    ? await ReplayAsync(context, new PolicyReplay(policies, histories), draft, span, cancellationToken)
                    : 1;
            },
            cancellationToken
        );
    }

    private static async Task<int> ReplayAsync(
        CommandContext context,
        PolicyReplay replay,
        Policy? draft,
        HistorySpan span,
        CancellationToken cancellationToken
    )
    {
        if (draft is not null)
        {
            ReplayWriter.Write(await replay.TryAsync(draft, span, cancellationToken), draft, context.Output);
            return 0;
        }

        var found = await replay.CheckAsync(span, cancellationToken);
        ReplayWriter.Write(found, context.Output, context.Seams.Error);
        return found.IsExact ? 0 : 1;
    }

    private static Policy? ReadDraft(CommandContext context, string path)
    {
        var compilation = Policies.PolicyFile.Load(path);
        PolicyCommands.Write(path, compilation, context.Seams.Error);
        return compilation.Policy;
    }
}
