using CareBot.Core.Messages;

namespace CareBot.Tests.Charts;

/// <summary>Charts as a digest would have them, and those that a careless digest would.</summary>
internal static class SampleCharts
{
    public const string Hostile = "<script>*x*</script> <!channel> @everyone \u202Eevil\u202C [a](javascript:alert(1))";

    public static Part.Chart Bar { get; } =
        new(
            ChartKind.Bar,
            "Cases by store",
            "31 cases, most of them in Harbour Street (14).",
            ["Harbour Street", "Market Square", "The Lanes"],
            [new ChartSeries("Cases", [14, 12, 5])],
            "cases",
            "Store"
        );

    public static Part.Chart Column { get; } =
        new(
            ChartKind.Column,
            "Given on top",
            "£212.50 in the week of 16 November, £40 more than the week before.",
            ["26 Oct", "2 Nov", "9 Nov", "16 Nov"],
            [new ChartSeries("Given", [180, 96.25m, 172.50m, 212.50m])],
            "GBP",
            "Week of"
        );

    public static Part.Chart Line { get; } =
        new(
            ChartKind.Line,
            "Settled at the counter",
            "82% of the cases were settled at the counter, as in similar stores (80%).",
            ["26 Oct", "2 Nov", "9 Nov", "16 Nov"],
            [new ChartSeries("This store", [64, 71, 79, 82]), new ChartSeries("Similar stores", [77, 78, 80, 80])],
            "%",
            "Week of"
        );

    public static Part.Chart Share { get; } =
        new(
            ChartKind.Share,
            "How requests ended",
            "Of 18 requests 11 were approved, 4 approved with a change, 2 declined, and 1 waits.",
            ["Approved", "Approved with a change", "Declined", "Waiting"],
            [new ChartSeries("Requests", [11, 4, 2, 1])],
            "requests",
            "Answer"
        );

    public static Part.Chart Grouped { get; } =
        new(
            ChartKind.Bar,
            "Asked and approved",
            "Managers approved 26 of 31 requests.",
            ["Harbour Street", "Market Square", "The Lanes"],
            [new ChartSeries("Asked", [14, 12, 5]), new ChartSeries("Approved", [13, 9, 4])],
            "requests",
            "Store"
        );

    public static Part.Chart Odd(ChartKind kind, params decimal[] values) =>
        new(
            kind,
            "Odd numbers",
            "Numbers that are not as usual.",
            [.. values.Select((_, at) => $"Category {at + 1}")],
            [new ChartSeries("Cases", values)],
            "cases"
        );

    public static Part.Chart Many(ChartKind kind, int categories, int series) =>
        new(
            kind,
            "Very much of it",
            "More than anybody reads.",
            [.. Enumerable.Range(1, categories).Select(at => $"A store with a long name, number {at}")],
            [
                .. Enumerable
                    .Range(1, series)
                    .Select(of => new ChartSeries(
                        $"A series with a long name, number {of}",
                        [.. Enumerable.Range(1, categories).Select(at => (decimal)(at * of))]
                    )),
            ],
            "cases"
        );

    public static Part.Chart Named(ChartKind kind, string words) =>
        new(
            kind,
            words,
            words,
            [words, words, "plain"],
            [new ChartSeries(words, [3, 2, 1])],
            words.Length > 0 ? words : "cases",
            words
        );

    /// <summary>One message with three charts, as the digest will be.</summary>
    public static Message Digest { get; } =
        new MessageBuilder()
            .Heading("Harbour Street, 16 to 22 November")
            .Text("31 cases. 82% were settled at the counter.")
            .Chart(Line)
            .Chart(Share)
            .Chart(Bar)
            .Button(Verbs.Why, new ButtonToken("digest", 1), "Show the details")
            .Build(Sensitivity.Internal);

    /// <summary>Gets every kind and every oddity, each as a message.</summary>
    public static IReadOnlyList<(string Name, Message Message)> Messages { get; } =
    [
        ("chart-digest", Digest),
        ("chart-bar", Of(Bar)),
        ("chart-column", Of(Column)),
        ("chart-line", Of(Line)),
        ("chart-share", Of(Share)),
        ("chart-grouped", Of(Grouped)),
        ("chart-grouped-columns", Of(Grouped with { Kind = ChartKind.Column })),
        ("chart-empty", Of(Odd(ChartKind.Bar))),
        .. Enum.GetValues<ChartKind>()
            .SelectMany(kind =>
                new[]
                {
                    ($"chart-one-{kind}", Of(Odd(kind, 7))),
                    ($"chart-zeros-{kind}", Of(Odd(kind, 0, 0, 0))),
                    ($"chart-some-zeros-{kind}", Of(Odd(kind, 4, 0, 2))),
                    ($"chart-below-{kind}", Of(Odd(kind, 5, -3, 2.5m))),
                    ($"chart-many-{kind}", Of(Many(kind, 35, 1))),
                    ($"chart-very-many-{kind}", Of(Many(kind, 35, 8))),
                    ($"chart-hostile-{kind}", Of(Named(kind, Hostile))),
                }
            ),
    ];

    public static Message Of(params Part.Chart[] charts) => new(charts, [], Sensitivity.Internal);
}
