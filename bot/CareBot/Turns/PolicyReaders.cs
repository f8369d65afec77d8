using System.Runtime.CompilerServices;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Turns;

/// <summary>Keeps one reader for each policy that is in use: making one costs more than reading a sentence.</summary>
internal sealed class PolicyReaders
{
    private readonly ConditionalWeakTable<Policy, SentenceReader> _readers = [];

    public SentenceReader For(Policy policy) => _readers.GetValue(policy, known => new SentenceReader(known.Lexicon));
}
