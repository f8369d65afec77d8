using System.Text.RegularExpressions;
using CareBot.Web;

namespace CareBot.Tests.Fakes;

/// <summary>Reads the log of every program that a test has run, and finds what must never stand in one.</summary>
internal static partial class LogSecrecy
{
    // What staff type in the stories, and the names and addresses of customers in the tests.
    private static readonly string[] Words =
    [
        .. StoryBook
            .Open()
            .SelectMany(story => story.Lines)
            .Select(line => line.Text)
            .OfType<string>()
            .Where(text => text.Length > 20)
            .Select(text => text[..20]),
        "Quatermass",
        "Mrs Hill",
        "Alvarez",
        "@harbour.example",
    ];

    /// <summary>Fails the test whose program has told its log too much.</summary>
    public static void Check(string written)
    {
        Assert.All(Words, word => Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(Secrets(), written);
    }

    // Tokens of Slack, of its callbacks and of Entra, signatures, and cookies.
    [GeneratedRegex(
        @"xox[abpe]-|xoxe\.|xapp-|hooks\.slack\.com/|/response/[A-Za-z0-9]|v0=[0-9a-f]{64}|eyJ[A-Za-z0-9_-]{10}|carebot_session=[0-9a-f]",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Secrets();
}
