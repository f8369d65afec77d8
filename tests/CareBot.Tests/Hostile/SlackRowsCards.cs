using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E43 to E52: what a client claims to have pressed, and who pressed when.</summary>
public sealed class SlackRowsCards(SlackHouse house) : IClassFixture<SlackHouse>
{
    private const string Approve = "Approve £90";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("approve", "C-ZZZ.1.")]
    [InlineData("approve", "")]
    [InlineData("approve", null)]
    [InlineData("approve", "../../1")]
    [InlineData("approve", "C-GNW.99999999999999999999.")]
    [InlineData("approve-everything", "C-GNW.1.")]
    [InlineData("", "")]
    [InlineData("decline", "C-ZZZ.1.")]
    [InlineData("settle", "C-ZZZ.1.500")]
    public async Task E43_Forged_values_are_answered_and_decide_nothing(string verb, string? token)
    {
        var (tom, card) = await house.EscalatedAsync();
        var told = house.Person("maya").Sees.FromBot.Count;

        var outcome = await tom.PressAsync(card, new SlackButton("Forged", verb, token, "act"));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(200, outcome.Status);
        Assert.Equal(told, house.Person("maya").Sees.FromBot.Count);
        Assert.NotNull(tom.Sees.FindButton(Approve));
    }

    [Fact]
    public async Task E43_Huge_and_misshapen_values_are_no_fault_of_ours()
    {
        var (tom, card) = await house.EscalatedAsync();
        JsonNode?[] values = [null, 5, true, new JsonArray(1, 2), new JsonObject(), new string('x', 100_000)];

        foreach (var value in values)
        {
            var press = new SlackInteractions(house.Slack, house.Team, tom.Id).Press(card, card.Buttons[0]);
            if (press.Content["actions"]?[0] is JsonObject action)
                (action["value"], action["block_id"]) = (value, value?.DeepClone());
            Assert.Equal(200, (await tom.DeliverAsync(press)).Status);
        }

        await house.Program.UntilAllIsSaidAsync();
        Assert.NotNull(tom.Sees.FindButton(Approve));
        Assert.DoesNotContain("failed; reference", house.Program.Log.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E43_A_forged_private_metadata_does_not_make_it_another_case()
    {
        var (tom, card) = await house.EscalatedAsync();
        var told = house.Person("maya").Sees.FromBot.Count;
        await tom.PressAsync(card, "Decline");
        var modal = tom.Sees.Modal;
        Assert.NotNull(modal);
        modal.Content["private_metadata"] = "C-ZZZ.1.";

        await tom.SubmitAsync(Anything(modal));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(told, house.Person("maya").Sees.FromBot.Count);
        Assert.NotNull(tom.Sees.FindButton(Approve));
    }

    [Fact]
    public async Task E44_A_case_that_is_gone_and_one_that_may_not_be_seen_look_the_same()
    {
        var (_, card) = await house.EscalatedAsync();
        var lena = house.Person("lena");
        var hidden = card.Buttons.First(button => button.Title == Approve);

        await lena.PressAsync(card, hidden with { Value = "C-ZZZ.1." });
        await house.Program.UntilAllIsSaidAsync();
        var first = lena.Sees.Latest.Text;
        await lena.PressAsync(card, hidden);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal("This card is no longer available.", first);
        Assert.Equal(first, lena.Sees.Latest.Text);
    }

    [Fact]
    public async Task E45_A_double_click_and_an_old_card_show_who_decided_and_decide_once()
    {
        var (tom, old) = await house.EscalatedAsync();
        var told = house.Person("maya").Sees.FromBot.Count;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tom.PressAsync(old, Approve)));
        await house.Program.UntilAllIsSaidAsync();
        await tom.PressAsync(old, Approve);
        await house.Program.UntilAllIsSaidAsync();

        Assert.All(outcomes, outcome => Assert.Equal(200, outcome.Status));
        Assert.Equal(told + 1, house.Person("maya").Sees.FromBot.Count);
        var now = tom.Sees.FromBot.First(sight => sight.Ts == old.Ts);
        Assert.Contains("Tom approved it", now.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(now.Buttons, button => button.Title == Approve);
        Assert.Contains("Already decided.", tom.Sees.Latest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E46_Approve_and_decline_at_once_decide_once_and_the_other_is_told_who_was_faster()
    {
        var (tom, card) = await house.EscalatedAsync();
        var told = house.Person("maya").Sees.FromBot.Count;
        await tom.PressAsync(card, "Decline");
        var modal = tom.Sees.Modal;
        Assert.NotNull(modal);

        await Task.WhenAll(tom.PressAsync(card, Approve), tom.SubmitAsync(modal, Anything(modal)));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(told + 1, house.Person("maya").Sees.FromBot.Count);
        Assert.Contains(tom.Sees.FromBot, sight => sight.Text.Contains("Already decided.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task E47_Nobody_decides_their_own_request_or_above_their_limit()
    {
        var (tom, card) = await house.EscalatedAsync();
        var maya = house.Person("maya");

        await maya.PressAsync(card, Approve);
        await house.Program.UntilAllIsSaidAsync();
        var own = maya.Sees.Latest.Text;
        await tom.PressAsync(card, "Approve with a change");
        await tom.SubmitAsync(new Dictionary<string, string> { ["amount"] = "£5000" }, evenIncomplete: true);

        Assert.Contains("not yours to decide", own, StringComparison.Ordinal);
        Assert.NotEmpty(tom.FormErrors);
        Assert.NotNull(tom.Sees.FindButton(Approve));
    }

    [Fact]
    public async Task E49_After_the_deadline_the_card_says_who_has_it_now_and_whoever_is_first_decides()
    {
        await using var late = await SlackHouse.StartAsync();
        late.Program.MoveToTuesday();
        // The first turn of a program may take longer on a busy machine than Slack waits.
        await late.Person("maya").SayAsync("hello");
        var (tom, card) = await late.EscalatedAsync();

        await late.Program.SkipAsync(TimeSpan.FromMinutes(16));
        var redrawn = tom.Sees.FromBot.First(sight => sight.Ts == card.Ts);
        await tom.PressAsync(card, Approve);
        await late.Program.UntilAllIsSaidAsync();

        Assert.Contains("Helen has it now, until ", redrawn.Text, StringComparison.Ordinal);
        Assert.Contains(
            late.Person("maya").Sees.FromBot,
            sight => sight.Text.Contains("Tom did not answer in time.", StringComparison.Ordinal)
        );
        var helens = late.Person("helen").Sees.Latest;
        Assert.Contains("Tom approved it", helens.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(helens.Buttons, button => button.Title == Approve);
    }

    [Fact]
    public async Task E50_A_modal_that_was_open_while_somebody_decided_says_so()
    {
        var (tom, card) = await house.EscalatedAsync();
        await tom.PressAsync(card, "Decline");
        var modal = tom.Sees.Modal;
        Assert.NotNull(modal);
        await tom.PressAsync(card, Approve);
        await house.Program.UntilAllIsSaidAsync();
        var told = house.Person("maya").Sees.FromBot.Count;

        var outcome = await tom.SubmitAsync(modal, Anything(modal));
        await house.Program.UntilAllIsSaidAsync();

        Assert.True(outcome.IsSuccess, outcome.Complaint);
        Assert.Contains("Already decided.", tom.Sees.Latest.Text, StringComparison.Ordinal);
        Assert.Equal(told, house.Person("maya").Sees.FromBot.Count);
    }

    [Fact]
    public async Task E51_A_modal_that_came_too_late_is_offered_again()
    {
        await using var slow = await SlackHouse.StartAsync();
        var (tom, card) = await slow.EscalatedAsync();
        slow.Slack.Triggers.Life = TimeSpan.Zero;
        var before = tom.Sees.FromBot.Count;

        Assert.Equal(200, (await tom.PressAsync(card, "Decline")).Status);
        await tom.Sees.WaitAsync(eyes => eyes.FromBot.Count > before, Patience);
        Assert.Null(tom.Sees.Modal);
        slow.Slack.Triggers.Life = TimeSpan.FromMinutes(1);
        await tom.PressAsync(tom.Sees.Latest, tom.Sees.Latest.Buttons[0]);
        await tom.Sees.WaitAsync(eyes => eyes.Modal is not null, Patience);

        Assert.NotNull(tom.Sees.Modal);
    }

    [Fact]
    public async Task E52_Where_the_short_lived_address_is_used_up_the_answer_comes_into_the_chat()
    {
        var omar = house.Person("omar");
        house.Team.AddChannel("C0052", "shop", omar.Id);
        await house.AskAsync("omar", "help");
        var before = omar.Sees.Direct.Count;
        house.Slack.Faults.Next("response_url", SlackFault.Server(404), times: 10);

        await omar.CommandAsync("my cases", "C0052");
        await house.Program.UntilAllIsSaidAsync();
        house.Slack.Faults.Clear();

        Assert.Contains(
            omar.Sees.Direct.Skip(before),
            sight => sight.Text.Contains("You have no open case.", StringComparison.Ordinal)
        );
    }

    private static Dictionary<string, string> Anything(SlackView modal) =>
        SlackForm.Labels(modal).Take(1).ToDictionary(label => label, _ => "Not this time; call me.");
}
