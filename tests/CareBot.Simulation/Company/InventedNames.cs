namespace CareBot.Simulation.Company;

/// <summary>Invented names, no two alike.</summary>
internal static class InventedNames
{
    private static readonly string[] First =
    [
        "Ada",
        "Ben",
        "Cleo",
        "Dario",
        "Edda",
        "Finn",
        "Greta",
        "Hugo",
        "Ines",
        "Jonas",
        "Kira",
        "Luca",
        "Mina",
        "Nils",
        "Orla",
        "Pavel",
        "Quinn",
        "Rosa",
        "Sami",
        "Tara",
        "Uwe",
        "Vera",
        "Wanda",
        "Xenia",
        "Yusuf",
        "Zoe",
        "Amir",
        "Bea",
        "Carl",
        "Dora",
        "Emil",
        "Freya",
        "Gino",
        "Heidi",
        "Ivan",
        "Jana",
        "Kofi",
        "Lena",
        "Milo",
        "Nora",
    ];

    private static readonly string[] Last =
    [
        "Abbott",
        "Bauer",
        "Cole",
        "Dietz",
        "Evers",
        "Frost",
        "Grant",
        "Hahn",
        "Ibsen",
        "Jung",
        "Keller",
        "Lowe",
        "Marsh",
        "Novak",
        "Okoro",
        "Patel",
        "Quist",
        "Reed",
        "Stein",
        "Thorne",
        "Ullman",
        "Vogel",
        "Weiss",
        "York",
        "Zander",
    ];

    /// <summary>Returns the n-th name.</summary>
    public static string Of(int number) =>
        $"{First[number % First.Length]} {Last[(number / First.Length) % Last.Length]}{Suffix(number)}";

    private static string Suffix(int number) =>
        number < First.Length * Last.Length
            ? string.Empty
            : "-" + Last[(number / (First.Length * Last.Length)) % Last.Length];
}
