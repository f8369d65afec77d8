using System.Text;

namespace CareBot.Simulation;

/// <summary>The sample policy, as it is shipped, and with the fallback that it leaves switched off.</summary>
internal static class PolicyFiles
{
    private const string Off = "  # fallback:";

    public static void Write(string path, bool withFallback) =>
        File.WriteAllText(path, Text(withFallback), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static string Text(bool withFallback)
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml"));
        if (!sample.Contains(Off, StringComparison.Ordinal))
            throw new InvalidOperationException("The sample policy no longer shows a fallback.");
        return withFallback ? sample.Replace(Off, "  fallback:", StringComparison.Ordinal) : sample;
    }
}
