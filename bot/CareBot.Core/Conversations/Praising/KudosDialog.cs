using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Praising;

/// <summary>"Kudos Maya for C-7K2: she drove it over herself": asks the person whether it may be told, once, and shows it to nobody before.</summary>
internal static class KudosDialog
{
    private const int LongestWords = 300;
    private const int Guesses = 3;

    public static Decision Hear(Turn turn, string rest)
    {
        var named = Nomination.Read(turn, rest);
        if (named.CaseId is not { } id)
            return Hear(turn, named, about: null);
        return turn.View.FindCase(id) is { } about && CaseRights.MaySee(turn, about)
            ? About(turn, about, Hear(turn, named, about))
            : Say(turn, "There is no such case that you may see.", "You can leave the case out.");
    }

    private static Decision Hear(Turn turn, Nomination named, Case? about) =>
        named switch
        {
            { Name.Length: 0 } => Say(turn, "Who did something good, and what?", Example),
            { People.Count: 0 } => Unknown(turn, named),
            { People.Count: > 1 } => Suggest(turn, "Whom do you mean?", named, named.People.Take(Guesses)),
            { People: [var self] } when self.Id == turn.Speaker.Id => Say(
                turn,
                "Well done.",
                "Kudos are for others, though: whoever saw it can say it."
            ),
            { People: [var nominee] } => Check(turn, nominee, named.Words, about),
            _ => throw new InvalidOperationException("Somebody is meant, or nobody, or several."),
        };

    private static Decision Check(Turn turn, Employee nominee, string words, Case? about)
    {
        var reading = turn.Context.Reader.Read(words, turn.Context.Culture);
        if (reading.HoldsSecret)
            return Say(turn, HelpDialog.SecretWarning, "Say it again without that.");
        if (words.Length == 0)
            return Say(turn, $"What did {nominee.FirstName} do?", Example);
        if (words.Length > LongestWords)
            return Say(turn, "That is long.", "One or two sentences are read by everybody.");
        if (about is { Erased: true })
            return Say(turn, $"What named the customer in {about.Id} was erased.", "Say it without the case.");
        return CustomerNames.Stand(turn, about, reading)
            ? Say(turn, "Others will read it.", "Say it without the customer's name and number, please.")
            : Name(turn, nominee, reading.SafeText, about);
    }

    private static Decision Name(Turn turn, Employee nominee, string words, Case? about)
    {
        var thanks = Thanks(turn, nominee);
        // Whoever does not wish to be asked is not; nobody else learns that.
        if (turn.View.FindPresence(nominee.Id)?.IsMuted(DigestTopic.Kudos) is true)
            return thanks;
        if (KudosTelling.WasTold(turn, nominee, words, about))
            return thanks;
        var id = CaseId.FromNumber('K', turn.View.NextNumber('K'));
        var subject = about is null ? id : turn.View.SubjectOf(about.Id) ?? about.Id;
        var happened = new KudosEvent.KudosNamed(nominee.Id, nominee.Store, about?.Id);
        var first = turn.Record(id, 1, happened, new PersonalFacts { Said = [words] });
        var kudos = Kudos.Evolve(null, first);
        return thanks with
        {
            Changes = [new StreamChange(subject, [first])],
            Outgoing = [.. thanks.Outgoing, KudosMessage.Card(turn, kudos, words, subject)],
            Subject = subject,
        };
    }

    // The same words whatever becomes of it, so that a no is told to nobody.
    private static Decision Thanks(Turn turn, Employee nominee) =>
        Say(
            turn,
            "Thank you for saying so.",
            $"It is told on Monday if {nominee.FirstName} agrees, and not otherwise."
        );

    // Whatever was typed about a case goes when its customer is forgotten.
    private static Decision About(Turn turn, Case about, Decision decision)
    {
        var subject = turn.View.SubjectOf(about.Id) ?? about.Id;
        return decision with
        {
            Subject = subject,
            Outgoing = [.. decision.Outgoing.Select(said => said with { Subject = subject })],
        };
    }

    private static Decision Unknown(Turn turn, Nomination named)
    {
        var people = turn.Staff.Employees.Values.Where(one => one.Active).ToArray();
        var near = NearestName.Find(named.Name, people.SelectMany(one => new[] { one.Name, one.FirstName }));
        var guesses = people.Where(one => one.Name == near || one.FirstName == near);
        var read = turn.Context.Reader.Read(named.Name, turn.Context.Culture).SafeText;
        return Suggest(turn, $"I do not know “{read}”.", named, guesses.Take(Guesses));
    }

    private static Decision Suggest(Turn turn, string problem, Nomination named, IEnumerable<Employee> people)
    {
        string[] sentences = [.. people.Select(named.With)];
        var message = new MessageBuilder().Line(problem, sentences.Length > 0 ? "Do you mean:" : Example);
        return HelpDialog.Suggest(turn, message, sentences);
    }

    private const string Example = "For example: kudos Maya for C-7K2: she drove the bouquet over herself";

    private static Decision Say(Turn turn, string strong, string rest) =>
        turn.Say(new MessageBuilder().Line(strong, rest).Build(Sensitivity.Internal));
}
