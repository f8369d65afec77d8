using System.Globalization;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.Replays;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Says what would have been otherwise with another limit.</summary>
internal static class ReplayMessage
{
    private const int TellingShown = 5;

    public static Message Write(LimitChange change, ReplayReport report, int weeks, Turn turn)
    {
        var policy = turn.Policy;
        var kind = change.Issue is { } issue ? $" for {policy.TitleOf(Topic.Issue, issue)}" : string.Empty;
        return new MessageBuilder()
            .Heading($"If the {policy.TitleOfRole(change.Role)}'s limit{kind} were {change.To}")
            .Text($"{DigestWords.Count(Whole(report.Cases), "case", "cases")} of the last {weeks} weeks, asked again:")
            .Facts(
                ("Requests not needed", $"{report.NeedlesslyRaised.Count} of {report.Raised}"),
                (
                    "What they asked for",
                    $"{report.NeedlesslyRaised.Sum}, of which {report.GrantedAnyway} was granted anyway"
                ),
                ("In a month", report.RaisedPerMonth.ToString()),
                ("No longer theirs to give", Money(report.GivenNoLonger)),
                ("Below the floor", Money(report.BelowFloor)),
                ("Answers that change", $"{report.Changed} of {report.Verdicts}"),
                ("Not known to it", Unknown(report))
            )
            .If(report.Telling.Count > 0, self => Telling(self, report, policy, turn))
            .Note("Nothing was changed. In the policy file it would be:")
            .Quote(change.Excerpt())
            .Build(Sensitivity.Internal);
    }

    private static MessageBuilder Telling(MessageBuilder message, ReplayReport report, Policy policy, Turn turn) =>
        message.Table(
            ["Case", "Store", "What", "Money"],
            [
                .. report
                    .Telling.Take(TellingShown)
                    .Select(one =>
                        (IReadOnlyList<string>)
                            [
                                one.Case,
                                DigestWords.StoreName(one.Store, turn.Staff),
                                policy.TitleOf(Topic.Remedy, one.Offer.Remedy),
                                one.Money.ToString(),
                            ]
                    ),
            ]
        );

    private static string? Money(ReplayedMoney money) =>
        money.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{money.Count} offers, {money.Sum}");

    private static string? Unknown(ReplayReport report) =>
        report.NotAsked == 0
            ? null
            : $"{report.NotAsked} answers: {string.Join(", ", report.Unknown.Take(3).Select(each => each.Name))}";

    private static int Whole(long count) => (int)Math.Min(count, int.MaxValue);
}
