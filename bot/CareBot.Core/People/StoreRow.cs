using System.Text.RegularExpressions;

namespace CareBot.Core.People;

/// <summary>Reads one row of the file of stores.</summary>
internal static partial class StoreRow
{
    /// <summary>Returns the store, or null where anything is wrong with its row.</summary>
    public static Shop? Read(RowReader row)
    {
        var id = row.Id();
        var name = row.Required("name", "Harbour Street");
        var area = row.Required("area", "north");
        var country = ReadCountry(row);
        var currency = ReadCurrency(row);
        var zone = ReadZone(row);
        var hours = ReadHours(row);
        return country is not null && currency is not null && zone is not null && hours is not null
            ? new Shop(id, name, area, country, currency, zone, hours)
            : null;
    }

    /// <summary>Writes a store as its row would be.</summary>
    public static IEnumerable<(string Column, string Text)> Write(Shop store) =>
        [
            ("name", store.Name),
            ("area", store.Area),
            ("country", store.Country),
            ("currency", store.Currency.Code),
            ("timezone", store.TimeZone.Id),
            ("hours", OpeningHoursText.Write(store.Hours)),
        ];

    private static string? ReadCountry(RowReader row)
    {
        var text = row.Required("country", "GB").ToUpperInvariant();
        if (text.Length == 0 || CountryCodes.Contains(text))
            return text;
        var hint = text == "UK" ? " The United Kingdom is GB." : string.Empty;
        row.Refuse("country", $"'{text}' is no country; write two letters of ISO 3166, such as GB, DE or US.{hint}");
        return null;
    }

    private static Currency? ReadCurrency(RowReader row)
    {
        var text = row.Required("currency", "GBP");
        if (Currency.Find(text) is { } found)
            return found;
        var problem = $"'{text}' is not a currency known here; write its ISO 4217 code, such as GBP or EUR.";
        if (text.Length > 0)
            row.Refuse("currency", problem);
        return null;
    }

    private static TimeZoneInfo? ReadZone(RowReader row)
    {
        var text = row.Required("timezone", "Europe/London");
        if (text.Length == 0)
            return null;
        if (ZoneShape().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId)
            return zone;
        row.Refuse("timezone", $"'{text}' is no time zone; write an IANA name, such as Europe/London.");
        return null;
    }

    private static OpeningHours? ReadHours(RowReader row)
    {
        var text = row.Required("hours", OpeningHoursText.Example);
        if (text.Length == 0)
            return null;
        var (hours, problem) = OpeningHoursText.Read(text);
        if (problem is not null)
            row.Refuse("hours", problem);
        return hours;
    }

    // The name ends up in a path on systems that keep zones as files.
    [GeneratedRegex("^[A-Za-z]+(/[A-Za-z0-9_+-]+){0,2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ZoneShape();
}
