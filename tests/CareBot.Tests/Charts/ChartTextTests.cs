using CareBot.Core.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.Charts;

/// <summary>A chart before any channel draws it: what it is cut to, and how it reads as plain text.</summary>
public sealed class ChartTextTests
{
    [Fact]
    public void Plain_text_has_the_title_the_sentence_and_a_small_table()
    {
        var text = new MessageBuilder().Chart(SampleCharts.Column).Build().PlainText;

        Assert.Equal(
            """
            Given on top
            £212.50 in the week of 16 November, £40 more than the week before.
            Week of | Given
            26 Oct | £180
            2 Nov | £96.25
            9 Nov | £172.50
            16 Nov | £212.50
            """,
            text
        );
    }

    [Fact]
    public void Several_series_stand_beside_each_other_and_name_their_unit()
    {
        var table = ChartTable.Of(SampleCharts.Grouped);

        Assert.Equal(["Store", "Asked (requests)", "Approved (requests)"], table.Columns);
        Assert.Equal(["Market Square", "12", "9"], table.Rows[1]);
    }

    [Theory]
    [InlineData("0", "cases", "0")]
    [InlineData("-1234.5", "cases", "-1,234.5")]
    [InlineData("1.005", "", "1.01")]
    [InlineData("97.50", "%", "97.5%")]
    [InlineData("-12.5", "GBP", "-£12.50")]
    [InlineData("-0.001", "GBP", "£0")]
    [InlineData("1234", "EUR", "€1,234")]
    [InlineData("12.5", "JPY", "¥13")]
    public void Numbers_are_written_as_people_do(string value, string unit, string written) =>
        Assert.Equal(
            written,
            ChartNumber.Write(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit)
        );

    [Fact]
    public void Without_numbers_only_the_sentence_is_left()
    {
        var nothing = ChartFit.Fit(SampleCharts.Odd(ChartKind.Bar));

        Assert.Equal(
            "Odd numbers\nNumbers that are not as usual. Nothing to show yet.",
            SampleCharts.Of(nothing).PlainText
        );
        Assert.False(ChartFit.HasPicture(nothing));
    }

    [Fact]
    public void Of_nothing_but_zeros_there_is_no_picture_but_a_table()
    {
        var zeros = ChartFit.Fit(SampleCharts.Odd(ChartKind.Share, 0, 0));

        Assert.False(ChartFit.HasPicture(zeros));
        Assert.EndsWith("Category 2 | 0", SampleCharts.Of(zeros).PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Line, ChartKind.Column)]
    [InlineData(ChartKind.Column, ChartKind.Column)]
    [InlineData(ChartKind.Bar, ChartKind.Bar)]
    [InlineData(ChartKind.Share, ChartKind.Share)]
    public void One_value_makes_no_line(ChartKind kind, ChartKind drawn) =>
        Assert.Equal(drawn, ChartFit.Fit(SampleCharts.Odd(kind, 7)).Kind);

    [Fact]
    public void What_is_no_share_is_drawn_as_bars()
    {
        var below = SampleCharts.Odd(ChartKind.Share, 5, -3);
        var many = SampleCharts.Odd(ChartKind.Share, 1, 2, 3, 4, 5, 6, 7);
        var mostlyZero = SampleCharts.Odd(ChartKind.Share, 1, 0, 0, 0, 0, 0, 7);
        var several = SampleCharts.Grouped with { Kind = ChartKind.Share };

        Assert.Equal(ChartKind.Bar, ChartFit.Fit(below).Kind);
        Assert.Equal(ChartKind.Bar, ChartFit.Fit(many).Kind);
        Assert.Equal(ChartKind.Bar, ChartFit.Fit(several).Kind);
        Assert.Equal(ChartKind.Share, ChartFit.Fit(mostlyZero).Kind);
    }

    [Fact]
    public void Too_much_is_cut_and_the_sentence_says_so()
    {
        var bars = ChartFit.Fit(SampleCharts.Many(ChartKind.Bar, 35, 8));
        var line = ChartFit.Fit(SampleCharts.Many(ChartKind.Line, 35, 1));

        Assert.Equal(
            "More than anybody reads. Only the first 20 of 35 are shown. Only the first 6 of 8 series are shown.",
            bars.Sentence
        );
        Assert.Equal((20, 6, 1m), (bars.Categories.Count, bars.Series.Count, bars.Series[0].Values[0]));
        Assert.Equal("More than anybody reads. Only the last 20 of 35 are shown.", line.Sentence);
        Assert.Equal((20, 16m, 35m), (line.Categories.Count, line.Series[0].Values[0], line.Series[0].Values[^1]));
    }

    [Fact]
    public void Builder_wants_a_sentence_and_a_value_for_each_category()
    {
        var builder = new MessageBuilder();

        Assert.Throws<InvalidOperationException>(() => builder.Chart(SampleCharts.Bar with { Sentence = " " }));
        Assert.Throws<InvalidOperationException>(() => builder.Chart(SampleCharts.Bar with { Categories = ["one"] }));
    }

    [Fact]
    public void Any_chart_is_within_the_limits_once_fitted_and_fitting_again_changes_nothing() =>
        Check(chart =>
        {
            var fitted = ChartFit.Fit(chart);

            Assert.InRange(fitted.Categories.Count, 0, ChartLimits.Points);
            Assert.InRange(fitted.Series.Count, 0, ChartLimits.Series);
            Assert.All(fitted.Series, series => Assert.Equal(fitted.Categories.Count, series.Values.Count));
            Assert.Equal(SampleCharts.Of(fitted).PlainText, SampleCharts.Of(ChartFit.Fit(fitted)).PlainText);
            Assert.Equal(fitted.Kind, ChartFit.Fit(fitted).Kind);
        });

    [Fact]
    public void Any_chart_survives_the_store() =>
        Check(chart =>
        {
            var json = System.Text.Json.JsonSerializer.Serialize(SampleCharts.Of(chart), Core.CoreJson.Options);

            var read = System.Text.Json.JsonSerializer.Deserialize<Message>(json, Core.CoreJson.Options);

            Assert.Equal(SampleCharts.Of(chart).PlainText, read?.PlainText);
        });

    private static void Check(Action<Part.Chart> holds) =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    holds(ChartDice.Throw(random, () => $"text {random.Next(5)}"));
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
