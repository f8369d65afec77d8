using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E43 to E50: what a client claims to have pressed, and who pressed when.</summary>
public sealed class TeamsRowsCards(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    [Theory]
    [InlineData("approve", "C-ZZZ.1.")]
    [InlineData("approve", "")]
    [InlineData("approve", "../../1")]
    [InlineData("approve", "C-GNW.99999999999999999999.")]
    [InlineData("approve-everything", "C-GNW.1.")]
    [InlineData("", "")]
    [InlineData("decline", "C-ZZZ.1.")]
    [InlineData("settle", "C-ZZZ.1.500")]
    public async Task E43_Forged_data_are_answered_and_decide_nothing(string verb, string token)
    {
        var tom = await house.EscalatedAsync();
        var told = house.Person("maya").Screen.Messages.Count;

        var answer = await PressAsync(tom, Data(verb, token));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(tom.Notices);
        Assert.Equal(told, house.Person("maya").Screen.Messages.Count);
        Assert.NotNull(tom.Screen.LastWith("Approve £90"));
    }

    [Fact]
    public async Task E43_Missing_huge_and_misshapen_data_are_no_fault_of_ours()
    {
        var tom = await house.EscalatedAsync();
        var huge = Data("approve", new string('x', 100_000));
        foreach (var field in Enumerable.Range(0, 500))
            huge[$"f{field}"] = "x";
        JsonNode?[] many =
        [
            null,
            new JsonObject(),
            new JsonObject { ["cb"] = "text" },
            new JsonObject { ["cb"] = new JsonArray(1, 2) },
            new JsonObject
            {
                ["cb"] = new JsonObject { ["verb"] = 5, ["ref"] = new JsonObject() },
            },
            JsonValue.Create("a text"),
            huge,
        ];

        foreach (var data in many)
            Assert.InRange((int)(await PressAsync(tom, data)).Status, 200, 400);
        Assert.NotNull(tom.Screen.LastWith("Approve £90"));
    }

    [Theory]
    [InlineData("\"data\":{\"cb\":{\"verb\":\"approve\",\"ref\":\"\\ud800\"}}")]
    [InlineData("\"data\":{\"cb\":{\"verb\":\"decline\",\"fields\":[\"\\ud800\"]}}")]
    [InlineData("\"data\":{\"\\ud800\":\"x\"}")]
    [InlineData("\"data\":{\"cb\":{\"verb\":\"decline\",\"fields\":[\"words\"]},\"words\":\"\\ud800\"}")]
    public async Task E43_Half_a_surrogate_pair_in_the_data_is_no_fault_of_ours(string data)
    {
        var tom = house.Person("tom");
        foreach (var name in new[] { "task/submit", "task/fetch", "adaptiveCard/action" })
        {
            var value = name.StartsWith("task", StringComparison.Ordinal) ? "@" : "{\"type\":\"Action.Execute\",@}";
            var activity = tom.Activities.Invoke(name, tom.Member.Chat, JsonValue.Create("@@"));
            var body = activity
                .ToJsonString()
                .Replace("\"@@\"", name[0] == 't' ? $"{{{data}}}" : $"{{\"action\":{value}}}", StringComparison.Ordinal)
                .Replace("@", data, StringComparison.Ordinal);

            var answer = await new TeamsCaller(house.Teams, house.Program.Client).PostBytesAsync(
                Encoding.UTF8.GetBytes(body),
                house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri
            );

            Assert.True((int)answer.Status < 500, $"{name}: {answer.Status}");
            Assert.DoesNotContain("went wrong", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task E44_A_case_that_is_gone_and_one_that_may_not_be_seen_look_the_same()
    {
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        var lena = house.Person("lena");
        var forged = Data("approve", "C-ZZZ.1.");
        forged["cb"]?.AsObject().Add("card", "C-ZZZ:approval:1");

        var gone = await PressAsync(lena, forged);
        var hidden = await lena.PressInAsync(lena.Member.Chat, card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal((gone.Status, gone.Text), (hidden.Status, hidden.Text));
        var said = lena.Screen.Messages.TakeLast(2).Select(message => message.Text).ToList();
        Assert.Equal(["This card is no longer available.", "This card is no longer available."], said);
    }

    [Fact]
    public async Task E45_A_double_click_and_an_old_card_show_who_decided_and_decide_once()
    {
        var tom = await house.EscalatedAsync();
        var old = tom.Screen.LastWith("Approve £90");
        var told = house.Person("maya").Screen.Messages.Count;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tom.PressAsync(old, "Approve £90")));
        await house.Program.UntilAllIsSaidAsync();
        var later = await tom.PressAsync(old, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(
            answers.Append(later),
            answer => Assert.Contains("Tom approved it", CardReading.TextOf(answer.Card), StringComparison.Ordinal)
        );
        Assert.Equal(told + 1, house.Person("maya").Screen.Messages.Count);
        Assert.Null(tom.Screen.Messages.First(message => message.Id == old.Id).FindButton("Approve"));
    }

    [Fact]
    public async Task E46_Approve_and_decline_at_once_decide_once_and_the_other_is_told_who_was_faster()
    {
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        var told = house.Person("maya").Screen.Messages.Count;
        await tom.PressAsync(card, "Decline");
        var before = tom.Screen.Messages.Count;

        await Task.WhenAll(tom.PressAsync(card, "Approve £90"), tom.SubmitAsync(("words", "Not this time.")));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(told + 1, house.Person("maya").Screen.Messages.Count);
        var outcome = house.Person("maya").Screen.Messages[^1].Text;
        var loser = string.Join(' ', tom.Screen.Messages.Skip(before).Select(message => message.Text));
        Assert.Contains("Already decided.", loser, StringComparison.Ordinal);
        Assert.Contains(
            outcome.Contains("yes", StringComparison.Ordinal) ? "approved it" : "declined",
            loser,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task E47_Nobody_decides_their_own_request_or_above_their_limit()
    {
        var tom = await house.EscalatedAsync();
        var maya = house.Person("maya");
        var card = tom.Screen.LastWith("Approve £90");

        await maya.PressInAsync(maya.Member.Chat, card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();
        var own = maya.Screen.Messages[^1].Text;
        await tom.PressAsync(card, "Approve with a change");
        await tom.SubmitAsync(("amount", "£5000"));

        Assert.Contains("not yours to decide", own, StringComparison.Ordinal);
        Assert.Contains("⚠", tom.Dialog?.Text, StringComparison.Ordinal);
        Assert.NotNull(tom.Screen.LastWith("Approve £90"));
    }

    [Fact]
    public async Task E48_A_colleague_who_presses_a_forwarded_card_acts_by_their_own_rights_and_in_private()
    {
        var (tom, leo) = (await house.EscalatedAsync(), house.Person("leo"));
        var card = tom.Screen.LastWith("Approve £90");
        var group = house.Teams.Home.OpenGroup($"forwarded-{card.Id}", tom.Member, leo.Member);

        var answer = await leo.PressInAsync(group, card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("£", answer.Text, StringComparison.Ordinal);
        Assert.Contains("This is not yours to decide.", leo.Screen.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal("I answered you in private.", Assert.Single(leo.Screen.Read(group)).Text);
        Assert.NotNull(tom.Screen.LastWith("Approve £90"));
    }

    [Fact]
    public async Task E49_After_the_deadline_the_card_says_who_has_it_now_and_whoever_is_first_decides()
    {
        await using var late = await TeamsHouse.StartAsync();
        late.Program.MoveToTuesday();
        var tom = await late.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");

        await late.Program.SkipAsync(TimeSpan.FromMinutes(16));
        var redrawn = tom.Screen.Messages.First(message => message.Id == card.Id);
        await tom.PressAsync(card, "Approve £90");
        await late.Program.UntilAllIsSaidAsync();

        Assert.Contains("Helen has it now, until ", redrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Tom did not answer in time.", late.Person("maya").Screen.Text, StringComparison.Ordinal);
        var helens = late.Person("helen").Screen.Messages[^1];
        Assert.Contains("Tom approved it", helens.Text, StringComparison.Ordinal);
        Assert.Null(helens.FindButton("Approve"));
    }

    [Fact]
    public async Task E50_A_dialog_that_was_open_while_somebody_decided_says_so()
    {
        var tom = await house.EscalatedAsync();
        var card = tom.Screen.LastWith("Approve £90");
        await tom.PressAsync(card, "Decline");
        await tom.PressAsync(card, "Approve £90");
        await house.Program.UntilAllIsSaidAsync();
        var told = house.Person("maya").Screen.Messages.Count;

        var answer = await tom.SubmitAsync(("words", "Too late."));
        await house.Program.UntilAllIsSaidAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Already decided.", tom.Screen.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(told, house.Person("maya").Screen.Messages.Count);
    }

    private static JsonObject Data(string verb, string token) =>
        new()
        {
            ["cb"] = new JsonObject { ["verb"] = verb, ["ref"] = token },
        };

    private static Task<BotAnswer> PressAsync(TeamsPerson person, JsonNode? data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "approve" };
        if (data is not null)
            action["data"] = data;
        var value = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        return person.SendAsync(person.Activities.Invoke("adaptiveCard/action", person.Member.Chat, value, "1"));
    }
}
