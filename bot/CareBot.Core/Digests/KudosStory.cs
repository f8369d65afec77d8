using CareBot.Core.People;

namespace CareBot.Core.Digests;

/// <summary>A good deed that may be told.</summary>
/// <param name="Kudos">Whose, and with or without their name.</param>
/// <param name="Words">As the colleague wrote it, safe to show.</param>
public sealed record KudosStory(Kudos Kudos, string Words)
{
    private const string Somebody = "a colleague";

    /// <summary>Returns the words as the person has agreed to them: without a name they are "a colleague".</summary>
    /// <param name="staff">Everybody.</param>
    public string Told(StaffDirectory staff)
    {
        ArgumentNullException.ThrowIfNull(staff);
        if (Kudos.Consent == KudosConsent.WithName || !staff.Employees.TryGetValue(Kudos.Nominee, out var person))
            return Words;
        return person.Name.Split(' ').Prepend(person.Name).Where(name => name.Length > 1).Aggregate(Words, WithoutName);
    }

    private static string WithoutName(string words, string name)
    {
        for (var at = 0; (at = words.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; )
        {
            var end = at + name.Length;
            var isWhole =
                (at == 0 || !char.IsLetterOrDigit(words[at - 1]))
                && (end == words.Length || !char.IsLetterOrDigit(words[end]));
            words = isWhole ? $"{words[..at]}{Somebody}{words[end..]}" : words;
            at = isWhole ? at + Somebody.Length : end;
        }

        return words;
    }
}
