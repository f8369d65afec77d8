using System.Collections.Frozen;
using CareBot.Core.Digests;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Recognises words of command, a slip of the finger included.</summary>
internal static class CommandReader
{
    // Whole sentences: nothing may stand behind them.
    private static readonly FrozenDictionary<string, CommandKind> Whole = new Dictionary<string, CommandKind>
    {
        ["help"] = CommandKind.Help,
        ["?"] = CommandKind.Help,
        ["hilfe"] = CommandKind.Help,
        ["menu"] = CommandKind.Help,
        ["what can you do"] = CommandKind.Help,
        ["hi"] = CommandKind.Welcome,
        ["hello"] = CommandKind.Welcome,
        ["hey"] = CommandKind.Welcome,
        ["good morning"] = CommandKind.Welcome,
        ["good afternoon"] = CommandKind.Welcome,
        ["thanks"] = CommandKind.Thanks,
        ["thank you"] = CommandKind.Thanks,
        ["ta"] = CommandKind.Thanks,
        ["cheers"] = CommandKind.Thanks,
        ["cancel"] = CommandKind.Cancel,
        ["stop"] = CommandKind.Cancel,
        ["never mind"] = CommandKind.Cancel,
        ["nevermind"] = CommandKind.Cancel,
        ["quit"] = CommandKind.Cancel,
        ["back"] = CommandKind.Back,
        ["go back"] = CommandKind.Back,
        ["undo"] = CommandKind.Back,
        ["start over"] = CommandKind.StartOver,
        ["restart"] = CommandKind.StartOver,
        ["new"] = CommandKind.StartOver,
        ["my cases"] = CommandKind.MyCases,
        ["cases"] = CommandKind.MyCases,
        ["my promises"] = CommandKind.MyPromises,
        ["promises"] = CommandKind.MyPromises,
        ["hand over"] = CommandKind.HandOverPromise,
        ["hand over promise"] = CommandKind.HandOverPromise,
        ["approvals"] = CommandKind.Approvals,
        ["form"] = CommandKind.Form,
        ["change"] = CommandKind.Form,
        ["change something"] = CommandKind.Form,
        ["replay"] = CommandKind.Replay,
        ["digest"] = CommandKind.Digest,
        ["away"] = CommandKind.Away,
        ["i am back"] = CommandKind.Returned,
        ["i'm back"] = CommandKind.Returned,
        ["answer"] = CommandKind.Answer,
        ["keys"] = CommandKind.Keys,
        ["my keys"] = CommandKind.Keys,
        ["mute"] = CommandKind.Mute,
        ["unmute"] = CommandKind.Unmute,
        ["kudos"] = CommandKind.Kudos,
        ["no kudos"] = CommandKind.NoKudos,
        ["log"] = CommandKind.Log,
        ["log it"] = CommandKind.Log,
        ["right"] = CommandKind.Log,
        ["settle"] = CommandKind.Settle,
        ["escalate"] = CommandKind.Escalate,
        ["promise"] = CommandKind.Promise,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CommandKind> First = new Dictionary<string, CommandKind>
    {
        ["log"] = CommandKind.Log,
        ["settle"] = CommandKind.Settle,
        ["settled"] = CommandKind.Settle,
        ["escalate"] = CommandKind.Escalate,
        ["ask"] = CommandKind.Escalate,
        ["case"] = CommandKind.ShowCase,
        ["promise"] = CommandKind.Promise,
        ["away"] = CommandKind.Away,
        ["answer"] = CommandKind.Answer,
        ["replay"] = CommandKind.Replay,
        ["digest"] = CommandKind.Digest,
        ["kudos"] = CommandKind.Kudos,
        ["kudo"] = CommandKind.Kudos,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a command, or returns null if it is none.</summary>
    /// <param name="text">As typed.</param>
    public static Command? Read(string text)
    {
        var tidy = Tidy(text);
        if (Whole.TryGetValue(tidy, out var whole))
            return new Command(whole, string.Empty);
        if (IsHandOver(tidy))
            return new Command(CommandKind.HandOverPromise, AfterFirstWord(AfterFirstWord(text.Trim())));
        if (MuteOrUnmute(tidy) is { } mute)
            return mute;
        var space = tidy.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && First.TryGetValue(tidy[..space].TrimEnd(':'), out var first))
            return new Command(first, AfterFirstWord(text.Trim()));
        if (Cases.CaseId.TryRead('C', tidy) is { } id && tidy.StartsWith("c-", StringComparison.Ordinal))
            return new Command(CommandKind.ShowCase, id);
        return Slip(tidy) is { } meant ? new Command(Whole[meant], string.Empty) : null;
    }

    // As sentences are compared, so that characters which nobody sees or means do not hide a command.
    private static string Tidy(string text)
    {
        var folded = FoldedText.From(CleanText.From(text).Text);
        var words = new string(folded.Characters, 0, folded.Length).Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );
        return string.Join(' ', words).Trim('"', '\'').TrimStart('/').TrimEnd('.', '!');
    }

    // Whatever else is handed over is no promise, but perhaps a card or a voucher.
    private static bool IsHandOver(string tidy) =>
        tidy.Split(' ') is ["hand", "over", var what, _, ..]
        && (what == "promise" || what.StartsWith("p-", StringComparison.Ordinal));

    // Two words, of which the second is a topic: "mute button broken" is a customer's trouble.
    private static Command? MuteOrUnmute(string tidy) =>
        tidy.Split(' ') is not [var verb, var word] || DigestTopics.Find(word) is not { } topic ? null
        : IsNearly(verb, "mute") ? new Command(CommandKind.Mute, DigestTopics.KeyOf(topic))
        : IsNearly(verb, "unmute") ? new Command(CommandKind.Unmute, DigestTopics.KeyOf(topic))
        : null;

    private static bool IsNearly(string typed, string meant) => typed == meant || IsOneSlip(typed, meant);

    private static string AfterFirstWord(string text) =>
        new string([.. text.SkipWhile(c => !char.IsWhiteSpace(c))]).Trim();

    // Shorter words have too many neighbours that mean something else.
    private static string? Slip(string tidy) =>
        tidy.Length < 4 ? null : Whole.Keys.FirstOrDefault(key => key.Length >= 4 && IsOneSlip(tidy, key));

    private static bool IsOneSlip(string typed, string meant)
    {
        var start = 0;
        while (start < typed.Length && start < meant.Length && typed[start] == meant[start])
            start++;
        var (a, b) = (typed[start..], meant[start..]);
        return (a.Length - b.Length) switch
        {
            0 => a.Length > 0
                && (a[1..] == b[1..] || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..])),
            1 => a[1..] == b,
            -1 => a == b[1..],
            _ => false,
        };
    }
}
