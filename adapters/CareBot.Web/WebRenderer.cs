using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareBot.Core;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.Web;

/// <summary>Renders what the bot says as the JSON that the page draws. The page draws every text as text.</summary>
internal static class WebRenderer
{
    /// <summary>Gets the core's form, but a token is the one string that is sent back, and an amount is as people write it.</summary>
    public static JsonSerializerOptions Options { get; } = Build();

    /// <summary>Renders what became of a turn.</summary>
    /// <param name="result">The turn's.</param>
    public static WebAnswer Answer(TurnResult result) =>
        result switch
        {
            TurnResult.Done { Reply: var reply } => WebAnswer.Ok(new Answered(reply)),
            TurnResult.Repeated { Reply: var reply } => WebAnswer.Ok(new Answered(reply, true)),
            TurnResult.KeyTaken => WebAnswer.Of(WebProblem.KeyTaken),
            TurnResult.Stranger { Message: var message } => new WebAnswer(403, Turned(message)),
            TurnResult.Busy { RetryAfter: var wait } => WebAnswer.Of(WebProblem.Busy, wait),
            _ => throw new InvalidOperationException($"{result.GetType().Name} has no answer."),
        };

    /// <summary>Renders a message for the event stream.</summary>
    /// <param name="item">What is sent.</param>
    /// <param name="at">When.</param>
    public static string Event(OutboxItem item, DateTimeOffset at) =>
        JsonSerializer.Serialize(
            new Pushed(WebSender.ReferenceOf(item), at, item.Message, item.Message.PlainText, item.ReplacesRef),
            Options
        );

    /// <summary>Renders somebody who can be played.</summary>
    /// <param name="employee">Who.</param>
    /// <param name="storeName">Where, in words.</param>
    public static object Person(Employee employee, string storeName) =>
        new
        {
            employee.Id,
            employee.Name,
            employee.Role,
            employee.Store,
            storeName,
        };

    private static StrangerTurnedAway Turned(Message message) =>
        new(message.PlainText, "An id from /web/people.", "Choose somebody else.", message);

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(CoreJson.Options)
        {
            TypeInfoResolver = CoreJson.Options.TypeInfoResolver?.WithAddedModifier(WriteCharts),
        };
        options.Converters.Add(new TokenAsText());
        options.Converters.Add(new MoneyAsText());
        options.MakeReadOnly();
        return options;
    }

    // The page gets a chart as it can be drawn, and its numbers as they are written.
    private static void WriteCharts(JsonTypeInfo info)
    {
        if (info.Type != typeof(Part.Chart))
            return;
        foreach (var member in info.Properties)
        {
            if (member.Get is { } get)
                member.Get = chart => get(ChartFit.Fit((Part.Chart)chart));
        }

        var table = info.CreateJsonPropertyInfo(typeof(Part.Table), "table");
        table.Get = chart => ChartTable.Of(ChartFit.Fit((Part.Chart)chart));
        info.Properties.Add(table);
    }

    private sealed record Answered(Reply Reply, bool? Repeated = null);

    private sealed record Pushed(string Id, DateTimeOffset At, Message Said, string PlainText, string? Replaces);

    private sealed record StrangerTurnedAway(string Problem, string Right, string GoOn, Message Message);

    private sealed class TokenAsText : JsonConverter<ButtonToken>
    {
        public override ButtonToken Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => ButtonToken.TryParse(reader.GetString()) ?? throw new JsonException("Not a token.");

        public override void Write(Utf8JsonWriter writer, ButtonToken value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class MoneyAsText : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The page's amounts are read by the core.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
