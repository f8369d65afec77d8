using System.CommandLine;

namespace CareBot.CommandLine;

/// <summary><c>policy check</c>: says everything that is wrong or doubtful in a policy.</summary>
internal static class PolicyCheckCommand
{
    public static Command Build(CommandContext context)
    {
        var file = PolicyFile.Argument();
        var command = new Command("check", "Says everything that is wrong or doubtful in a policy.") { file };
        command.SetAction(parsed =>
            PolicyFile.PathOf(context, parsed.GetValue(file)) is { } path
                ? context.Seams.CheckPolicy(path, context.Output, context.Seams.Error)
                : 1
        );
        return command;
    }
}
