using CareBot.Core;
using CareBot.Core.Understanding;
using CareBot.Policies;

namespace CareBot.Bench;

/// <summary>What it costs to understand a sentence, beside looking up its words in a table and understanding nothing.</summary>
internal static class SentenceBench
{
    private static readonly ReadingCulture British = new(Currency.Gbp, false, false, new DateOnly(2026, 11, 20));

    public static async Task MeasureAsync(ResultTable table)
    {
        var policy = PolicyFile.Load(Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml")).Policy;
        var lexicon = policy?.Lexicon ?? throw new InvalidOperationException("The sample policy cannot be read.");
        var reader = new SentenceReader(lexicon);
        var words = lexicon.Entries.Select(entry => entry.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = 0L;
        var sentences = StaffSentences.All;
        void Read() => Array.ForEach(sentences, sentence => reader.Read(sentence, British));
        void LookUp() => Array.ForEach(sentences, sentence => known += sentence.Split(' ').Count(words.Contains));
        Stint.Warm(Read);
        var times = await Ratio.MeasureAsync(
            () => Task.FromResult(Stint.Nanoseconds(sentences.Length, Read) / 1000),
            () => Task.FromResult(Stint.Nanoseconds(sentences.Length, LookUp) / 1000)
        );
        table.Add("understand a sentence: time", times[0], "µs", times[1], "µs, words looked up");
        var bytes = Ratio.Measure(
            () => Stint.Bytes(sentences.Length, Read),
            () => Stint.Bytes(sentences.Length, LookUp)
        );
        table.Add("understand a sentence: allocated", bytes[0], "B", bytes[1], "B, words looked up");
    }
}
