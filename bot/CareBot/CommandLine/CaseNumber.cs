using System.CommandLine;
using CareBot.Core.Cases;

namespace CareBot.CommandLine;

/// <summary>Which case a command is about.</summary>
internal static class CaseNumber
{
    public static Argument<string> Argument() => new("case") { Description = "The case's number, such as C-7K2." };

    /// <summary>Reads the number; null if it is none, and then that was said.</summary>
    public static string? Read(CommandContext context, string? text)
    {
        var id = CaseId.TryRead('C', text ?? string.Empty);
        if (id is null)
            context.Fail($"'{text}' is no case number; expected one like C-7K2.");
        return id;
    }
}
