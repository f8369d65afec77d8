namespace CareBot.Core.Understanding;

/// <summary>The phrases of a lexicon as a tree of words, made once.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<(int Node, int Word), int> _branches = [];
    private readonly List<List<LexiconEntry>> _endings =
    [
        [],
    ];
    private readonly Vocabulary _vocabulary;

    /// <summary>Makes the tree.</summary>
    public PhraseIndex(IEnumerable<LexiconEntry> entries)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var phrase in PhraseSpellings.Of(entry.Phrase))
                Plant(phrase, entry, numbers);
        }

        _vocabulary = new([.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
    }

    /// <summary>Finds every phrase, also those within others.</summary>
    public List<PhraseMatch> Find(Sentence sentence)
    {
        var candidates = new WordCandidate[sentence.Count][];
        for (var i = 0; i < sentence.Count; i++)
            candidates[i] = CandidatesAt(sentence, i);
        var found = new List<PhraseMatch>();
        for (var i = 0; i < sentence.Count; i++)
            Walk(new(candidates, found, i), node: 0, i, WordForm.Same);
        return found;
    }

    private void Plant(string[] phrase, LexiconEntry entry, Dictionary<string, int> numbers)
    {
        var node = 0;
        foreach (var word in phrase)
        {
            if (!numbers.TryGetValue(word, out var number))
                numbers[word] = number = numbers.Count;
            if (!_branches.TryGetValue((node, number), out var next))
            {
                _branches[(node, number)] = next = _endings.Count;
                _endings.Add([]);
            }

            node = next;
        }

        if (node != 0 && !_endings[node].Any(other => other.Topic == entry.Topic && other.Key == entry.Key))
            _endings[node].Add(entry);
    }

    private WordCandidate[] CandidatesAt(Sentence sentence, int at) =>
        sentence.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && !sentence.IsTaken(at)
            ? _vocabulary.Find(sentence.Tokens[at].Text)
            : [];

    private void Walk(Search search, int node, int at, WordForm form)
    {
        if (at >= search.Candidates.Length)
            return;
        foreach (var candidate in search.Candidates[at])
        {
            if (!_branches.TryGetValue((node, candidate.Word), out var next))
                continue;
            var forms = form | candidate.Form;
            foreach (var entry in _endings[next])
            {
                if (MayBe(entry.Topic, forms, isOneWord: at == search.First))
                    search.Add(entry, at);
            }

            Walk(search, next, at + 1, forms);
        }
    }

    /// <summary>"Phoned" is no phone, and "missed" is not "missing".</summary>
    private static bool MayBe(Topic topic, WordForm form, bool isOneWord)
    {
        var isThing = topic is Topic.Category or Topic.Occasion;
        var isVerb = (form & (WordForm.Verb | WordForm.Base)) != WordForm.Same;
        var isBase = form.HasFlag(WordForm.Base);
        return !(isThing && isVerb) && !(isOneWord && isBase);
    }

    private sealed record Search(WordCandidate[][] Candidates, List<PhraseMatch> Found, int First)
    {
        public void Add(LexiconEntry entry, int last)
        {
            var match = new PhraseMatch(entry.Topic, entry.Key, First, last);
            if (!Found.Contains(match))
                Found.Add(match);
        }
    }
}
