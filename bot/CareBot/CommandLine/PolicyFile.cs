using System.CommandLine;

namespace CareBot.CommandLine;

/// <summary>Which policy a command is about.</summary>
internal static class PolicyFile
{
    public static Argument<string?> Argument() =>
        new("file")
        {
            Description = "The policy; without it, the one of Policy:Path.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>Finds the file; null if it is not there, and then that was said.</summary>
    public static string? PathOf(CommandContext context, string? file)
    {
        // A draft can be looked at where nothing else is set up.
        var path = file is null ? context.ReadSettings()?.PolicyPath : context.FullPath(file);
        if (path is null || File.Exists(path))
            return path;
        context.Fail($"There is no policy '{path}'; expected the path of a policy file.");
        return null;
    }
}
