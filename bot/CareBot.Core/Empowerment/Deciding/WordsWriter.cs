using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Chooses what to say to the customer, and what to tell the member of staff about saying it.</summary>
internal static class WordsWriter
{
    private static readonly Words Plain = new(
        "I'm sorry. Tell me what happened, and I'll tell you what I can do and by when you will hear.",
        null,
        [],
        new Reason("words", 1, "The policy has no words for this.")
    );

    public static Words Write(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        var values = Template.Values(situation.Facts, reckoning.Price, null, reckoning.Outstanding);
        var advice = policy
            .Advice.Certain(reckoning.Point)
            .Select(rule => Template.Fill(policy.Advice.Rules[rule].Entry.Say, values))
            .ToArray();
        if (policy.Words.First(reckoning.Point) is not { } entry)
            return Plain with { Advice = advice };
        return new(Template.Fill(entry.Private, values), PublicWords(policy, reckoning), advice, entry.Reason);
    }

    private static string? PublicWords(CompiledPolicy policy, Reckoning reckoning)
    {
        var isPublic = reckoning.Point[Dimension.Public] == policy.Vocabulary.NumberOf(Dimension.Public, "yes");
        if (!isPublic)
            return null;
        return policy
            .Words.Certain(reckoning.Point)
            .Select(rule => policy.Words.Rules[rule].Entry.Public)
            .FirstOrDefault(words => words is not null);
    }
}
