using System.CommandLine;

namespace CareBot.CommandLine;

/// <summary><c>policy explain</c>: says what a policy answers to a sentence, and why.</summary>
internal static class PolicyExplainCommand
{
    public static Command Build(CommandContext context)
    {
        var role = Need("--role", "Who asks, a role of the policy.");
        var country = Need("--country", "Where, two letters such as GB.");
        var sentence = Need("--sentence", "What somebody would type.");
        var file = PolicyFile.Argument();
        var command = new Command("explain", "Says what a policy answers, and why.") { role, country, sentence, file };
        command.SetAction(parsed =>
            PolicyFile.PathOf(context, parsed.GetValue(file)) is { } path
                ? context.Seams.ExplainPolicy(
                    path,
                    parsed.GetRequiredValue(role),
                    parsed.GetRequiredValue(country).ToUpperInvariant(),
                    parsed.GetRequiredValue(sentence),
                    DateOnly.FromDateTime(context.Seams.Clock.GetLocalNow().DateTime),
                    context.Output,
                    context.Seams.Error
                )
                : 1
        );
        return command;
    }

    private static Option<string> Need(string name, string description) =>
        new(name) { Description = description, Required = true };
}
