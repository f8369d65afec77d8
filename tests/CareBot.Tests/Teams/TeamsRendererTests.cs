using System.Text;
using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Teams;
using CareBot.Teams.Cards;
using CareBot.Tests.Web;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Teams;

/// <summary>What the bot says, as cards.</summary>
public sealed class TeamsRendererTests
{
    private static readonly ButtonToken Token = new("C-7K2", 3);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Any_message_becomes_a_valid_card_that_fits() =>
        Prop.ForAll(Seeds, seed => HoldsForMessage(new MessageDice(seed).Message()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Any_form_becomes_a_valid_dialog_that_fits() =>
        Prop.ForAll(Seeds, seed => HoldsForForm(new MessageDice(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Everything_is_shown_and_in_order()
    {
        var message = ScriptedTurns.Everything("she said *hello*");

        var card = CardOf(TeamsRenderer.Activity(message, CardView.Plain));

        var read = CardRules.Read(card);
        var at = 0;
        foreach (var words in WordsOf(message))
        {
            var found = read.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{words}” is not there or not in its place:\n{read}");
            at = found;
        }
    }

    [Fact]
    public void Card_has_a_complete_plain_twin_and_a_short_summary_and_no_text()
    {
        var message = ScriptedTurns.Everything("hello");

        var activity = Parse(TeamsRenderer.Activity(message, CardView.Plain));

        Assert.Equal("message", activity.GetProperty("type").GetString());
        Assert.False(activity.TryGetProperty("text", out _));
        Assert.Equal(message.PlainText, CardIn(activity).GetProperty("fallbackText").GetString());
        var summary = activity.GetProperty("summary").GetString() ?? string.Empty;
        Assert.InRange(summary.Length, 1, 300);
        Assert.StartsWith("She is owed the £50", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void E29_typed_markup_stays_text()
    {
        const string typed = "[x](javascript:alert(1)) *b* <at>CEO</at> @everyone &lt; <https://evil.example> `c`";
        var message = new MessageBuilder().Heading(typed).Text(typed).Facts(("Said", typed)).Quote(typed).Build();

        var card = CardOf(TeamsRenderer.Activity(message, CardView.Plain));

        var marked = CardRules
            .Elements(card)
            .First(one => CardRules.TypeOf(one) == "TextBlock")
            .GetProperty("text")
            .GetString();
        Assert.Equal(
            @"\[x\](javascript:alert(1)) \*b\* \<at\>CEO\</at\> @everyone \&lt; \<https://evil.example\> \`c\`",
            marked
        );
        var runs = CardRules.Elements(card).Where(one => CardRules.TypeOf(one) == "TextRun");
        Assert.Equal(2, runs.Count(run => run.GetProperty("text").GetString() == typed));
        Assert.DoesNotContain(CardRules.Elements(card), one => CardRules.TypeOf(one) == "Action.OpenUrl");
        Assert.DoesNotContain("entities", card.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. first", @"1\. first")]
    [InlineData("12) twelfth", @"12\) twelfth")]
    [InlineData("- point", @"\- point")]
    [InlineData("+ point", @"\+ point")]
    [InlineData("a\n- point\n  3. x", "a\n\\- point\n  3\\. x")]
    [InlineData("C-7K2 costs 12.50 (about)", "C-7K2 costs 12.50 (about)")]
    [InlineData("R&D", "R&D")]
    [InlineData("&amp;", @"\&amp;")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("a_b*c~d|e#f>g<h`i[j]", @"a\_b\*c\~d\|e\#f\>g\<h\`i\[j\]")]
    public void Markdown_is_escaped_only_where_it_would_mean_something(string text, string escaped)
    {
        Assert.Equal(escaped, CardText.Escape(text));
        Assert.Equal(text, CardRules.Unescape(escaped));
    }

    [Theory]
    [InlineData("{{DATE(2026-11-22T08:00:00Z)}}")]
    [InlineData("{{ time(x)}}")]
    public void Date_functions_are_broken(string text) =>
        Assert.DoesNotContain("{{", CardText.Plain(text), StringComparison.Ordinal);

    [Fact]
    public void Button_is_an_execute_with_the_same_data_for_old_clients()
    {
        var button = Single(Verbs.Approve, ButtonStyle.Primary, "C-7K2:approval:1");

        Assert.Equal("Action.Execute", CardRules.TypeOf(button));
        Assert.Equal("approve", button.GetProperty("verb").GetString());
        Assert.Equal("positive", button.GetProperty("style").GetString());
        Assert.Equal(
            """{"cb":{"verb":"approve","ref":"C-7K2.3.","card":"C-7K2:approval:1"}}""",
            button.GetProperty("data").GetRawText()
        );
        var fallback = button.GetProperty("fallback");
        Assert.Equal("Action.Submit", CardRules.TypeOf(fallback));
        Assert.Equal(button.GetProperty("data").GetRawText(), fallback.GetProperty("data").GetRawText());
        Assert.Equal("Press me", fallback.GetProperty("title").GetString());
    }

    [Fact]
    public void Button_that_may_open_a_form_asks_for_a_dialog()
    {
        var button = Single(Verbs.Decline, ButtonStyle.Danger, card: null);

        Assert.Equal("Action.Submit", CardRules.TypeOf(button));
        Assert.Equal("destructive", button.GetProperty("style").GetString());
        Assert.Equal(
            """{"cb":{"verb":"decline","ref":"C-7K2.3."},"msteams":{"type":"task/fetch"}}""",
            button.GetProperty("data").GetRawText()
        );
    }

    [Fact]
    public void Beyond_six_buttons_the_rest_are_secondary()
    {
        var builder = new MessageBuilder().Text("Choose");
        for (var number = 0; number < 9; number++)
            builder.Button(Verbs.Choose, Token, $"Number {number}");

        var card = CardOf(TeamsRenderer.Activity(builder.Build(), CardView.Plain));

        var secondary = CardRules.Elements(card).Where(one => one.TryGetProperty("mode", out _)).ToList();
        Assert.Equal(
            ["Number 6", "Number 7", "Number 8"],
            secondary.Select(one => one.GetProperty("title").GetString())
        );
    }

    [Fact]
    public void Named_card_asks_for_its_state_only_on_behalf_of_its_addressee()
    {
        var message = new MessageBuilder().Text("Approve?").Build();

        var named = CardOf(TeamsRenderer.Activity(message, new CardView("C-7K2:approval:1", TeamsIds.Ida)));
        var unnamed = CardOf(TeamsRenderer.Activity(message, new CardView(null, TeamsIds.Ida)));
        var toNobody = CardOf(TeamsRenderer.Activity(message, new CardView("C-7K2:approval:1")));

        var refresh = named.GetProperty("refresh");
        Assert.Equal($"[\"{TeamsIds.Ida}\"]", refresh.GetProperty("userIds").GetRawText());
        Assert.Equal(
            """{"type":"Action.Execute","verb":"card.refresh","data":{"cb":{"verb":"card.refresh","card":"C-7K2:approval:1"}}}""",
            refresh.GetProperty("action").GetRawText()
        );
        Assert.False(unnamed.TryGetProperty("refresh", out _));
        Assert.False(toNobody.TryGetProperty("refresh", out _));
    }

    [Fact]
    public void Link_is_a_link_only_by_https()
    {
        var message = new Message(
            [
                new Part.Paragraph([
                    new Inline.Link("law", new Uri("https://www.legislation.gov.uk/x")),
                    new Inline.Link("script", new Uri("javascript:alert(1)")),
                    new Inline.Link("plain", new Uri("http://plain.example/")),
                ]),
            ],
            []
        );

        var card = CardOf(TeamsRenderer.Activity(message, CardView.Plain));

        var links = CardRules.Elements(card).Where(one => CardRules.TypeOf(one) == "Action.OpenUrl");
        Assert.Equal("https://www.legislation.gov.uk/x", Assert.Single(links).GetProperty("url").GetString());
        Assert.Contains("script (javascript:alert(1))", CardRules.Read(card), StringComparison.Ordinal);
    }

    [Fact]
    public void E26_card_of_60_KB_is_shortened_and_says_so()
    {
        var builder = new MessageBuilder().Heading("Very much");
        for (var number = 0; number < 60; number++)
            builder.Text($"{number} " + new string('x', 1_000));
        var message = builder.Button(Verbs.ShowCase, Token, "Show the case").Build();

        var json = TeamsRenderer.Activity(message, CardView.Plain);

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, TeamsRenderer.MostBytes);
        var read = CardRules.Read(CardOf(json));
        Assert.Contains("…", read, StringComparison.Ordinal);
        Assert.Contains("too long for one message", read, StringComparison.Ordinal);
        Assert.Contains("Show the case", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_that_fits_but_for_its_twin_loses_nothing_on_the_card()
    {
        var builder = new MessageBuilder();
        for (var number = 0; number < 18; number++)
            builder.Text($"{number} " + new string('x', 800));

        var card = CardOf(TeamsRenderer.Activity(builder.Build(), CardView.Plain));

        Assert.DoesNotContain("too long", CardRules.Read(card), StringComparison.Ordinal);
        Assert.InRange(card.GetProperty("fallbackText").GetString()?.Length ?? 0, 1_000, 2_000);
    }

    [Theory]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 20)]
    [InlineData("e\u0301\u0302\u0303e\u0301\u0302\u0303e\u0301\u0302\u0303", 7)]
    [InlineData("👍🏽👍🏽👍🏽", 6)]
    public void E25_text_is_cut_between_characters_as_people_see_them(string text, int most)
    {
        var cut = CutText.To(text, most);

        Assert.InRange(cut.Length, 1, most);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.StartsWith(cut[..^1], text, StringComparison.Ordinal);
        var kept = new System.Globalization.StringInfo(cut[..^1]).LengthInTextElements;
        Assert.Equal(cut[..^1], new System.Globalization.StringInfo(text).SubstringByTextElements(0, kept));
    }

    [Fact]
    public void E25_one_endless_character_is_cut_too() =>
        Assert.Equal("…", CutText.To("e" + string.Concat(Enumerable.Repeat("\u0301", 1_000)), 40));

    [Fact]
    public void E40_long_names_are_cut_on_buttons()
    {
        var message = new MessageBuilder().Text("?").Button(Verbs.Choose, Token, new string('N', 500)).Build();

        var card = CardOf(TeamsRenderer.Activity(message, CardView.Plain));

        var title = CardRules
            .Elements(card)
            .First(one => one.TryGetProperty("verb", out _))
            .GetProperty("title")
            .GetString();
        Assert.Equal(60, title?.Length);
    }

    private static bool HoldsForMessage(Message message)
    {
        var json = TeamsRenderer.Activity(message, new CardView("C-7K2:approval:1", TeamsIds.Ida));

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, TeamsRenderer.MostBytes);
        CardRules.Hold(CardOf(json));
        return true;
    }

    private static bool HoldsForForm(MessageDice dice)
    {
        var form = dice.Form();
        var sent = form.Fields.ToDictionary(field => field.Id, _ => dice.Text());
        var errors = form.Fields.ToDictionary(field => field.Id, _ => dice.Text());

        foreach (var view in new[] { FormView.Of(form), new FormView(form, sent, errors) })
        {
            var dialog = InvokeAnswers.Dialog(view).Json ?? string.Empty;
            Assert.InRange(Encoding.UTF8.GetByteCount(dialog), 1, TeamsRenderer.MostBytes);
            CardRules.Hold(
                Parse(dialog).GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content")
            );
            var inChat = TeamsRenderer.Activity(view);
            Assert.InRange(Encoding.UTF8.GetByteCount(inChat), 1, TeamsRenderer.MostBytes);
            CardRules.Hold(CardOf(inChat));
        }

        return true;
    }

    private static IEnumerable<string> WordsOf(Message message) =>
        message
            .PlainText.Split('\n')
            .SelectMany(line =>
                line.Split(
                    [" | ", " [", "] [", "]", "[", "“", "”", "to her: ", " (https"],
                    StringSplitOptions.RemoveEmptyEntries
                )
            )
            .Where(words => words.Length > 1 && !words.StartsWith("://", StringComparison.Ordinal));

    private static JsonElement Single(string verb, ButtonStyle style, string? card)
    {
        var message = new MessageBuilder().Button(verb, Token, "Press me", style).Build();
        var drawn = CardOf(TeamsRenderer.Activity(message, new CardView(card)));
        return drawn.GetProperty("body")[0].GetProperty("actions")[0];
    }

    private static JsonElement CardOf(string activity) => CardIn(Parse(activity));

    private static JsonElement CardIn(JsonElement activity)
    {
        var attachment = Assert.Single(activity.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        return attachment.GetProperty("content");
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
