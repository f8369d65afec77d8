using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>Composes and strips the accents of Latin letters.</summary>
/// <remarks>The program runs without ICU (invariant globalization), where <c>string.Normalize</c> does nothing.</remarks>
internal static class AccentedLatin
{
    // Unicode 16, UnicodeData.txt: each mark, then pairs of a letter and the letter composed with it.
    private static readonly (char Mark, string Pairs)[] Table =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵ"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
        ('\u0306', "AĂaăGĞgğUŬuŭ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzż"),
        ('\u0308', "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ('\u030A', "AÅUŮaåuů"),
        ('\u030B', "OŐUŰoőuű"),
        ('\u030C', "CČDĎEĚGǦNŇRŘSŠTŤZŽcčdďeěgǧnňrřsštťzž"),
        ('\u0327', "CÇSŞTŢcçsştţ"),
        ('\u0328', "AĄEĘIĮUŲaąeęiįuų"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Rows()
        .ToFrozenDictionary(row => (row.Letter, row.Mark), row => row.Whole);

    private static readonly FrozenDictionary<char, char> Bare = Rows()
        .ToFrozenDictionary(row => row.Whole, row => row.Letter);

    /// <summary>Composes a letter with the mark behind it.</summary>
    /// <returns>False where the two have no composed form.</returns>
    public static bool TryCompose(char letter, char mark, out char whole) =>
        Composed.TryGetValue((letter, mark), out whole);

    /// <summary>Returns the letter without its accent.</summary>
    public static char Strip(char letter) => letter < '\u00C0' ? letter : Bare.GetValueOrDefault(letter, letter);

    private static IEnumerable<(char Letter, char Mark, char Whole)> Rows() =>
        Table.SelectMany(row => row.Pairs.Chunk(2).Select(pair => (pair[0], row.Mark, pair[1])));
}
