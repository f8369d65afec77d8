using System.Globalization;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Writes everything that a digest is made of.</summary>
/// <param name="digest">What there is to tell.</param>
/// <param name="staff">Everybody.</param>
/// <param name="policy">The policy in force.</param>
public sealed class DigestDetails(Digest digest, StaffDirectory staff, Policy policy)
{
    private const int Shown = 12;

    /// <summary>Gets the good deed that was told, here in full; null for none.</summary>
    public KudosStory? Story { get; init; }

    /// <summary>Writes it.</summary>
    public Message Write() =>
        new MessageBuilder()
            .Heading($"{DigestWords.Whose(digest.Scope, staff)} · week of {DigestWords.Week(digest.Monday)} · details")
            .Facts(
                ("Added", $"{digest.Week.Added}; {digest.Before.Added} the week before"),
                ("Settled without asking", $"{AtOnce(digest.Week)}; {AtOnce(digest.Before)} the week before"),
                ("Promises", Promises(digest.Week.Promises))
            )
            .If(digest.Week.Kinds.Count > 0, Kinds)
            .If(digest.Trend.Any(week => week.Opened > 0), Trend)
            .If(digest.Week.TimeToYes.Count > 0, TimeToYes)
            .If(digest.Week.Requests is { Raised: > 0 } or { Decided: > 0 }, Requests)
            .If(digest.Stores.Count > 1, StoreByStore)
            .Each(digest.Findings, AddFinding)
            .If(Story is not null, Tell)
            .Note(
                "“Settled without asking” counts cases of this week and earlier that were settled in it. "
                    + "Money in other currencies is converted at the policy's own rates."
            )
            .Build(Sensitivity.Internal);

    private MessageBuilder Tell(MessageBuilder message) =>
        Story is { } story ? message.Quote(story.Told(staff), "what a colleague saw") : message;

    private static Share AtOnce(WeekFigures week) => new(week.SettledAtOnce, week.Settled);

    private static string Wait(TimeSpan? time) => time is { } known ? DigestWords.Time(known) : "–";

    private static string? Promises(PromiseFigures kept) =>
        kept is { Made: 0, Kept: 0, Broken: 0 }
            ? null
            : $"{kept.Made} made, {kept.Kept} kept ({kept.KeptLate} late), {kept.Broken} broken";

    private MessageBuilder Kinds(MessageBuilder message)
    {
        var before = digest.Before.Kinds.ToDictionary(kind => kind.Issue, kind => kind.Count, StringComparer.Ordinal);
        var shown = digest.Week.Kinds.Take(Shown).ToArray();
        var most = shown[0];
        return message.Chart(
            new Part.Chart(
                ChartKind.Bar,
                "Cases by kind",
                $"Most were {TitleOf(most.Issue)}: {most.Count} of {digest.Week.Opened}, after {before.GetValueOrDefault(most.Issue)} the week before.",
                [.. shown.Select(kind => TitleOf(kind.Issue))],
                [
                    new ChartSeries("This week", [.. shown.Select(kind => (decimal)kind.Count)]),
                    new ChartSeries(
                        "Week before",
                        [.. shown.Select(kind => (decimal)before.GetValueOrDefault(kind.Issue))]
                    ),
                ],
                "cases",
                "Kind"
            )
        );
    }

    private MessageBuilder Trend(MessageBuilder message)
    {
        var weeks = digest.Trend.Select((week, index) => (Week: week, Monday: MondayOf(index))).ToArray();
        return message.Chart(
            new Part.Chart(
                ChartKind.Column,
                "The last weeks",
                $"{DigestWords.Count(digest.Week.Opened, "case", "cases")} this week, {digest.Trend[0].Opened} in the week of {DigestWords.Week(weeks[0].Monday)}.",
                [.. weeks.Select(each => each.Monday.ToString("d MMM", CultureInfo.InvariantCulture))],
                [
                    new ChartSeries("Cases", [.. weeks.Select(each => (decimal)each.Week.Opened)]),
                    new ChartSeries(
                        "Settled without asking",
                        [.. weeks.Select(each => (decimal)each.Week.SettledAtOnce)]
                    ),
                ],
                "cases",
                "Week of"
            )
        );
    }

    private DateOnly MondayOf(int index) => digest.Monday.AddDays(7 * (index - digest.Trend.Count + 1));

    private MessageBuilder TimeToYes(MessageBuilder message) =>
        message.Table(
            ["Time to yes", "Requests", "Middle", "Worst"],
            [
                .. digest.Week.TimeToYes.Select(each =>
                    (IReadOnlyList<string>)
                        [
                            FactNames.Place(each.Place) ?? "not said",
                            $"{each.Waits.Count}",
                            DigestWords.Time(each.Waits.Median),
                            DigestWords.Time(each.Waits.Worst),
                        ]
                ),
            ]
        );

    private MessageBuilder Requests(MessageBuilder message)
    {
        var (now, before) = (digest.Week.Requests, digest.Before.Requests);
        return message.Table(
            ["Requests", "This week", "Week before"],
            [
                ["made", $"{now.Raised}", $"{before.Raised}"],
                ["inside the asker's own limit", $"{now.InsideOwnLimit}", $"{before.InsideOwnLimit}"],
                ["approved as asked", $"{now.Approved}", $"{before.Approved}"],
                ["approved with a change", $"{now.Changed}", $"{before.Changed}"],
                ["declined", $"{now.Declined}", $"{before.Declined}"],
                ["never answered", $"{now.Unanswered}", $"{before.Unanswered}"],
                ["taken back", $"{now.Withdrawn}", $"{before.Withdrawn}"],
                ["overruled", $"{now.Overruled}", $"{before.Overruled}"],
                ["wait for an answer, middle", Wait(now.Waits?.Median), Wait(before.Waits?.Median)],
                ["wait for an answer, worst", Wait(now.Waits?.Worst), Wait(before.Waits?.Worst)],
            ]
        );
    }

    private MessageBuilder StoreByStore(MessageBuilder message) =>
        message.Table(
            ["Store", "Cases", "Without asking", "Added"],
            [
                .. digest
                    .Stores.OrderByDescending(store => store.Week.Opened)
                    .Take(Shown)
                    .Select(store =>
                        (IReadOnlyList<string>)
                            [
                                DigestWords.StoreName(store.Store, staff),
                                $"{store.Week.Opened}",
                                $"{new Share(store.Week.SettledAtOnce, store.Week.Settled).Percent}%",
                                $"{store.Week.Added}",
                            ]
                    ),
            ]
        );

    private MessageBuilder AddFinding(MessageBuilder message, DigestFinding finding, int number)
    {
        var (strong, rest) = FindingWords.Say(finding, staff, policy);
        return message.Line(strong, rest);
    }

    private string TitleOf(string issue) => issue.Length == 0 ? "not said" : policy.TitleOf(Topic.Issue, issue);
}
