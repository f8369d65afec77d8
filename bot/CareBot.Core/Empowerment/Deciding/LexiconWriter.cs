using System.Collections.Frozen;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Gathers the words and titles of a policy by topic.</summary>
internal static class LexiconWriter
{
    public static Lexicon Write(PolicyDocument document) =>
        new([
            .. Topics(document)
                .SelectMany(topic =>
                    topic.Entries.SelectMany(entry =>
                        entry.Says.Select(phrase => new LexiconEntry(topic.Topic, entry.Key, Tidy(phrase.Text)))
                    )
                )
                .Where(entry => entry.Phrase.Length > 0)
                .Distinct(),
        ]);

    public static FrozenDictionary<Topic, Term[]> Terms(PolicyDocument document) =>
        Topics(document)
            .ToFrozenDictionary(
                topic => topic.Topic,
                topic => topic.Entries.Select(entry => new Term(entry.Key, entry.Title)).ToArray()
            );

    /// <summary>Lists each topic's words; gestures can be asked for like any remedy.</summary>
    public static IEnumerable<(Topic Topic, IEnumerable<TermEntry> Entries)> Topics(PolicyDocument document) =>
        [
            (Topic.Issue, document.Issues),
            (Topic.Category, document.Categories),
            (Topic.Remedy, [.. document.Remedies, .. document.Gestures.Select(Term)]),
            (Topic.Occasion, document.Occasions),
            (Topic.Tone, document.Tones),
            (Topic.Place, document.Places.Where(place => place.Key != AnswerTimes.NotSaid)),
            (Topic.Public, document.Public),
            (Topic.Fault, document.Faults),
            (Topic.Loyal, document.Loyal),
            (Topic.Repeat, document.Repeat),
        ];

    private static TermEntry Term(GestureEntry gesture) =>
        new()
        {
            Key = gesture.Name,
            Title = gesture.Title,
            Line = gesture.Line,
            Says = gesture.Says,
        };

    private static string Tidy(string phrase) =>
        string.Join(' ', phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
