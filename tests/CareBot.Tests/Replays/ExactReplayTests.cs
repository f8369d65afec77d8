using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Core.Replays;

namespace CareBot.Tests.Replays;

/// <summary>The policy of the day says again, to the last bit, whatever it said.</summary>
public sealed class ExactReplayTests
{
    private const int Troubles = 40;
    private const int Seeds = 14;

    private static readonly Lazy<BusyPast[]> Pasts = new(() =>
        [.. Enumerable.Range(1, Seeds).Select(seed => BusyPast.Play(seed, Troubles, SampleDrafts.Policies))]
    );

    [Fact]
    public void Whatever_people_did_under_whichever_policy_every_verdict_is_reproduced()
    {
        foreach (var past in Pasts.Value)
        {
            var found = Replay(past.Histories, past.Span, PolicyOf);

            Assert.Empty(found.Differences);
            Assert.Empty(found.NotKept);
            Assert.True(found.IsExact);
            Assert.Equal(0, found.Unwritten);
            Assert.Equal(past.Histories.Count, found.Cases);
        }
    }

    [Fact]
    public void The_past_that_this_is_held_to_has_something_of_everything()
    {
        var verdicts = Pasts.Value.SelectMany(past => past.Histories).SelectMany(PastVerdicts.Of).ToList();

        Assert.True(Pasts.Value.Sum(past => past.Deeds) > 1000);
        Assert.True(verdicts.Count > 1000, $"Only {verdicts.Count} verdicts.");
        Assert.Equal(6, verdicts.Select(one => one.Recorded.Event.GetType()).Distinct().Count());
        Assert.Equal(
            SampleDrafts.Policies.Count,
            verdicts.Select(one => one.Recorded.PolicyVersion).Distinct().Count()
        );
        Assert.Equal(3, verdicts.Select(one => one.Weighed.Limit.Currency).Distinct().Count());
        Assert.Contains(verdicts, one => one.Weighed.Key is not null);
        Assert.Contains(verdicts, one => one.Weighed.IsBudgetSpent);
        Assert.Contains(verdicts, one => one.Weighed.AlreadyAdded.IsPositive);
        JudgedAs[] judged = [JudgedAs.Owed, JudgedAs.Allowed, JudgedAs.NeedsApproval, JudgedAs.TooSmall];
        Assert.All(judged, word => Assert.Contains(verdicts, one => one.Weighed.Judged == word));
    }

    [Fact]
    public void One_planted_difference_is_found_and_named()
    {
        var past = Pasts.Value[0];
        var planted = PastVerdicts.Of(past.Histories[^1]).Last().Recorded;
        var histories = past.Histories.Select(history => history.Select(ForgeThatOne));

        var found = Replay([.. histories.Select(history => history.ToList())], past.Span, PolicyOf);

        var named = Assert.Single(found.Differences);
        Assert.Equal((planted.Stream, planted.Version), (named.Case, named.Version));
        Assert.Equal(found.Verdicts - 1, found.Reproduced);
        Assert.False(found.IsExact);

        RecordedEvent ForgeThatOne(RecordedEvent one) =>
            (one.Stream, one.Version) == (planted.Stream, planted.Version) ? Forge(one) : one;
    }

    [Fact]
    public void A_policy_that_reads_one_word_otherwise_is_found_out()
    {
        var past = Pasts.Value[0];
        var reworded = SampleDrafts.Changed(("Consumer Rights Act 2015", "Consumer Rights Act of 2015"));

        // In place of the sample alone; everything else is asked of the policy of its day.
        var found = Replay(
            past.Histories,
            past.Span,
            version => version == SampleDrafts.Policies[0].Version ? reworded : PolicyOf(version)
        );

        Assert.NotEmpty(found.Differences);
        Assert.All(found.Differences, one => Assert.Equal(SampleDrafts.Policies[0].Version, one.PolicyVersion));
    }

    [Fact]
    public void A_policy_whose_text_is_not_kept_is_named_with_how_much_it_said()
    {
        var past = Pasts.Value[0];
        var gone = past.Histories[^1][0].PolicyVersion;

        var found = Replay(past.Histories, past.Span, version => version == gone ? null : PolicyOf(version));

        var named = Assert.Single(found.NotKept);
        Assert.Equal(gone, named.Name);
        Assert.Equal(found.Verdicts - named.Count, found.Reproduced);
        Assert.False(found.IsExact);
    }

    [Fact]
    public void Only_the_span_is_replayed_and_what_came_before_is_folded_all_the_same()
    {
        var past = Pasts.Value[0];
        var middle = past.Span.From + ((past.Span.To - past.Span.From) / 2);

        var early = Replay(past.Histories, past.Span with { To = middle }, PolicyOf);
        var late = Replay(past.Histories, past.Span with { From = middle }, PolicyOf);

        Assert.True(early.IsExact && late.IsExact);
        Assert.True(early.Verdicts > 0 && late.Verdicts > 0);
        Assert.Equal(Replay(past.Histories, past.Span, PolicyOf).Verdicts, early.Verdicts + late.Verdicts);
    }

    [Fact]
    public void What_was_never_written_down_is_counted_and_not_asked()
    {
        RecordedEvent[] old =
        [
            Store.Some.Event("C-7K2", 1, Store.Some.Opened()),
            Store.Some.Event("C-7K2", 2, Store.Some.Given(15)),
        ];
        var span = new HistorySpan(Store.Some.Noon, Store.Some.Noon.AddDays(1));

        var found = Replay([old], span, PolicyOf);

        Assert.Equal((1, 0, 2), (found.Cases, found.Verdicts, found.Unwritten));
        Assert.True(found.IsExact);
    }

    private static Policy? PolicyOf(string version) =>
        SampleDrafts.Policies.FirstOrDefault(one => one.Version == version);

    private static RecordedEvent Forge(RecordedEvent recorded) =>
        recorded with
        {
            Event = recorded.Event switch
            {
                CaseEvent.CaseOpened { Weighed: { } w } one => one with { Weighed = Forge(w) },
                CaseEvent.FactsChanged { Weighed: { } w } one => one with { Weighed = Forge(w) },
                CaseEvent.AttemptRefused { Weighed: { } w } one => one with { Weighed = Forge(w) },
                CaseEvent.RemedyGiven { Weighed: { } w } one => one with { Weighed = Forge(w) },
                CaseEvent.CaseEscalated { Weighed: { } w } one => one with { Weighed = Forge(w) },
                CaseEvent.CaseDecided { Weighed: { } w } one => one with { Weighed = Forge(w) },
                var other => other,
            },
        };

    // One bit of the mark.
    private static Weighing Forge(Weighing weighed) =>
        weighed with
        {
            Mark = weighed.Mark[..^1] + (weighed.Mark[^1] == '0' ? '1' : '0'),
        };

    private static Exactness Replay(
        IReadOnlyList<IReadOnlyList<RecordedEvent>> histories,
        HistorySpan span,
        Func<string, Policy?> policyOf
    )
    {
        var replay = new ExactReplay(span, policyOf);
        foreach (var history in histories)
            replay.Add(history);
        return replay.Result;
    }
}
