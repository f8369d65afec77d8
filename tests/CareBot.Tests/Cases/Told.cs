using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using CareBot.Core;

namespace CareBot.Tests.Cases;

/// <summary>Everything that an object says, down to the last property: what a serialiser must not leave out.</summary>
internal static class Told
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('∅');
                break;
            case string or bool or Enum or Currency or DateOnly:
                text.Append('“').Append(value).Append('”');
                break;
            case int or long or decimal:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                    Write(text, item);
                text.Append(']');
                break;
            default:
                Properties(text, value);
                break;
        }

        text.Append(';');
    }

    private static void Properties(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        var fields = value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance);
        foreach (var field in fields)
            Write(text, field.GetValue(value));
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Write(text.Append(property.Name).Append('='), property.GetValue(value));
        text.Append('}');
    }
}
