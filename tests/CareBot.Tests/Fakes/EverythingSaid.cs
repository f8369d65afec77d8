using CareBot.Core.Messages;
using CareBot.Tests.Journeys;

namespace CareBot.Tests.Fakes;

/// <summary>Everything that the core says and asks: the stories and dialogs are played, then every button that was shown is pressed and every form sent, empty and full.</summary>
internal sealed class EverythingSaid
{
    private static readonly Lazy<Task<EverythingSaid>> Played = new(PlayAsync);

    private readonly Dictionary<string, (string Name, Message Message)> _messages = [];
    private readonly Dictionary<string, (string Name, Message Page)> _pages = [];
    private readonly Dictionary<string, (string Name, Form Form)> _forms = [];
    private readonly List<(string Name, Form Form, IReadOnlyDictionary<string, string> Errors)> _refused = [];

    /// <summary>Gets every message once, under the play in which it was first said.</summary>
    public IReadOnlyCollection<(string Name, Message Message)> Messages => _messages.Values;

    /// <summary>Gets people's own pages.</summary>
    public IReadOnlyCollection<(string Name, Message Page)> Pages => _pages.Values;

    /// <summary>Gets every form.</summary>
    public IReadOnlyCollection<(string Name, Form Form)> Forms => _forms.Values;

    /// <summary>Gets forms that came back with errors.</summary>
    public IReadOnlyList<(string Name, Form Form, IReadOnlyDictionary<string, string> Errors)> Refused => _refused;

    public static Task<EverythingSaid> CollectAsync() => Played.Value;

    private static async Task<EverythingSaid> PlayAsync()
    {
        var everything = new EverythingSaid();
        foreach (var story in new[] { "gift", "bouquet", "television", "laptop", "suitcase" })
            await everything.CollectAsync(story, bot => StoryPlayer.PlayAsync(new CoreStage(bot), story));
        foreach (var (name, play) in Plays.All)
            everything.Collect(name, play);
        var sentences = SixtySentences.Sentences.Select((row, at) => ($"sentence-{at:00}", row)).ToList();
        foreach (var (name, row) in sentences)
        {
            var bot = Sample.Bot();
            bot.Say((string)row[0], (string)row[1]);
            everything.Keep(name, bot, (0, 0));
        }

        return everything;
    }

    private async Task CollectAsync(string name, Func<TalkingBot, Task> play)
    {
        var bot = Sample.Bot();
        await play(bot);
        Explore(name, bot);
    }

    private void Collect(string name, Action<TalkingBot> play)
    {
        var bot = Sample.Bot();
        play(bot);
        Explore(name, bot);
    }

    // Twice, so that what appears on pressing is pressed too; two buttons that look alike lead to the same kind of answer.
    private void Explore(string name, TalkingBot bot)
    {
        var pressed = new HashSet<(string Person, string Verb, string Title)>();
        var kept = Keep(name, bot, (0, 0));
        PressEverything(bot, pressed);
        kept = Keep($"{name}-pressed", bot, kept);
        PressEverything(bot, pressed);
        Keep($"{name}-pressed-again", bot, kept);
    }

    private void PressEverything(TalkingBot bot, HashSet<(string Person, string Verb, string Title)> pressed)
    {
        var people = bot.Said.Select(outgoing => outgoing.To).Distinct(StringComparer.Ordinal).ToList();
        foreach (var person in people)
        {
            bot.Home(person);
            var page = (bot.LastReply as Reply.Home)?.Page.Buttons ?? [];
            foreach (var button in bot.ButtonsOf(person).Concat(page).ToList())
            {
                if (!pressed.Add((person, button.Verb, button.Title)))
                    continue;
                bot.Press(person, button.Verb, button.Token.ToString());
                if (bot.LastReply is Reply.Open open)
                    SendEmptyAndFull(bot, person, open.Form);
            }
        }
    }

    private void SendEmptyAndFull(TalkingBot bot, string person, Form form)
    {
        bot.Submit(person);
        if (bot.LastReply is Reply.FormErrors wrong)
            _refused.Add(($"{form.Verb}-empty", form, wrong.Errors));
        bot.Submit(person, [.. form.Fields.Select(field => (field.Id, "<b>*nonsense*</b>"))]);
        if (bot.LastReply is Reply.FormErrors nonsense)
            _refused.Add(($"{form.Verb}-nonsense", form, nonsense.Errors));
    }

    private (int Said, int Replies) Keep(string name, TalkingBot bot, (int Said, int Replies) before)
    {
        foreach (var (number, outgoing) in bot.Said.Index().Skip(before.Said))
            _messages.TryAdd(Key(outgoing.Message), ($"{name}-{number:00}-{outgoing.To}", outgoing.Message));
        foreach (var (number, reply) in bot.Replies.Index().Skip(before.Replies))
            Keep($"{name}-{number:00}", reply);
        return (bot.Said.Count, bot.Replies.Count);
    }

    private void Keep(string name, Reply reply)
    {
        switch (reply)
        {
            case Reply.Open { Form: var form }:
                _forms.TryAdd($"{form.Verb} {form.Title} {Key(form)}", ($"{name}-{form.Verb}", form));
                break;
            case Reply.Home { Page: var page }:
                _pages.TryAdd(Key(page), ($"{name}-home", page));
                break;
            default:
                // Nothing is drawn.
                break;
        }
    }

    // Two that differ only in the case that they are about are drawn alike.
    private static string Key(Message message) =>
        $"{message.PlainText}|{string.Join('|', message.Buttons.Select(button => button.Verb))}";

    private static string Key(Form form) => string.Join('|', form.Fields.Select(field => $"{field}"));
}
