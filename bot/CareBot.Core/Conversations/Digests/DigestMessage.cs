using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Writes a digest so that it fits on one screen; all else is a button away.</summary>
/// <param name="digest">What there is to tell.</param>
/// <param name="staff">Everybody.</param>
/// <param name="policy">The policy in force.</param>
public sealed class DigestMessage(Digest digest, StaffDirectory staff, Policy policy)
{
    private const int FindingsShown = 2;

    /// <summary>Gets what the reader does not wish to hear of.</summary>
    public IReadOnlyList<DigestTopic> Muted { get; init; } = [];

    /// <summary>Gets the good deed that is told; null for none.</summary>
    public KudosStory? Story { get; init; }

    private WeekFigures Week => digest.Week;

    private WeekFigures Before => digest.Before;

    /// <summary>Writes it.</summary>
    /// <param name="note">What to say above it, such as that it comes late; null for nothing.</param>
    /// <param name="isOver">Whether the week is over; until then it is not set beside the one before.</param>
    public Message Write(string? note = null, bool isOver = true)
    {
        var message = new MessageBuilder()
            .Heading($"{DigestWords.Whose(digest.Scope, staff)} · week of {DigestWords.Week(digest.Monday)}")
            .Note(note);
        return (IsQuiet ? Quiet(message, isOver) : Full(message, isOver)).Build(Sensitivity.Internal);
    }

    private bool IsQuiet =>
        Week
            is {
                Opened: 0,
                Settled: 0,
                Requests: { Raised: 0, Decided: 0 },
                Promises: { Made: 0, Kept: 0, Broken: 0 }
            };

    private MessageBuilder Quiet(MessageBuilder message, bool isOver) =>
        message
            .Line(isOver ? "A quiet week:" : "Nothing yet:", "no case was logged, and nobody was asked for anything.")
            .If(Waiting() is not null, self => self.Facts(("Not received yet", Waiting())));

    private MessageBuilder Full(MessageBuilder message, bool isOver) =>
        Buttons(
            message
                .If(Wants(DigestTopic.Numbers), self => self.Line(Cases(isOver), AtOnce()))
                .Facts(Rows(isOver).Where(row => Wants(row.Topic)).Select(row => (row.Name, row.Value)))
                .Each(Lines().Take(3 + FindingsShown), (self, line, _) => self.Line(line.Strong, line.Text))
                .If(Story is not null && Wants(DigestTopic.Stories), Tell)
        );

    private bool Wants(DigestTopic topic) => !Muted.Contains(topic);

    private string Cases(bool isOver) =>
        DigestWords.Count(Week.Opened, "case", "cases") + (isOver ? Compared(Week.Opened, Before.Opened) : null) + ".";

    private IEnumerable<(DigestTopic Topic, string Name, string? Value)> Rows(bool isOver) =>
        [
            (DigestTopic.Numbers, "Time to yes", TimeToYes()),
            (DigestTopic.Money, "Added", Added(isOver)),
            (DigestTopic.Promises, "Promises", Promises()),
            (DigestTopic.Requests, "Requests", Requests()),
            (DigestTopic.Money, "Stopped", Stopped()),
            (DigestTopic.Money, "Not received yet", Waiting()),
        ];

    private MessageBuilder Tell(MessageBuilder message) =>
        Story is { } story ? message.Quote(story.Told(staff), "what a colleague saw") : message;

    private MessageBuilder Buttons(MessageBuilder message)
    {
        var token = new ButtonToken(DigestWords.TokenOf(digest.Scope), digest.Monday.DayNumber);
        return message
            .Button(Verbs.DigestDetails, token, "Details", ButtonStyle.Primary)
            .If(
                digest.Proposals.Count > 0 && Wants(DigestTopic.Trust),
                self => self.Button(Verbs.DigestProposals, token, $"What could change ({digest.Proposals.Count})")
            );
    }

    private string AtOnce()
    {
        if (Week.Settled == 0)
            return "None was settled yet.";
        var share = new Share(Week.SettledAtOnce, Week.Settled);
        var similar = digest.Similar is { Week: { Settled: > 0 } others }
            ? $", {new Share(others.SettledAtOnce, others.Settled).Percent}% in similar stores"
            : string.Empty;
        return $"{share} settled without asking anybody ({share.Percent}%{similar}).";
    }

    private static string Compared(int now, int before) =>
        (now - before) switch
        {
            0 => ", as many as the week before",
            > 0 and var more => $", {more} more than the week before",
            var fewer => $", {-fewer} fewer than the week before",
        };

    private string? TimeToYes() =>
        Week.TimeToYes.Count == 0
            ? null
            : string.Join(
                " · ",
                Week.TimeToYes.Select(each => $"{PlaceOf(each.Place)} {DigestWords.Time(each.Waits.Median)}")
            ) + $" (at worst {DigestWords.Time(Week.TimeToYes.Max(each => each.Waits.Worst))})";

    private static string PlaceOf(Place? place) => FactNames.Place(place) ?? "elsewhere";

    private string Added(bool isOver)
    {
        var budget = digest.Budget is { } most ? $" of the {most} for the week" : string.Empty;
        return isOver ? $"{Week.Added}{budget}; {Before.Added} the week before" : $"{Week.Added}{budget}";
    }

    private string? Promises()
    {
        var kept = Week.Promises;
        if (kept is { Made: 0, Kept: 0, Broken: 0 })
            return null;
        var late = kept.KeptLate > 0 ? $" ({kept.KeptLate} late)" : string.Empty;
        return $"{kept.Kept} kept{late}, {kept.Broken} broken, {kept.Made} made";
    }

    private string? Requests()
    {
        var asked = Week.Requests;
        if (asked is { Raised: 0, Decided: 0, Unanswered: 0 })
            return null;
        string[] outcomes =
        [
            .. new[]
            {
                (asked.Approved, "as asked"),
                (asked.Changed, "with a change"),
                (asked.Declined, "declined"),
                (asked.Unanswered, "never answered"),
            }
                .Where(each => each.Item1 > 0)
                .Select(each => $"{each.Item1} {each.Item2}"),
        ];
        var waits = asked.Waits is { } known ? $"; answered in {DigestWords.Time(known.Median)}" : string.Empty;
        var ends = outcomes.Length == 0 ? "none decided yet" : string.Join(", ", outcomes);
        return $"{asked.Raised} made: {ends}{waits}";
    }

    private string? Stopped() =>
        Week.StoppedTooSmall == 0
            ? null
            : DigestWords.Count(Week.StoppedTooSmall, "offer that was too small", "offers that were too small");

    private string? Waiting()
    {
        var open = digest.Outstanding;
        if (open is { Owed: 0, Granted: 0 })
            return null;
        string[] parts =
        [
            .. open.Owed > 0
                ? [$"{open.OwedMoney} owed in {DigestWords.Count(open.Owed, "case", "cases")}"]
                : Array.Empty<string>(),
            .. open.Granted > 0
                ? [$"{DigestWords.Count(open.Granted, "yes", "yeses")} not used"]
                : Array.Empty<string>(),
        ];
        var least = open.IsWhole ? string.Empty : "at least ";
        return least + string.Join(", ", parts);
    }

    private IEnumerable<(string Strong, string Text)> Lines()
    {
        var asked = Week.Requests;
        if (asked.InsideOwnLimit > 0 && Wants(DigestTopic.Trust))
        {
            var share = new Share(asked.InsideOwnLimit, asked.Raised);
            yield return ("Authority never used:", $"{share} requests were inside the asker's own limit.");
        }

        if (asked.Overruled > 0 && Wants(DigestTopic.Trust))
        {
            var count = DigestWords.Count(asked.Overruled, "request", "requests");
            yield return ("Overruled:", $"{count} got more in the end than the first decision gave.");
        }

        foreach (var proposal in digest.Proposals.Where(each => each.IsHigher && Wants(DigestTopic.Trust)).Take(1))
            yield return ("Managers always say yes:", ProposalMessage.Evidence(proposal, policy));
        foreach (var finding in digest.Findings.Where(each => Wants(TopicOf(each))).Take(FindingsShown))
            yield return FindingWords.Say(finding, staff, policy);
    }

    private static DigestTopic TopicOf(DigestFinding finding) =>
        finding is DigestFinding.Uneven ? DigestTopic.Fairness : DigestTopic.Requests;
}
