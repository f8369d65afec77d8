using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E37 to E42 and E58: who speaks, and where.</summary>
public sealed class SlackRowsPeople(SlackHouse house) : IClassFixture<SlackHouse>
{
    private const string Unknown = "I do not know you yet.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task E37_A_stranger_is_told_once_whom_to_ask_and_nothing_else()
    {
        var (tom, card) = await house.EscalatedAsync();
        house.Team.AddUser("UNEW", "New Person", "new@example.com");
        var stranger = house.Account("UNEW");

        await stranger.SayAsync("my cases");
        await stranger.SayAsync("case C-7K2");
        await stranger.PressAsync(card, "Approve £90");
        await stranger.Sees.WaitAsync(eyes => eyes.FromBot.Count > 0, Patience);
        var command = await stranger.CommandAsync("my cases");

        Assert.True(command.IsSuccess, command.Complaint);
        Assert.All(stranger.Sees.FromBot, sight => Assert.Contains(Unknown, sight.Text, StringComparison.Ordinal));
        Assert.All(stranger.Sees.FromBot, sight => Assert.DoesNotContain("C-", sight.Text, StringComparison.Ordinal));
        Assert.Single(stranger.Sees.FromBot, sight => !sight.IsEphemeral);
        Assert.NotNull(tom.Sees.FindButton("Approve £90"));
    }

    [Fact]
    public async Task E37_Somebody_who_has_left_is_a_stranger()
    {
        var pete = house.Person("pete");

        Assert.Equal(200, (await pete.SayAsync("my cases")).Status);
        await pete.Sees.WaitAsync(eyes => eyes.FromBot.Count > 0, Patience);

        Assert.Contains(Unknown, pete.Sees.Latest.Text, StringComparison.Ordinal);
        Assert.Equal(0, await house.TurnsOfAsync("pete"));
    }

    [Theory]
    [InlineData("restricted")]
    [InlineData("ultra restricted")]
    [InlineData("stranger")]
    [InlineData("bot")]
    [InlineData("deleted")]
    [InlineData("another team")]
    public async Task E38_Whoever_is_no_full_member_is_not_linked_by_their_address(string what)
    {
        await using var linking = await SlackHouse.StartAsync("--People:LinkByEmail=true");
        var guest = new SlackUser("UGUEST", linking.Team.Id, "Maya Hart") { Email = "maya.hart@harbour.example" };
        linking.Team.Put(
            guest with
            {
                IsRestricted = what == "restricted",
                IsUltraRestricted = what == "ultra restricted",
                IsStranger = what == "stranger",
                IsBot = what == "bot",
                IsDeleted = what == "deleted",
                TeamId = what == "another team" ? "T0OTHER" : linking.Team.Id,
            }
        );

        var outcome = await linking.Account("UGUEST").SayAsync("my cases");
        await linking.Program.UntilAllIsSaidAsync();

        Assert.Equal(200, outcome.Status);
        Assert.Equal(0, await linking.TurnsOfAsync("maya"));
    }

    [Fact]
    public async Task E38_In_a_channel_that_others_share_nothing_is_said_about_cases()
    {
        var leo = house.Person("leo");
        var shared = house.Team.AddChannel("C0038", "with-a-supplier", leo.Id);
        shared.IsExtShared = true;
        var turns = await house.TurnsOfAsync("leo");

        await leo.MentionAsync("C0038", "my cases");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(turns, await house.TurnsOfAsync("leo"));
        Assert.All(
            leo.Sees.In("C0038"),
            sight => Assert.DoesNotContain("open case", sight.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task E39_A_new_id_is_a_new_person_whatever_its_address()
    {
        house.Team.AddUser("UREUSED", "Maya Hart", "maya.hart@harbour.example");
        var reused = house.Account("UREUSED");
        var turns = await house.TurnsOfAsync("maya");

        await reused.SayAsync("my cases");
        await reused.Sees.WaitAsync(eyes => eyes.FromBot.Count > 0, Patience);

        Assert.Contains(Unknown, reused.Sees.Latest.Text, StringComparison.Ordinal);
        Assert.Equal(turns, await house.TurnsOfAsync("maya"));
    }

    [Fact]
    public async Task E41_Being_added_to_a_channel_is_no_reason_to_speak()
    {
        house.Team.AddChannel("C0041", "everybody", [.. house.Team.Users.Keys]);
        var calls = house.Slack.Ledger.Calls.Count;

        await house.Way.DeliverAsync(SlackEvents.MemberJoined(house.Slack, house.Team, "C0041", house.Team.BotUserId));
        await house.Way.DeliverAsync(SlackEvents.MemberJoined(house.Slack, house.Team, "C0041", "UMAYA"));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(calls, house.Slack.Ledger.Calls.Count);
    }

    [Fact]
    public async Task E42_What_is_asked_in_a_channel_is_answered_in_private_and_the_thread_says_only_that()
    {
        var maya = house.Person("maya");
        house.Team.AddChannel("C0042", "shop", maya.Id, house.Person("leo").Id);
        await house.AskAsync("maya", "start over");
        var before = maya.Sees.Direct.Count;

        await maya.MentionAsync("C0042", "toaster £300 broken yesterday, Mrs Quatermass wants £90");
        await house.Program.UntilAllIsSaidAsync();

        var note = Assert.Single(maya.Sees.In("C0042"), sight => sight.Author == house.Team.BotUserId);
        Assert.Equal("I answered you in private.", note.Text);
        Assert.Equal(maya.Sees.In("C0042")[0].Ts, note.ThreadTs);
        var said = string.Join(' ', maya.Sees.Direct.Skip(before).Select(sight => sight.Text));
        Assert.Contains("£300", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E42_A_command_in_a_channel_is_answered_where_only_they_see_it()
    {
        var maya = house.Person("maya");
        house.Team.AddChannel("C0043", "shop-two", maya.Id, house.Person("leo").Id);

        var outcome = await maya.CommandAsync("my cases", "C0043");
        await house.Program.UntilAllIsSaidAsync();

        Assert.True(outcome.IsSuccess, outcome.Complaint);
        Assert.DoesNotContain(house.Person("leo").Sees.In("C0043"), sight => sight.Author == house.Team.BotUserId);
        Assert.NotEmpty(maya.Sees.FromBot);
    }

    [Fact]
    public async Task E58_The_same_id_in_another_workspace_is_somebody_else()
    {
        await using var slack = await FakeSlack.StartAsync();
        var (ours, theirs) = (slack.AddWorkspace(SampleAccounts.SlackTeam), slack.AddWorkspace("T0002"));
        ours.AddUser("UMAYA", "Maya");
        theirs.AddUser("UMAYA", "Another Maya");
        await using var program = await ProgramInProcess.StartAsync(
            Guid.Parse("22222222-2222-2222-2222-222222222222"),
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={slack.App.SigningSecret}",
            $"--Slack:ClientId={slack.App.ClientId}",
            $"--Slack:ClientSecret={slack.App.ClientSecret}",
            "--Slack:PublicUrl=https://care.example.com",
            $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}"
        );
        using var browser = new InstallingBrowser(program.Client.BaseAddress ?? slack.BaseUrl);
        foreach (var workspace in new[] { ours, theirs })
        {
            slack.Consent.Workspace = workspace;
            Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.InstallAsync()).Status);
        }

        var maya = new SlackPerson(slack, ours, "UMAYA", new WebhookWay(slack, program.Client));
        var another = new SlackPerson(slack, theirs, "UMAYA", new WebhookWay(slack, program.Client));
        await maya.SayAsync("my cases");
        await another.SayAsync("my cases");
        await program.UntilAllIsSaidAsync();
        await another.Sees.WaitAsync(eyes => eyes.FromBot.Count > 0, Patience);

        Assert.Contains("You have no open case.", Assert.Single(maya.Sees.FromBot).Text, StringComparison.Ordinal);
        Assert.Contains(Unknown, Assert.Single(another.Sees.FromBot).Text, StringComparison.Ordinal);
    }
}
