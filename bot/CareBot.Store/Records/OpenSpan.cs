using CareBot.Core.People;

namespace CareBot.Store.Records;

/// <summary>One day of a store's opening hours, as it is stored.</summary>
internal sealed record OpenSpan(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    public static IReadOnlyList<OpenSpan> Of(OpeningHours hours) =>
        [
            .. hours
                .Spans.OrderBy(span => span.Key)
                .Select(span => new OpenSpan(span.Key, span.Value.From, span.Value.Until)),
        ];

    public static OpeningHours ToHours(IEnumerable<OpenSpan> spans) =>
        new(spans.ToDictionary(span => span.Day, span => (span.From, span.Until)));
}
