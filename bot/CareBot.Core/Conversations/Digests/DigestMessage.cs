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
    private const int LinesShown = 4;

    // About three lines on a phone.
    private const int LongestStory = 110;

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
            .If(Waiting() is not null, self => self.Facts(("Still owed", Waiting())));

    private MessageBuilder Full(MessageBuilder message, bool isOver) =>
        Buttons(
            message
                .If(Wants(DigestTopic.Numbers), self => self.Line(Cases(isOver), AtOnce()))
                .Facts(Rows().Where(row => Wants(row.Topic)).Select(row => (row.Name, row.Value)))
                .Each(Lines().Take(LinesShown), (self, line, _) => self.Line(line.Strong, line.Text))
                .If(Story is not null && Wants(DigestTopic.Stories), Tell)
        );

    private bool Wants(DigestTopic topic) => !Muted.Contains(topic);

    private string Cases(bool isOver) =>
        DigestWords.Count(Week.Opened, "case", "cases") + (isOver ? Compared(Week.Opened, Before.Opened) : null) + ".";

    private IEnumerable<(DigestTopic Topic, string Name, string? Value)> Rows() =>
        [
            (DigestTopic.Numbers, "Time to yes", TimeToYes()),
            (DigestTopic.Money, "Added", Added()),
            (DigestTopic.Promises, "Promises", Promises()),
            (DigestTopic.Requests, "Requests", Requests()),
            (DigestTopic.Money, "Too small", Stopped()),
            (DigestTopic.Money, "Still owed", Waiting()),
        ];

    private MessageBuilder Tell(MessageBuilder message) =>
        Story is { } story ? message.Line("A colleague saw:", Short(story.Told(staff))) : message;

    private static string Short(string told)
    {
        if (told.Length <= LongestStory)
            return told;
        var end = told.LastIndexOf(' ', LongestStory - 1);
        return $"{told[..(end > LongestStory / 2 ? end : LongestStory - 1)].TrimEnd(',', ';', '.')}…";
    }

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
            ? $"; {new Share(others.SettledAtOnce, others.Settled).Percent}% in similar stores"
            : string.Empty;
        return $"{share.Percent}% settled without asking{similar}.";
    }

    private static string Compared(int now, int before) =>
        (now - before) switch
        {
            0 => ", as many as the week before",
            > 0 and var more => $", {more} more than the week before",
            var fewer => $", {-fewer} fewer than the week before",
        };

    // Where most were asked for; the details have the rest.
    private string? TimeToYes()
    {
        if (Week.TimeToYes.Count == 0)
            return null;
        var (place, waits) = Week.TimeToYes.MaxBy(each => each.Waits.Count);
        return $"{DigestWords.Time(waits.Median)} {PlaceOf(place)}, at worst {DigestWords.Time(waits.Worst)}";
    }

    private static string PlaceOf(Place? place) => FactNames.Place(place) ?? "elsewhere";

    private string Added() => digest.Budget is { } most ? $"{Week.Added} of {most}" : $"{Week.Added}";

    private string? Promises() =>
        Week.Promises is { Made: 0, Kept: 0, Broken: 0 }
            ? null
            : $"{Week.Promises.Kept} kept, {Week.Promises.Broken} broken";

    private string? Requests()
    {
        var asked = Week.Requests;
        if (asked is { Raised: 0, Decided: 0, Unanswered: 0 })
            return null;
        var unanswered = asked.Unanswered > 0 ? $", {asked.Unanswered} never answered" : string.Empty;
        return $"{asked.Raised} made, {asked.Approved + asked.Changed} granted{unanswered}";
    }

    private string? Stopped() =>
        Week.StoppedTooSmall == 0 ? null : $"{DigestWords.Count(Week.StoppedTooSmall, "offer", "offers")} stopped";

    private string? Waiting()
    {
        var open = digest.Outstanding;
        var unused = $"{DigestWords.Count(open.Granted, "yes", "yeses")} unused";
        var least = open.IsWhole ? string.Empty : "at least ";
        return open switch
        {
            { Owed: 0, Granted: 0 } => null,
            { Owed: 0 } => $"{least}{unused}",
            { Granted: 0 } => $"{least}{open.OwedMoney} in {DigestWords.Count(open.Owed, "case", "cases")}",
            _ => $"{least}{open.OwedMoney}, {unused}",
        };
    }

    private IEnumerable<(string Strong, string Text)> Lines()
    {
        var asked = Week.Requests;
        foreach (var finding in digest.Findings.Where(each => Wants(TopicOf(each))).Take(FindingsShown))
            yield return FindingWords.Brief(finding, staff);
        foreach (var proposal in digest.Proposals.Where(each => each.IsHigher && Wants(DigestTopic.Trust)).Take(1))
            yield return ("Managers always say yes:", ProposalMessage.Brief(proposal, policy));
        if (asked.InsideOwnLimit > 0 && Wants(DigestTopic.Trust))
            yield return ("Authority never used:", $"{new Share(asked.InsideOwnLimit, asked.Raised)} requests.");
        if (asked.Overruled > 0 && Wants(DigestTopic.Trust))
            yield return ("Overruled:", $"{DigestWords.Count(asked.Overruled, "request", "requests")}.");
    }

    private static DigestTopic TopicOf(DigestFinding finding) =>
        finding is DigestFinding.Uneven ? DigestTopic.Fairness : DigestTopic.Requests;
}
