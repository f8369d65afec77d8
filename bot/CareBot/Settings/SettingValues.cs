using System.Globalization;
using CareBot.Core.People;

namespace CareBot.Settings;

/// <summary>Reads single values and notes everything that is wrong with them.</summary>
internal sealed class SettingValues(IConfiguration configuration)
{
    private readonly List<SettingProblem> _problems = [];

    public IReadOnlyList<SettingProblem> Problems => _problems;

    public void Refuse(string key, string message) => _problems.Add(new(key, message));

    /// <summary>Reads a text; a blank one counts as not set.</summary>
    public string Text(string key) =>
        configuration[key] is { } set && !string.IsNullOrWhiteSpace(set)
            ? set.Trim()
            : SettingKeys.Defaults.GetValueOrDefault(key, string.Empty);

    public string? Optional(string key) => Text(key) is { Length: > 0 } text ? text : null;

    public Secret? Secret(string key) => Optional(key) is { } text ? new Secret(text) : null;

    /// <summary>Reads yes or no; null where neither is set nor a default.</summary>
    public bool? YesNo(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        Refuse(key, $"'{text}' is neither; expected true or false.");
        return null;
    }

    public T OneOf<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        var names = Enum.GetNames<T>();
        if (names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found)
            return Enum.Parse<T>(found);
        var question = NearestName.Question(text, names);
        Refuse(key, $"'{text}' is not one of them; expected {string.Join(", ", names)}.{question}");
        return default;
    }

    public TimeOnly Time(string key)
    {
        var text = Text(key);
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Refuse(key, $"'{text}' is not a time; expected one like 08:00.");
        return default;
    }

    public Guid? Id(string key)
    {
        if (Optional(key) is not { } text)
            return null;
        if (Guid.TryParseExact(text, "D", out var id))
            return id;
        Refuse(key, $"'{text}' is not an id; expected one like 11111111-2222-3333-4444-555555555555.");
        return null;
    }

    /// <summary>Reads an address: https, or plain http where it never leaves this machine.</summary>
    public Uri Address(string key)
    {
        var text = Text(key);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address))
            return address;
        Refuse(
            key,
            $"'{text}' will not do; expected an https address, or http on loopback such as http://127.0.0.1:9000."
        );
        return new Uri("https://invalid.invalid");
    }

    /// <summary>Reads a list, or the default list where nothing is set.</summary>
    public IReadOnlyList<T> List<T>(string key, Func<string, T> read)
    {
        var places = configuration.GetSection(key).GetChildren().Select(item => item.Key).ToArray();
        if (places.Length == 0)
        {
            places =
            [
                .. SettingKeys
                    .Defaults.Keys.Where(known => known.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase))
                    .Select(known => known.Split(':')[2])
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        return [.. places.Order(StringComparer.Ordinal).Select(place => read($"{key}:{place}"))];
    }

    private static bool IsSafe(Uri address) =>
        address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
