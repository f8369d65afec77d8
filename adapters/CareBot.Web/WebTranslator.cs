using System.Text.Json;
using CareBot.Core.Messages;

namespace CareBot.Web;

/// <summary>Understands a JSON body. Strict about shape and size, indifferent to fields that it does not know.</summary>
internal static class WebTranslator
{
    public const string Channel = "web";
    public const string Tenant = "rehearsal";

    // A delivery key's limit in the core; nothing that only names something needs more.
    private const int LongestId = 512;
    private const int MostFields = 100;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 32,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a body.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    public static WebReading Read(ReadOnlySpan<byte> utf8) =>
        Parse<WebRequest>(utf8) is not { } request
            ? Malformed("The body is not the JSON that the page sends.", """{"person":"…","delivery":"…","text":"…"}""")
        : FindFault(request) is { } fault ? new WebReading.Malformed(fault)
        : new WebReading.Understood(ToInbound(request, request.Person ?? string.Empty));

    /// <summary>Reads JSON into a record; null for everything else, whatever it is.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    public static T? Parse<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair parses and fails only when it is read as text.
            return null;
        }
    }

    /// <summary>Returns where a person reads the page.</summary>
    /// <param name="person">An employee's id.</param>
    public static Address AddressOf(string person) => new(Channel, Tenant, person);

    private static Inbound ToInbound(WebRequest request, string person)
    {
        var (key, from, address) = (Key(request), new ChannelUser(Channel, Tenant, person), AddressOf(person));
        return request switch
        {
            { Text: { } text } => new Inbound.Text(key, from, address, text),
            { Press: { Verb: { } verb, Token: { } token } } => new Inbound.Press(key, from, address, verb, token),
            { Submit: { Verb: { } verb, Token: { } token } filled } => new Inbound.Submit(
                key,
                from,
                address,
                verb,
                token,
                Answers(filled)
            ),
            _ => new Inbound.Opened(key, from, address),
        };
    }

    private static string Key(WebRequest request) => $"{Channel}:{request.Person}:{request.Delivery}";

    private static Dictionary<string, string> Answers(WebRequest.Submitted filled) =>
        (filled.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Key, field => field.Value ?? string.Empty, StringComparer.Ordinal);

    private static WebProblem? FindFault(WebRequest request) =>
        FindFault("person", request.Person)
        ?? FindFault("delivery", request.Delivery)
        ?? (Key(request).Length > LongestId ? TooLong("person and delivery together") : null)
        ?? FindKindFault(request)
        ?? FindPressFault(request)
        ?? FindSubmitFault(request);

    private static WebProblem? FindKindFault(WebRequest request)
    {
        object?[] kinds = [request.Text, request.Press, request.Submit, request.Opened];
        if (kinds.Count(kind => kind is not null) != 1)
            return Wrong("It is not clear what was done.", "Exactly one of text, press, submit, opened.");
        if (request.Opened is false)
            return Wrong("opened is false.", "opened is true, or left out.");
        return request.Text is "" ? Wrong("text is empty.", "At least one character.") : null;
    }

    private static WebProblem? FindPressFault(WebRequest request) =>
        request.Press is { } press ? FindFault("verb", press.Verb) ?? FindFault("token", press.Token) : null;

    private static WebProblem? FindSubmitFault(WebRequest request)
    {
        if (request.Submit is not { } submit)
            return null;
        if (submit.Fields is not { Count: <= MostFields } fields)
            return Wrong("fields is missing or has too many.", $"fields is an object of at most {MostFields} answers.");
        return FindFault("verb", submit.Verb)
            ?? FindFault("token", submit.Token)
            ?? fields.Keys.Select(key => FindFault("a field's id", key)).FirstOrDefault(fault => fault is not null);
    }

    private static WebProblem? FindFault(string name, string? id)
    {
        if (string.IsNullOrEmpty(id))
            return Wrong($"{name} is missing.", $"{name} is a text of 1 to {LongestId} characters.");
        if (id.Length > LongestId)
            return TooLong(name);
        return id.Any(char.IsControl) ? Wrong($"{name} has control characters.", "Printable characters only.") : null;
    }

    private static WebProblem TooLong(string name) => Wrong($"{name} is too long.", $"At most {LongestId} characters.");

    private static WebProblem Wrong(string problem, string right) => WebProblem.Malformed(problem, right);

    private static WebReading.Malformed Malformed(string problem, string right) => new(Wrong(problem, right));
}
