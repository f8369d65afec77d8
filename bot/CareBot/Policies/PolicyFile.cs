using System.Security.Cryptography;
using System.Text;
using CareBot.Core.Empowerment;

namespace CareBot.Policies;

/// <summary>Loads a policy from a file.</summary>
internal static class PolicyFile
{
    // A real policy has some tens of kilobytes.
    private const int LargestBytes = 4 * 1024 * 1024;

    private const int VersionDigits = 12;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Loads a policy. A file that is missing or cannot be read becomes a finding too.</summary>
    /// <param name="path">The file.</param>
    public static PolicyCompilation Load(string path)
    {
        try
        {
            if (!File.Exists(path))
                return Broken("missing-file", $"There is no file '{path}'.");
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (file.Length > LargestBytes)
                return Broken("too-large", $"'{path}' is larger than 4 MB; that is no policy.");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Compile(bytes);
        }
        catch (IOException failure)
        {
            return Broken("unreadable", $"'{path}' cannot be read: {failure.Message}");
        }
        catch (UnauthorizedAccessException)
        {
            return Broken("unreadable", $"'{path}' may not be read by this program.");
        }
    }

    /// <summary>Compiles the bytes of a file, whose hash becomes the policy's version.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    public static PolicyCompilation Compile(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Broken("encoding", "The file is not UTF-8; save it as UTF-8.");
        }

        var (root, findings) = PolicyYaml.Read(text.TrimStart('\uFEFF'));
        var version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..VersionDigits];
        var compiled = root is null ? new(null, findings) : PolicyCompiler.Compile(root, version);
        return compiled with { Text = text };
    }

    /// <summary>Compiles a text that was kept; its version is that of the file it was read from.</summary>
    /// <param name="text">As <see cref="PolicyCompilation.Text"/> gave it.</param>
    public static PolicyCompilation Compile(string text) => Compile(Strict.GetBytes(text));

    private static PolicyCompilation Broken(string code, string message) =>
        new(null, [new Finding(1, FindingSeverity.Error, code, message)]);
}
