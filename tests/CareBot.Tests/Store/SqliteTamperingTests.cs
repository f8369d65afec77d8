using CareBot.Core.Conversations;
using CareBot.Core.Digests;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Store;

namespace CareBot.Tests.Store;

/// <summary>Somebody changes a file behind the program's back, triggers and all.</summary>
public sealed class SqliteTamperingTests : IAsyncLifetime, IDisposable
{
    private const string NoTriggers = """
        DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_deleted; DROP TRIGGER events_are_never_replaced;
        """;

    private readonly SqliteFile _file = new();
    private string _head = string.Empty;

    public async Task InitializeAsync()
    {
        await using var store = await _file.OpenAsync(new StoreOptions());
        for (var i = 1; i <= 5; i++)
        {
            var number = i;
            await store.Turns.RunAsync(
                Some.Request(Some.Key(i)),
                _ =>
                    StoreContract.Told(
                        $"C-{number}{number}{number}",
                        $"P-{number}{number}{number}",
                        $"s{number}",
                        $"customer {number}"
                    ),
                CancellationToken.None
            );
        }

        await store.Turns.RunAsync(Some.Request("key"), _ => KeyAndAbsence(), CancellationToken.None);
        _head = (await store.Cases.VerifyAsync(null, CancellationToken.None)).Head;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("stream = 'C-XYZ'")]
    [InlineData("version = version + 10")]
    [InlineData("at = at + 1")]
    [InlineData("actor = 'tom'")]
    [InlineData("policy_version = 'policy-2'")]
    [InlineData("kind = 'caseSettled'")]
    [InlineData("data = replace(data, '1500', '9500')")]
    [InlineData("subject = 's2'")]
    [InlineData("personal = x'00'")]
    [InlineData("prev = x'00'")]
    [InlineData("hash = x'00'")]
    [InlineData("hash = zeroblob(32)")]
    [InlineData("data = 'not even JSON'")]
    public async Task A_changed_column_is_found_with_its_record(string change)
    {
        _file.Tamper($"{NoTriggers} PRAGMA foreign_keys = OFF; UPDATE events SET {change} WHERE seq = 8");

        var report = await VerifyAsync();

        Assert.Contains(report.Faults, fault => fault.StartsWith("Record 8 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE seq = 8", "Record 9 follows record 7")]
    [InlineData("DELETE FROM events WHERE seq = 1", "Record 2 follows record 0")]
    [InlineData(
        "UPDATE events SET seq = -seq WHERE seq IN (8, 9); UPDATE events SET seq = 17 + seq WHERE seq < 0",
        "Record 8 "
    )]
    [InlineData("UPDATE cases SET state = replace(state, '1500', '9500') WHERE id = 'C-333'", "C-333 does not stand")]
    [InlineData("UPDATE cases SET owner = 'leo' WHERE id = 'C-333'", "C-333 does not stand")]
    [InlineData("UPDATE cases SET state = 'no JSON' WHERE id = 'C-333'", "C-333 does not stand")]
    [InlineData("DELETE FROM cases WHERE id = 'C-333'", "C-333 does not stand")]
    [InlineData("UPDATE promises SET wakes_at = NULL WHERE id = 'P-333'", "P-333 does not stand")]
    [InlineData("UPDATE cases SET wakes_at = 1 WHERE id = 'C-333'", "C-333 does not stand")]
    [InlineData("UPDATE grants SET until = until + 1", "G-333 does not stand")]
    [InlineData("UPDATE grants SET revoked = 1", "G-333 does not stand")]
    [InlineData("UPDATE grants SET state = replace(state, '4000', '9000')", "G-333 does not stand")]
    [InlineData("DELETE FROM grants", "G-333 does not stand")]
    [InlineData("UPDATE grants SET id = 'G-XXX'", "G-XXX stands there without")]
    [InlineData("UPDATE kudos SET agreed_at = agreed_at + 1", "K-333 does not stand")]
    [InlineData("UPDATE kudos SET nominee = 'leo'", "K-333 does not stand")]
    [InlineData("UPDATE kudos SET state = replace(state, 'withoutName', 'withName')", "K-333 does not stand")]
    [InlineData("DELETE FROM kudos", "K-333 does not stand")]
    [InlineData("UPDATE kudos SET id = 'K-XXX'", "K-XXX stands there without")]
    [InlineData("UPDATE presences SET state = replace(state, 'trust', 'money')", "H-tom does not stand")]
    [InlineData("UPDATE presences SET away_until = NULL", "H-tom does not stand")]
    [InlineData("UPDATE presences SET employee = 'leo'", "H-leo stands there without")]
    [InlineData("UPDATE cases SET id = 'C-XXX' WHERE id = 'C-333'", "C-XXX stands there without")]
    public async Task A_missing_moved_or_forged_row_is_found(string sql, string fault)
    {
        _file.Tamper($"{NoTriggers} {sql}");

        var report = await VerifyAsync();

        Assert.Contains(report.Faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_all_its_traces_is_found_by_the_head_that_was_kept()
    {
        _file.Tamper(
            $"{NoTriggers} DELETE FROM events WHERE seq > 12; DELETE FROM cases WHERE id = 'C-555'; DELETE FROM promises WHERE id = 'P-555'; DELETE FROM grants; DELETE FROM presences; DELETE FROM kudos"
        );

        var unknowing = await VerifyAsync();
        var knowing = await VerifyAsync(_head);

        Assert.Empty(unknowing.Faults);
        Assert.Equal(12, unknowing.Records);
        Assert.Contains("after record 12, is missing", Assert.Single(knowing.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE events SET actor = 'tom' WHERE seq = 8")]
    [InlineData("DELETE FROM events WHERE seq = 8")]
    [InlineData("INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 8")]
    [InlineData(
        "INSERT OR REPLACE INTO events SELECT 21, stream, version, at, 'tom', policy_version, kind, data, subject, personal, prev, hash FROM events WHERE seq = 8"
    )]
    public async Task The_database_itself_refuses_to_change_a_record(string sql)
    {
        var refused = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _file.Tamper(sql));

        Assert.Contains("audit record", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync(_head)).Faults);
    }

    private static Decision KeyAndAbsence() =>
        new(Some.Talk("tom"))
        {
            Changes =
            [
                Some.Change("G-333", Some.Event("G-333", 1, Some.Key(40, person: "maya"))),
                Some.Change("H-tom", Some.Event("H-tom", 1, new PresenceEvent.WentAway(Some.Noon.AddDays(1), "priya"))),
                Some.Change("H-tom", Some.Event("H-tom", 2, new PresenceEvent.TopicMuted(DigestTopic.Trust))),
                Some.Change(
                    "K-333",
                    Some.Event("K-333", 1, new KudosEvent.KudosNamed("maya", "harbour-street", null)),
                    Some.Event("K-333", 2, new KudosEvent.KudosAnswered(KudosConsent.WithoutName))
                ),
            ],
        };

    private async Task<AuditReport> VerifyAsync(string? head = null)
    {
        await using var store = await _file.OpenAsync(new StoreOptions());
        return await store.Cases.VerifyAsync(head, CancellationToken.None);
    }
}
