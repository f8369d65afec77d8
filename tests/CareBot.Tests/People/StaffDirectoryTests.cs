using System.Globalization;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Tests.People;

public sealed class StaffDirectoryTests
{
    private static readonly ChannelUser MayaOnSlack = new("slack", "T1", "U1");

    [Fact]
    public void Only_who_works_here_now_is_found_by_id()
    {
        var directory = Staff.Directory(Staff.Person("maya"), Staff.Person("pete", active: false));

        Assert.Equal("maya", directory.FindActive("maya")?.Id);
        Assert.Null(directory.FindActive("pete"));
        Assert.Null(directory.FindActive("nobody"));
        Assert.Null(StaffDirectory.Empty.FindActive("maya"));
    }

    [Fact]
    public void An_account_is_found_by_channel_tenant_and_id_together()
    {
        var directory = Staff.Directory(Staff.Person("maya", links: MayaOnSlack));

        Assert.Equal("maya", directory.Find(MayaOnSlack)?.Id);
        Assert.Null(directory.Find(MayaOnSlack with { Tenant = "T2" }));
        Assert.Null(directory.Find(MayaOnSlack with { Channel = "teams" }));
        Assert.Null(directory.Find(MayaOnSlack with { NativeId = "u1" }));
        Assert.Null(directory.Find(new ChannelUser("slack", "T1", "maya")));
    }

    [Fact]
    public void On_the_rehearsal_page_everybody_is_known_by_their_id()
    {
        var directory = Staff.Directory(Staff.Person("maya"), Staff.Person("pete", active: false));

        Assert.Equal("maya", directory.Find(new ChannelUser("web", "local", "maya"))?.Id);
        Assert.Null(directory.Find(new ChannelUser("web", "local", "pete")));
    }

    [Fact]
    public void Who_has_left_is_not_found_by_their_account_and_does_not_block_it()
    {
        var left = Staff.Person("pete", active: false, links: MayaOnSlack);

        Assert.Null(Staff.Directory(left).Find(MayaOnSlack));
        Assert.Equal("maya", Staff.Directory(left, Staff.Person("maya", links: MayaOnSlack)).Find(MayaOnSlack)?.Id);
    }

    [Fact]
    public void An_account_that_two_people_claim_is_nobodys()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", links: MayaOnSlack),
            Staff.Person("leo", links: MayaOnSlack)
        );

        Assert.Null(directory.Find(MayaOnSlack));
    }

    [Fact]
    public void A_copy_with_other_people_finds_the_other_people()
    {
        var before = Staff.Directory(Staff.Person("maya", links: MayaOnSlack));

        var after = before with { Employees = Staff.Directory(Staff.Person("leo", links: MayaOnSlack)).Employees };

        Assert.Equal("leo", after.Find(MayaOnSlack)?.Id);
        Assert.Equal("maya", before.Find(MayaOnSlack)?.Id);
    }

    [Fact]
    public void Directories_of_the_same_people_and_stores_are_equal()
    {
        var one = Staff.Directory(Staff.Person("maya"));

        Assert.Equal(one, new StaffDirectory(one.Employees, one.Stores));
    }

    [Fact]
    public void A_store_that_does_not_exist_is_a_programmers_mistake()
    {
        var directory = Staff.Directory(Staff.Person("maya"));

        Assert.Equal(Staff.London, directory.StoreOf(Staff.Person("maya")));
        Assert.Throws<InvalidOperationException>(() => directory.StoreOf(Staff.Person("maya", store: "moon")));
    }

    [Theory]
    [InlineData("harbour-street", "2026-11-23T08:59:59Z", null)]
    [InlineData("harbour-street", "2026-11-23T09:00:00Z", "18:00")]
    [InlineData("harbour-street", "2026-11-23T17:59:59Z", "18:00")]
    [InlineData("harbour-street", "2026-11-23T18:00:00Z", null)]
    [InlineData("hafen", "2026-11-23T08:00:00Z", "18:00")]
    [InlineData("hafen", "2026-11-23T17:00:00Z", null)]
    [InlineData("wharf", "2026-11-23T13:59:59Z", null)]
    [InlineData("wharf", "2026-11-23T14:00:00Z", "18:00")]
    // The clocks of Europe go forward on 29 March and back on 25 October 2026, those of New York on 8 March and 1 November.
    [InlineData("harbour-street", "2026-03-28T08:59:59Z", null)]
    [InlineData("harbour-street", "2026-03-29T08:00:00Z", "18:00")]
    [InlineData("harbour-street", "2026-03-29T17:00:00Z", null)]
    [InlineData("harbour-street", "2026-10-24T08:00:00Z", "18:00")]
    [InlineData("harbour-street", "2026-10-25T08:00:00Z", null)]
    [InlineData("harbour-street", "2026-10-25T17:30:00Z", "18:00")]
    [InlineData("hafen", "2026-03-28T07:30:00Z", null)]
    [InlineData("hafen", "2026-03-29T07:00:00Z", "18:00")]
    [InlineData("hafen", "2026-10-25T07:30:00Z", null)]
    [InlineData("hafen", "2026-10-25T16:59:59Z", "18:00")]
    [InlineData("wharf", "2026-03-07T13:59:59Z", null)]
    [InlineData("wharf", "2026-03-08T13:00:00Z", "18:00")]
    [InlineData("wharf", "2026-11-01T13:59:59Z", null)]
    [InlineData("wharf", "2026-11-01T22:59:59Z", "18:00")]
    public void Shifts_follow_the_wall_clock_of_the_store(string store, string now, string? until)
    {
        var person = Staff.Person("maya", store: store);
        var directory = Staff.Directory(person);

        var shift = directory.OnShiftUntil(person, Staff.At(now));

        Assert.Equal(until is null ? null : TimeOnly.Parse(until, CultureInfo.InvariantCulture), shift);
    }

    [Fact]
    public void Who_has_left_is_never_on_shift()
    {
        var pete = Staff.Person("pete", active: false);

        var shift = Staff.Directory(pete).OnShiftUntil(pete, Staff.At("2026-11-23T12:00:00Z"));

        Assert.Null(shift);
    }
}
