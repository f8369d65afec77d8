using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.People;
using CareBot.Tests.Fakes;
using Moq;

namespace CareBot.Tests.People;

public sealed class LinkingTurnsTests
{
    private static readonly ChannelUser Account = new("slack", "T1", "U1");
    private static readonly Inbound Hello = new Inbound.Text("d1", Account, new Address("slack", "T1", "D1"), "hello");

    private readonly FakeClock _clock = new(Staff.At("2026-11-24T10:00Z"));
    private readonly StaffRoster _roster = new(
        Staff.Directory(Staff.Person("maya"), Staff.Person("left", active: false), Staff.Person("twin"))
    );
    private readonly Mock<IAccountDirectory> _directory = new();
    private readonly Mock<IAccountLinks> _links = new(MockBehavior.Strict);
    private readonly Mock<IPeopleStore> _people = new();

    public LinkingTurnsTests()
    {
        _directory.SetupGet(directory => directory.Channel).Returns("slack");
        _people
            .Setup(people => people.LoadAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => _roster.Current with { LinkedAccounts = Linked });
    }

    private Dictionary<ChannelUser, string> Linked { get; } = [];

    [Fact]
    public async Task A_member_with_the_work_address_is_linked_and_heard()
    {
        Answer(new AccountProfile.Member("Maya@Harbour.example"));
        _links
            .Setup(links => links.LinkAsync(Account, "maya", _clock.GetUtcNow(), It.IsAny<CancellationToken>()))
            .Callback(() => Linked[Account] = "maya")
            .ReturnsAsync(true);

        var result = await HandleAsync(Hello);

        Assert.IsType<TurnResult.Done>(result);
        Assert.Equal("maya", _roster.Current.Find(Account)?.Id);
    }

    [Theory]
    [InlineData("left@harbour.example")]
    [InlineData("nobody@harbour.example")]
    [InlineData(null)]
    public async Task An_address_of_nobody_who_works_here_links_nobody(string? email)
    {
        Answer(new AccountProfile.Member(email));

        Assert.IsType<TurnResult.Stranger>(await HandleAsync(Hello));
    }

    [Fact]
    public async Task An_address_that_two_people_claim_links_nobody()
    {
        var twin = _roster.Current.Employees["twin"] with { Email = "maya@harbour.example" };
        _roster.Replace(Staff.Directory(_roster.Current.Employees["maya"], twin));
        Answer(new AccountProfile.Member("maya@harbour.example"));

        Assert.IsType<TurnResult.Stranger>(await HandleAsync(Hello));
    }

    [Fact]
    public async Task A_guest_is_never_linked_and_not_looked_up_again_for_a_while()
    {
        Answer(new AccountProfile.Outsider());
        var linking = Linking();

        await linking.HandleAsync(Hello, CancellationToken.None);
        await linking.HandleAsync(Hello, CancellationToken.None);
        _clock.Move(TimeSpan.FromMinutes(11));
        await linking.HandleAsync(Hello, CancellationToken.None);

        _directory.Verify(known => known.FindAsync(Account, It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_asked_now_delivers_again()
    {
        Answer(new AccountProfile.NotNow());

        Assert.IsType<TurnResult.Busy>(await HandleAsync(Hello));
    }

    [Fact]
    public async Task Other_channels_are_not_asked()
    {
        var inbound = Hello with { From = Account with { Channel = "teams" } };

        Assert.IsType<TurnResult.Stranger>(await HandleAsync(inbound));
        _directory.Verify(
            known => known.FindAsync(It.IsAny<ChannelUser>(), It.IsAny<CancellationToken>()),
            Times.Never
        );
    }

    private void Answer(AccountProfile profile) =>
        _directory.Setup(known => known.FindAsync(Account, It.IsAny<CancellationToken>())).ReturnsAsync(profile);

    private Task<TurnResult> HandleAsync(Inbound inbound) => Linking().HandleAsync(inbound, CancellationToken.None);

    private LinkingTurns Linking()
    {
        var turns = new Mock<ITurns>();
        turns
            .Setup(known => known.HandleAsync(It.IsAny<Inbound>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((Inbound heard, CancellationToken _) => Answer(heard));
        return new LinkingTurns(turns.Object, [_directory.Object], _links.Object, _people.Object, _roster, _clock);
    }

    private TurnResult Answer(Inbound heard) =>
        _roster.Current.Find(heard.From) is null
            ? new TurnResult.Stranger(new Message([], []))
            : new TurnResult.Done(new Reply.Nothing());
}
