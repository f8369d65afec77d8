using System.Runtime.InteropServices;

namespace CareBot.Core.Understanding;

/// <summary>A word of the lexicon that a typed word may stand for.</summary>
/// <param name="Word">The word's number.</param>
/// <param name="Form">How the typed word differs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordCandidate(int Word, WordForm Form);
