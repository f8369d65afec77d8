namespace CareBot.Bench;

/// <summary>What the clients say: every delivery is new, and every client plays its own people.</summary>
/// <param name="name">Makes its deliveries' ids different from those of other talk.</param>
/// <param name="script">What one person says, line after line; <c>{0}</c> stands for a sentence.</param>
internal sealed class Talk(string name, string[] script)
{
    private const int PeoplePerClient = 25;
    private int _said;

    /// <summary>Gets a mix: three questions, a correction, a look at the open cases.</summary>
    public static string[] Mix { get; } = ["{0}", "no, £40", "{0}", "my cases", "{0}"];

    /// <summary>Gets talk that logs a case with each line.</summary>
    public static string[] Logging { get; } = ["log {0}"];

    /// <summary>Makes the requests of one round.</summary>
    public byte[][][] Round(int clients, int requests) =>
        [.. Enumerable.Range(0, clients).Select(client => Share(client, requests / clients))];

    private byte[][] Share(int client, int requests) =>
        [.. Enumerable.Range(0, requests).Select(request => Request(client, request))];

    private byte[] Request(int client, int request)
    {
        var person = RetailerFiles.IdOf((client * PeoplePerClient) + (request / script.Length % PeoplePerClient));
        var sentence = StaffSentences.All[_said % StaffSentences.All.Length];
        var text = script[request % script.Length].Replace("{0}", sentence, StringComparison.Ordinal);
        return KeptConnection.Request(person, $"{name}-{++_said}", text);
    }
}
