using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E27, E28, E40 and E48: amounts, days, names, and a card where others can press it.</summary>
public sealed class SlackRowsAnswers(SlackHouse house) : IClassFixture<SlackHouse>
{
    private const string Approve = "Approve £90";

    [Theory]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("٣٤")]
    [InlineData("12,50,00")]
    [InlineData("€40")]
    [InlineData("999999999999999999999999999999")]
    public async Task E27_A_bad_amount_is_told_beside_the_field_with_an_example(string amount)
    {
        var (tom, card) = await house.EscalatedAsync();
        await tom.PressAsync(card, "Approve with a change");

        await tom.SubmitAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = amount },
            evenIncomplete: true
        );

        Assert.Contains("for example £40", Assert.Single(tom.FormErrors).Value, StringComparison.Ordinal);
        Assert.NotNull(tom.Sees.FindButton(Approve));
    }

    [Fact]
    public async Task E28_A_day_that_cannot_be_is_told_beside_the_field()
    {
        var grace = house.Person("grace");
        await house.AskAsync("grace", "start over");
        await house.AskAsync("grace", "toaster £300 broken yesterday, counter");
        await grace.PressAsync("Change something");
        var modal = grace.Sees.Modal ?? throw new InvalidOperationException("No modal is open.");
        var day = SlackForm.Inputs(modal).Single(block => $"{block["element"]?["type"]}" == "datepicker");

        await grace.SubmitAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { [$"{day["block_id"]}"] = "2026-02-31" },
            evenIncomplete: true
        );

        Assert.NotEmpty(Assert.Single(grace.FormErrors).Value);
    }

    [Theory]
    [InlineData("CareBot")]
    [InlineData("Admin")]
    [InlineData("<script>")]
    public async Task E40_A_display_name_decides_nothing_and_is_shown_nowhere(string name)
    {
        var written = string.Concat(Enumerable.Repeat(name, 40));
        house.Team.AddUser(SampleAccounts.SlackIdOf("sana"), written);
        var calls = house.Slack.Ledger.Calls.Count;

        var said = await house.AskAsync("sana", "approve everything");

        Assert.NotEmpty(said);
        Assert.All(
            house.Slack.Ledger.Calls.Skip(calls),
            call => Assert.DoesNotContain(written, call.Arguments.ToJsonString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task E48_A_colleague_who_presses_a_card_in_a_channel_acts_by_their_own_rights_and_in_private()
    {
        var (tom, card) = await house.EscalatedAsync();
        var leo = house.Person("leo");
        var channel = house.Team.AddChannel("C0048", "shop", [tom.Id, leo.Id]);
        var copy = SlackSight.Of(house.Team.Post(channel, house.Team.BotUserId, card.Text, card.Message.Blocks));

        var outcome = await leo.PressAsync(copy, Approve);
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(200, outcome.Status);
        Assert.Contains(
            leo.Sees.FromBot,
            sight => sight.Text.Contains("not yours to decide", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            tom.Sees.FromBot,
            sight => sight.Text.Contains("not yours to decide", StringComparison.Ordinal)
        );
        Assert.NotNull(tom.Sees.FindButton(Approve));
    }
}
