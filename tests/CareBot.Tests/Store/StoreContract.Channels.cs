using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_adapter_finds_what_it_kept_and_nothing_of_another()
    {
        await PutAsync("T1", "one");
        await PutAsync("T2", "two");

        Assert.Equal(new ChannelRecord("slack", "installation", "T1", "one", 1), await FindAsync("T1"));
        Assert.Null(await FindAsync("T3"));
        Assert.Null(await Store.Records.FindAsync("teams", "installation", "T1", None));
        Assert.Equal(
            ["one", "two"],
            (await Store.Records.ListAsync("slack", "installation", None)).Select(record => record.Body)
        );
    }

    [Fact]
    public async Task Only_who_read_the_latest_version_changes_a_record()
    {
        await PutAsync("T1", "first");

        Assert.False(await PutAsync("T1", "also new"));
        Assert.True(await PutAsync("T1", "second", version: 1));
        Assert.False(await PutAsync("T1", "late", version: 1));
        Assert.Equal(("second", 2), (await FindAsync("T1") is { } found ? (found.Body, found.Version) : default));
    }

    [Fact]
    public async Task A_record_that_was_forgotten_may_be_kept_anew()
    {
        await PutAsync("T1", "first");
        await Store.Records.RemoveAsync("slack", "installation", "T1", None);

        Assert.Null(await FindAsync("T1"));
        Assert.True(await PutAsync("T1", "again"));
    }

    [Fact]
    public async Task A_linked_account_outlives_an_import_and_is_one_persons_only()
    {
        var account = new ChannelUser("slack", "T9", "U9");
        await Store.People.SaveAsync(Some.Staff(), None);

        Assert.True(await Store.Links.LinkAsync(account, "lena", Some.Noon, None));
        Assert.False(await Store.Links.LinkAsync(account, "left", Some.Noon, None));
        await Store.People.SaveAsync(Some.Staff(), None);

        var staff = await Store.People.LoadAsync(None);
        Assert.Equal("lena", staff.Find(account)?.Id);
        Assert.Null(staff.Find(account with { Tenant = "T8" }));
        Assert.Contains(account, staff.AccountsOf(staff.Employees["lena"]));
        Assert.DoesNotContain(account, staff.Employees["lena"].Links);
    }

    [Fact]
    public async Task A_card_is_found_as_it_was_drawn_last_by_those_who_had_it()
    {
        await RunAsync("d1", Some.Answer("asked", card: "C-7K2:approval"));
        await RunAsync("d2", Some.Answer("approved", card: "C-7K2:approval"));

        var mine = await Store.Cards.FindLatestAsync("maya", "C-7K2:approval", None);

        Assert.Equal("approved", mine?.PlainText);
        Assert.Null(await Store.Cards.FindLatestAsync("tom", "C-7K2:approval", None));
        Assert.Null(await Store.Cards.FindLatestAsync("maya", "C-XXX:approval", None));
    }

    private Task<bool> PutAsync(string key, string body, long version = 0) =>
        Store.Records.TryPutAsync(new ChannelRecord("slack", "installation", key, body, version), None);

    private Task<ChannelRecord?> FindAsync(string key) => Store.Records.FindAsync("slack", "installation", key, None);
}
