using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>Guesses whether a text is in another language than English. In doubt it is English.</summary>
internal static class LanguageGuess
{
    // Only words that are not English words too, folded, without accents.
    private static readonly FrozenSet<string> Foreign = Set(
        """
        ich nicht und das ist mein meine meinem wir sie kaputt ein eine einen mit haben kunde kundin bitte auf von ihr ihre
        zu der dem den auch oder aber wie wo warum kommt gekauft geld zuruck danke guten hallo mochte fur uber nach noch
        je le les est pas ne une pour avec mon vous nous bonjour cliente casse veut elle il du sont cette ce et qui merci
        livraison achete retard rembourse fleurs commande ma
        el los las esta es una por para con mi que roto rota quiere pero muy hola gracias dinero ha su y llego tarde
        lo non che rotto vuole sono della di per ciao grazie arrivato cliente soldi
        jest nie sie prosze dzien dobry klient klientka chce ale zepsuty zwrot pieniedzy na
        het een niet ik de van klant kapot met mijn voor dat wil geld terug graag bedankt
        nao um uma meu minha quer quebrado obrigado cliente dinheiro
        och att inte jag det kunden vill ikke jeg og kunde
        """
    );

    private static readonly FrozenSet<string> English = Set(
        """
        the an is it its to of and for she he her his they we i my not with on at this that has have had but you your wants
        want what can in our us them from been are be did got no gave just came back still said says paid order would like
        how when where who why will if or so about new left up out customer
        """
    );

    /// <summary>Returns true if the text is plainly not English.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="matches">The English phrases found in it.</param>
    public static bool IsForeign(Sentence sentence, IReadOnlyList<PhraseMatch> matches)
    {
        if (IsOtherScript(sentence.Text))
            return true;
        var (foreign, english, words) = (0, 0, 0);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsTaken(i) || sentence.Word(i) is not { Length: > 0 } word)
                continue;
            words++;
            foreign += Foreign.Contains(word) ? 1 : 0;
            english += English.Contains(word) ? 1 : 0;
        }

        // A sofa is a sofa in many tongues; trouble and wishes are told in one's own.
        english += matches.Count(match => match.Topic is Topic.Issue or Topic.Remedy);
        return foreign >= 2 ? foreign > english : foreign == 1 && english == 0 && words <= 3 && matches.Count == 0;
    }

    private static bool IsOtherScript(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter))
                continue;
            // Latin Extended Additional ends at U+1EFF; letter-like and full-width forms are drawn Latin.
            var isLatin =
                letter
                is < '\u0250'
                    or (>= '\u1E00' and <= '\u1EFF')
                    or (>= '\uFB00' and <= '\uFB06')
                    or (>= '\uFF21' and <= '\uFF5A');
            latin += isLatin ? 1 : 0;
            other += isLatin ? 0 : 1;
        }

        return other >= 2 && other > latin;
    }

    private static FrozenSet<string> Set(string words) =>
        words
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
