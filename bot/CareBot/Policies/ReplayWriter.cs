using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Replays;
using CareBot.Core.Understanding;

namespace CareBot.Policies;

/// <summary>Writes what a replay found, for people at a terminal.</summary>
internal static class ReplayWriter
{
    private const int Column = 46;

    /// <summary>Writes whether the past comes out the same; what does not is an error.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="output">Gets the counts.</param>
    /// <param name="error">Gets the cases.</param>
    public static void Write(Exactness found, TextWriter output, TextWriter error)
    {
        output.WriteLine(
            $"{Many(found.Cases, "case")}, {Many(found.Verdicts, "verdict")}, {Number(found.Reproduced)} reproduced to the last bit."
        );
        WriteUnwritten(found.Unwritten, output);
        foreach (var policy in found.NotKept)
        {
            error.WriteLine(
                $"The text of policy {policy.Name} is not kept, or cannot be read any more: {Many(policy.Count, "verdict")} cannot be replayed."
            );
        }

        foreach (var one in found.Differences)
        {
            error.WriteLine(
                $"{one.Case}, event {Number(one.Version)}: policy {one.PolicyVersion} says something else now than what is written down."
            );
        }

        var more = found.Verdicts - found.Reproduced - found.NotKept.Sum(one => one.Count) - found.Differences.Count;
        if (more > 0)
            error.WriteLine($"… and {Number(more)} more like these");
    }

    /// <summary>Writes what would have been otherwise.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="draft">Whom it was asked of, for its names.</param>
    /// <param name="output">Gets it.</param>
    public static void Write(ReplayReport report, Policy draft, TextWriter output)
    {
        output.WriteLine(
            $"{draft.Name}, version {draft.Version}: {Many(report.Cases, "case")}, {Many(report.Verdicts, "verdict")} asked again."
        );
        WriteUnwritten(report.Unwritten, output);
        if (report.NotAsked > 0)
        {
            var names = string.Join(", ", report.Unknown.Select(one => $"{one.Name} ({Number(one.Count)})"));
            output.WriteLine($"{Number(report.NotAsked)} not asked, because this policy does not know: {names}.");
        }

        output.WriteLine();
        foreach (var (what, value) in Rows(report))
            output.WriteLine($"{what.PadRight(Column)}{value}");
        foreach (var one in report.Judged)
            output.WriteLine($"  {$"{Word(one.Then)} → {Word(one.Now)}".PadRight(Column - 2)}{Number(one.Count)}");
        WriteTelling(report, draft, output);
    }

    private static IEnumerable<(string What, string Value)> Rows(ReplayReport report)
    {
        var (raised, given, below) = (report.NeedlesslyRaised, report.GivenNoLonger, report.BelowFloor);
        yield return (
            "Requests that would not be needed",
            $"{Number(raised.Count)} of {Number(report.Raised)}, {raised.Sum}, {report.RaisedPerMonth} a month"
        );
        yield return ("  of that granted anyway", $"{report.GrantedAnyway}");
        yield return ("Given on own authority, no longer allowed", $"{Number(given.Count)}, {given.Sum}");
        yield return ("Offers that would fall below the floor", $"{Number(below.Count)}, {below.Sum}");
        yield return ("Offers no longer below it", Number(report.NoLongerBelowFloor));
        yield return ("Verdicts that change", $"{Number(report.Changed)} of {Number(report.Verdicts)}");
    }

    private static void WriteTelling(ReplayReport report, Policy draft, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            report.Telling.Count > 0 ? "The most telling cases:"
            : report.Verdicts > 0 ? "No case would have gone otherwise."
            : "Nothing could be asked."
        );
        foreach (var one in report.Telling)
        {
            var day = one.At.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
            output.WriteLine(
                $"  {one.Case}, {day}, {one.Store}, {draft.TitleOfRole(one.Role)}: {Offered(one, draft)}. {Effect(one)}"
            );
        }
    }

    private static void WriteUnwritten(long unwritten, TextWriter output)
    {
        if (unwritten > 0)
            output.WriteLine($"Before any was written down: {Many(unwritten, "verdict")}.");
    }

    private static string Offered(ReplayedOffer one, Policy draft)
    {
        var remedy = draft.TitleOf(Topic.Remedy, one.Offer.Remedy);
        return one.Offer.Amount is { IsPositive: true } amount ? $"{amount} {remedy}" : remedy;
    }

    private static string Effect(ReplayedOffer one) =>
        one.Effect switch
        {
            ReplayEffect.NeedlesslyRaised => "They asked for it, and would not have to.",
            ReplayEffect.GivenNoLonger => $"They gave it, and could not: {Why(one.Now)}.",
            ReplayEffect.BelowFloor => "It would be too small.",
            _ => throw new InvalidOperationException($"No words for {one.Effect}."),
        };

    private static string Why(JudgedAs? judged) => judged is { } word ? Word(word) : "nothing was offered";

    private static string Word(JudgedAs judged) =>
        judged switch
        {
            JudgedAs.Owed => "owed",
            JudgedAs.Allowed => "allowed",
            JudgedAs.NeedsApproval => "needs somebody else",
            JudgedAs.TooSmall => "too small",
            JudgedAs.TooMuch => "too much",
            JudgedAs.InPlaceOfOwed => "in place of what is owed",
            JudgedAs.Never => "never right",
            _ => throw new InvalidOperationException($"No words for {judged}."),
        };

    private static string Many(long count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
