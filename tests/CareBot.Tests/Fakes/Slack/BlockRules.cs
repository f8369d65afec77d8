using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The checks of single members of Block Kit's objects.</summary>
internal static class BlockRules
{
    public static readonly BlockShape.Rule BlockId = (check, value, pointer) =>
    {
        if (check.Text(value, 1, 255, pointer) is { } id)
            check.BlockId(id, pointer);
    };

    public static readonly BlockShape.Rule ActionId = (check, value, pointer) =>
    {
        if (check.Text(value, 1, 255, pointer) is { } id)
            check.ActionId(id, pointer);
    };

    public static readonly BlockShape.Rule Flag = (check, value, pointer) =>
    {
        if (value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            check.Fault("must be a boolean", pointer);
    };

    public static readonly BlockShape.Rule Anything = (_, _, _) => { };

    private static readonly BlockShape PlainText = new(
        new Dictionary<string, BlockShape.Rule> { ["text"] = Shown(1, 3000), ["emoji"] = Flag },
        "text"
    );

    private static readonly BlockShape Mrkdwn = new(
        new Dictionary<string, BlockShape.Rule> { ["text"] = Shown(1, 3000), ["verbatim"] = Flag },
        "text"
    );

    /// <summary>A string that nobody sees.</summary>
    public static BlockShape.Rule Text(int most, int least = 1) =>
        (check, value, pointer) => _ = check.Text(value, least, most, pointer);

    /// <summary>A string that is shown.</summary>
    public static BlockShape.Rule Shown(int least, int most) =>
        (check, value, pointer) =>
        {
            if (check.Text(value, least, most, pointer) is { } text)
                check.Shown(text);
        };

    /// <summary>A text object of either kind.</summary>
    public static BlockShape.Rule TextObject(int most) => TextObjectOf(most, plainOnly: false);

    public static BlockShape.Rule Plain(int most) => TextObjectOf(most, plainOnly: true);

    public static BlockShape.Rule OneOf(params string[] values) =>
        (check, value, pointer) =>
        {
            if (!values.Contains(value.ToString()))
                check.Fault($"must be one of: {string.Join(", ", values)}", pointer);
        };

    public static BlockShape.Rule Whole(int least, int most) =>
        (check, value, pointer) =>
        {
            if (value is not JsonValue number || !number.TryGetValue<int>(out var given))
                check.Fault("must be an integer", pointer);
            else if (given < least || given > most)
                check.Fault(string.Create(CultureInfo.InvariantCulture, $"must be {least} to {most}"), pointer);
        };

    public static BlockShape.Rule List(int least, int most, BlockShape.Rule each) =>
        (check, value, pointer) =>
        {
            var items = check.List(value, least, most, pointer);
            for (var index = 0; index < items.Count; index++)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
                if (items[index] is { } item)
                    each(check, item, place);
                else
                    check.Fault("must not be null", place);
            }
        };

    /// <summary>An object whose kind is fixed.</summary>
    public static BlockShape.Rule Object(BlockShape shape) =>
        (check, value, pointer) =>
        {
            if (value is JsonObject given)
                check.Shape(given, shape, pointer);
            else
                check.Fault("must be an object", pointer);
        };

    /// <summary>An object whose <c>type</c> tells its kind.</summary>
    public static BlockShape.Rule Typed(
        Func<IReadOnlyDictionary<string, BlockShape>> shapes,
        params string[] allowed
    ) =>
        (check, value, pointer) =>
        {
            var type = (value as JsonObject)?["type"]?.ToString() ?? string.Empty;
            if (value is not JsonObject given || !shapes().TryGetValue(type, out var shape))
                check.Fault($"unsupported type: {type}", $"{pointer}/type");
            else if (allowed.Length > 0 && !allowed.Contains(type))
                check.Fault($"unsupported type: {type}", $"{pointer}/type");
            else
                check.Shape(given, shape, pointer);
        };

    private static BlockShape.Rule TextObjectOf(int most, bool plainOnly) =>
        (check, value, pointer) =>
        {
            var type = (value as JsonObject)?["type"]?.ToString();
            if (value is not JsonObject given || (type != "plain_text" && (plainOnly || type != "mrkdwn")))
            {
                check.Fault($"unsupported type: {type}", $"{pointer}/type");
                return;
            }

            check.Shape(given, type == "plain_text" ? PlainText : Mrkdwn, pointer);
            if (most < 3000 && given["text"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
                _ = check.Text(text, 0, most, $"{pointer}/text");
        };
}
