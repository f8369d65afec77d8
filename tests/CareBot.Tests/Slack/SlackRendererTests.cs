using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack;
using CareBot.Tests.Web;

namespace CareBot.Tests.Slack;

public sealed class SlackRendererTests
{
    private static readonly ButtonToken Token = new("draft-1", 3, "0");

    [Fact]
    public void Draws_every_kind_of_part()
    {
        var payload = SlackRenderer.Message(ScriptedTurns.Everything("a <b>"), "m7");

        Assert.Empty(BlockLimits.OfMessage(payload));
        Assert.Equal(
            ["header", "section", "section", "section", "section", "table", "section", "section", "context", "actions"],
            Blocks(payload).Select(block => (string?)block["type"])
        );
        Assert.Equal("Why?", (string?)Blocks(payload)[1]["accessory"]?["text"]?["text"]);
    }

    [Fact]
    public void Names_its_blocks_so_that_the_message_can_be_found_again()
    {
        var payload = SlackRenderer.Message(ScriptedTurns.Everything("x"), "m7");

        Assert.Equal("m7-0", (string?)Blocks(payload)[0]["block_id"]);
        Assert.All(
            Blocks(payload),
            block => Assert.StartsWith("m7-", (string?)block["block_id"], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_text_holds_everything()
    {
        var message = ScriptedTurns.Everything("a & b");

        var text = (string?)SlackRenderer.Message(message, "m7")["text"];

        Assert.Equal(message.PlainText.Replace("&", "&amp;", StringComparison.Ordinal), text);
    }

    [Fact]
    public void A_text_that_is_too_long_says_that_there_is_more()
    {
        var text = SlackRenderer.Text(new MessageBuilder().Text(new string('&', 5_000)).Build());

        Assert.InRange(text.Length, 3_000, 3_800);
        Assert.Contains("…\n(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("&am…", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("She is owed £50.", "By law.", "*She is owed £50.* By law.")]
    [InlineData("Tom & Ann", "1 < 2", "*Tom &amp; Ann* 1 &lt; 2")]
    [InlineData("Only this", "", "*Only this*")]
    public void Weight_is_shown(string strong, string rest, string markup)
    {
        var text = OneText(new MessageBuilder().Line(strong, rest));

        Assert.Equal("mrkdwn", (string?)text["type"]);
        Assert.Equal(markup, (string?)text["text"]);
    }

    [Theory]
    [InlineData("She wrote", "*urgent*")]
    [InlineData("2 * 3", "is 6")]
    [InlineData("Her words:", "> said so")]
    [InlineData("file_name_x", "`code`")]
    [InlineData("~about~", "then")]
    public void Words_that_look_like_marks_come_as_plain_text(string strong, string rest)
    {
        var text = OneText(new MessageBuilder().Line(strong, rest));

        Assert.Equal("plain_text", (string?)text["type"]);
        Assert.Equal($"{strong} {rest}", (string?)text["text"]);
    }

    [Theory]
    [InlineData("<!channel> and <@U0002>")]
    [InlineData("[x](javascript:alert(1)) @everyone *_~`")]
    [InlineData("<script>alert(1)</script> &amp;")]
    [InlineData("${jndi:ldap://evil.example}")]
    public void E29_what_people_type_is_shown_as_they_typed_it(string typed)
    {
        var text = OneText(new MessageBuilder().Text(typed));

        Assert.Equal("plain_text", (string?)text["type"]);
        Assert.Equal(typed, (string?)text["text"]);
        Assert.False((bool?)text["emoji"]);
    }

    [Theory]
    [InlineData(
        "https://www.legislation.gov.uk/ukpga/2015/15/section/22",
        "<https://www.legislation.gov.uk/ukpga/2015/15/section/22|Read it>"
    )]
    [InlineData("https://example.com/?a=1&b=2|3", "<https://example.com/?a=1&amp;b=2%7C3|Read it>")]
    public void E30_links_go_to_https(string address, string link)
    {
        Part.Paragraph paragraph = new([new Inline.Text("The law. "), new Inline.Link("Read it", new Uri(address))]);

        Assert.Equal($"The law. {link}", (string?)OneText(paragraph)["text"]);
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("javascript:alert(1)")]
    public void E30_other_links_are_only_named(string address)
    {
        Part.Paragraph paragraph = new([
            new Inline.Bold("Look:"),
            new Inline.Text(" "),
            new Inline.Link("x", new Uri(address)),
        ]);

        Assert.Equal($"*Look:* x ({address})", (string?)OneText(paragraph)["text"]);
    }

    [Fact]
    public void Quotes_are_set_apart()
    {
        var said = OneText(new Part.Quote("We let you down.\nIt is <50.", "to her"));
        var marked = OneText(new Part.Quote("It is *your* day.", "to her"));

        Assert.Equal("*to her*\n> We let you down.\n> It is &lt;50.", (string?)said["text"]);
        Assert.Equal("plain_text", (string?)marked["type"]);
        Assert.Equal("to her:\n“It is *your* day.”", (string?)marked["text"]);
    }

    [Fact]
    public void Short_facts_stand_side_by_side_and_long_ones_by_themselves()
    {
        var message = new MessageBuilder()
            .Facts(("Price", "£50"), ("In their words", new string('w', 200)), ("Trouble", "a_b"))
            .Build();

        var blocks = Blocks(SlackRenderer.Message(message, "m1"));

        Assert.Equal("*Price*\n£50", (string?)blocks[0]["fields"]?[0]?["text"]);
        Assert.Equal($"*In their words*\n{new string('w', 200)}", (string?)blocks[1]["text"]?["text"]);
        Assert.Equal("plain_text", (string?)blocks[2]["fields"]?[0]?["type"]);
    }

    [Fact]
    public void Only_one_table_is_native_and_none_on_a_page()
    {
        var message = new MessageBuilder()
            .Table(
                ["a", "b"],
                [
                    ["1", ""],
                ]
            )
            .Table(
                ["c"],
                [
                    ["2"],
                ]
            )
            .Build();

        var blocks = Blocks(SlackRenderer.Message(message, "m1"));
        var page = Blocks(SlackRenderer.Home(message, "h1"));

        Assert.Equal(["table", "section"], blocks.Select(block => (string?)block["type"]));
        Assert.Equal(" ", (string?)blocks[0]["rows"]?[1]?[1]?["text"]);
        Assert.Equal("c\n2", (string?)blocks[1]["text"]?["text"]);
        Assert.Equal(["section", "section"], page.Select(block => (string?)block["type"]));
    }

    [Fact]
    public void Many_lines_are_drawn_closer_together_before_anything_is_cut()
    {
        var builder = new MessageBuilder();
        for (var i = 0; i < 80; i++)
            builder.Text($"line {i}.");

        var payload = SlackRenderer.Message(builder.Build(), "m1");

        Assert.Empty(BlockLimits.OfMessage(payload));
        Assert.Contains("line 79.", payload["blocks"]?.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_keeps_its_buttons_and_says_that_it_was_cut()
    {
        var builder = new MessageBuilder().Button(Verbs.Right, Token, "Right", ButtonStyle.Primary);
        for (var i = 0; i < 20; i++)
            builder.Text(new string('w', 2_900));

        var payload = SlackRenderer.Message(builder.Build(), "m1");

        Assert.Empty(BlockLimits.OfMessage(payload));
        Assert.Equal("actions", (string?)Blocks(payload)[^1]["type"]);
        Assert.Contains("cut off", (string?)Blocks(payload)[^2]["elements"]?[0]?["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_carry_a_verb_and_a_token_and_nothing_else()
    {
        var message = new MessageBuilder()
            .Text("x")
            .Button(Verbs.Approve, Token, "Approve £60", ButtonStyle.Primary)
            .Button(Verbs.Decline, Token, new string('D', 200), ButtonStyle.Danger)
            .Build();

        var buttons = Blocks(SlackRenderer.Message(message, "m1"))[1]["elements"]?.AsArray() ?? [];

        Assert.Equal("approve:0", (string?)buttons[0]?["action_id"]);
        Assert.Equal("draft-1.3.0", (string?)buttons[0]?["value"]);
        Assert.Equal("primary", (string?)buttons[0]?["style"]);
        Assert.Equal("danger", (string?)buttons[1]?["style"]);
        Assert.Equal(75, ((string?)buttons[1]?["text"]?["text"])?.Length);
    }

    [Fact]
    public void An_empty_message_is_still_a_message() =>
        Assert.Empty(BlockLimits.OfMessage(SlackRenderer.Message(new Message([], []), "m1")));

    [Fact]
    public void Draws_every_kind_of_question()
    {
        var view = SlackRenderer.Modal(ScriptedTurns.EveryField);

        Assert.Empty(BlockLimits.OfView(view));
        Assert.Equal(Verbs.Change, (string?)view["callback_id"]);
        Assert.Equal("draft-1.1.", (string?)view["private_metadata"]);
        Assert.Equal(
            [
                "plain_text_input",
                "plain_text_input",
                "plain_text_input",
                "datepicker",
                "static_select",
                "radio_buttons",
            ],
            Blocks(view).Select(block => (string?)block["element"]?["type"])
        );
        Assert.Equal("bouquet", (string?)Element(view, 0)["initial_value"]);
        Assert.True((bool?)Element(view, 1)["multiline"]);
        Assert.Equal("£50", (string?)Element(view, 2)["initial_value"]);
        Assert.Equal("2026-11-20", (string?)Element(view, 3)["initial_date"]);
        Assert.Equal("poor", (string?)Element(view, 4)["initial_option"]?["value"]);
        Assert.Equal([false, true, false, true, true, true], Blocks(view).Select(block => (bool?)block["optional"]));
    }

    [Fact]
    public void A_choice_that_may_be_left_open_can_be_taken_back()
    {
        var open = new Field.Choice("a", "A", "k", [new ChoiceOption("k", "K")]);
        var needed = new Field.Choice("b", "B", "k", [new ChoiceOption("k", "K")], Required: true);

        var view = SlackRenderer.Modal(new Form(Verbs.Change, Token, "Form", [open, needed]));

        Assert.Equal(2, Element(view, 0)["options"]?.AsArray().Count);
        Assert.Equal(1, Element(view, 1)["options"]?.AsArray().Count);
    }

    private static JsonObject OneText(MessageBuilder builder) => TextOf(builder.Build());

    private static JsonObject OneText(Part part) => TextOf(new Message([part], []));

    private static JsonObject TextOf(Message message) =>
        Assert.Single(Blocks(SlackRenderer.Message(message, "m1")))["text"]?.AsObject() ?? [];

    private static JsonObject Element(JsonObject view, int index) => Blocks(view)[index]["element"]?.AsObject() ?? [];

    private static List<JsonObject> Blocks(JsonObject payload) =>
        [.. (payload["blocks"]?.AsArray() ?? []).OfType<JsonObject>()];
}
