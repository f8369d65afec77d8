using System.CommandLine;

namespace CareBot.CommandLine;

/// <summary>Every command there is.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand(
            "CareBot tells shop staff what they may do for a customer. Every setting can be given as --Section:Key=value."
        );
        root.Add(ServeCommand.Build(context));
        root.Add(
            Group(
                "policy",
                "Looks into a policy.",
                PolicyCheckCommand.Build(context),
                PolicyExplainCommand.Build(context),
                PolicyReplayCommand.Build(context)
            )
        );
        root.Add(Group("people", "Keeps the people and stores.", PeopleImportCommand.Build(context)));
        root.Add(Group("audit", "Follows the audit chain.", AuditVerifyCommand.Build(context)));
        root.Add(
            Group(
                "case",
                "Hands out or erases a case.",
                CaseExportCommand.Build(context),
                CaseEraseCommand.Build(context)
            )
        );
        root.Add(
            Group(
                "manifest",
                "Makes what the administrators of Slack and Teams install.",
                ManifestSlackCommand.Build(context),
                ManifestTeamsCommand.Build(context)
            )
        );
        root.Add(Group("digest", "Shows how a week went.", DigestPreviewCommand.Build(context)));
        root.Add(DoctorCommand.Build(context));
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(context, cancellationToken));
        return root;
    }

    private static Command Group(string name, string description, params Command[] commands)
    {
        var group = new Command(name, description);
        foreach (var command in commands)
            group.Add(command);
        return group;
    }
}
