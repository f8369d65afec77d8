using System.Text;
using CareBot.Core.People;
using CareBot.People;

namespace CareBot.Tests.People;

public sealed class PeopleCsvTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf8_is_read_with_and_without_a_byte_order_mark(bool mark)
    {
        var bytes = new UTF8Encoding(mark)
            .GetPreamble()
            .Concat(Encoding.UTF8.GetBytes("id,name\r\njose,José Müller\r\n"));

        var (sheet, problems) = Read([.. bytes]);

        Assert.Empty(problems);
        Assert.Equal("id name", string.Join(' ', sheet?.Columns ?? []));
        Assert.Equal("jose José Müller", string.Join(' ', Assert.Single(sheet?.Rows ?? []).Cells));
    }

    [Fact]
    public void Quoted_cells_keep_their_commas_and_quotes()
    {
        var (sheet, _) = Read("id,name\nmaya,\"Hart, \"\"May\"\" Maya\"\n");

        Assert.Equal("Hart, \"May\" Maya", sheet?.Rows[0].Cells[1]);
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_does_blank_ones_included()
    {
        var (sheet, _) = Read("id,name\r\n\r\nmaya,Maya\r\ntom,Tom");

        Assert.Equal([2, 3, 4], sheet?.Rows.Select(row => row.Number));
        Assert.Equal("tom Tom", string.Join(' ', sheet?.Rows[^1].Cells ?? []));
    }

    [Fact]
    public void Ragged_rows_are_kept_for_the_import_to_refuse_with_their_numbers()
    {
        var (sheet, problems) = Read("id,name\nmaya\ntom,Tom,more\n");

        Assert.Empty(problems);
        Assert.Equal([1, 3], sheet?.Rows.Select(row => row.Cells.Count));
    }

    [Theory]
    [InlineData("id,name\nmaya,Maya\ntom,\"Tom\nana,Ana\n", 3, "A quote is opened and not closed in the same line")]
    [InlineData("id,name\nmaya,\"Maya\nHart\"\n", 2, "A quote is opened and not closed in the same line")]
    [InlineData("id,name\nmaya,Ma\"ya\n", 2, "A quote stands inside a cell")]
    [InlineData("id,name\nmaya,\"Ma\"ya\n", 2, "A quote stands inside a cell")]
    [InlineData("", 1, "It is empty")]
    [InlineData("\n\n", 1, "It is empty")]
    [InlineData("id;name\nmaya;Maya\n", 1, "not parted by commas")]
    [InlineData("id\tname\nmaya\tMaya\n", 1, "not parted by commas")]
    [InlineData("i\0d,name\n", 1, "not UTF-8")]
    public void A_file_that_is_no_table_is_refused_with_its_row(string text, int row, string expected)
    {
        var (sheet, problems) = Read(text);

        Assert.Null(sheet);
        Assert.Equal(row, problems[0].Row);
        Assert.Contains(expected, problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_is_refused_by_name()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id,name\nmaya,Maya\n"));

        var (sheet, problems) = Read([.. bytes]);

        Assert.Null(sheet);
        Assert.Contains("save it as CSV UTF-8", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_found_in_its_row_and_column()
    {
        var people = Encoding.Latin1.GetBytes(
            $"{PeopleImport.PeopleHeader}\njose,José,j@x.example,associate,hafen,,,de-DE,yes,,,,\n"
        );
        var stores = Encoding.UTF8.GetBytes(
            $"{PeopleImport.StoresHeader}\nhafen,Hafen,continent,DE,EUR,Europe/Berlin,daily 09:00-18:00\n"
        );

        var plan = PeopleImport.Plan(Need(Read(people)), Need(Read(stores)), Staff.Roles, StaffDirectory.Empty);

        var error = Assert.Single(plan.Errors);
        Assert.Equal((2, "name"), (error.Row, error.Column));
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nul_byte_is_found_in_its_row_and_column()
    {
        var (sheet, _) = Read("id,name\nmaya,Ma\0ya\n");

        Assert.Equal("Ma\0ya", sheet?.Rows[0].Cells[1]);
    }

    [Fact]
    public void A_row_longer_than_a_megabyte_is_refused()
    {
        var (sheet, problems) = Read($"id,name\nmaya,{new string('x', 3 * 1024 * 1024)}\n");

        Assert.Null(sheet);
        Assert.Equal(2, Assert.Single(problems).Row);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_not_a_crash()
    {
        var (sheet, problems) = PeopleCsv.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "people.csv"));

        Assert.Null(sheet);
        Assert.Contains("It cannot be read.", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Single(PeopleCsv.Read(Path.GetTempPath()).Problems);

    [Fact]
    public void A_hundred_thousand_rows_are_read()
    {
        var text = new StringBuilder("id,name\n");
        for (var i = 0; i < 100_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"p{i},\"Person, {i}\"\n");
        var (sheet, _) = Read(text.ToString());

        Assert.Equal(100_000, sheet?.Rows.Count);
    }

    [Fact]
    public void No_bytes_break_the_reader()
    {
        var random = new Random(20261122);
        var bytes = new byte[400];
        for (var i = 0; i < 500; i++)
        {
            random.NextBytes(bytes);

            var (sheet, problems) = Read([.. "id,name\n"u8, .. bytes]);

            Assert.True(sheet is not null || problems.Count > 0);
        }
    }

    private static (Sheet? Sheet, IReadOnlyList<ImportFinding> Problems) Read(string text) =>
        Read(Encoding.UTF8.GetBytes(text));

    private static (Sheet? Sheet, IReadOnlyList<ImportFinding> Problems) Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return PeopleCsv.Read("people.csv", file);
    }

    private static Sheet Need((Sheet? Sheet, IReadOnlyList<ImportFinding> Problems) read) =>
        read.Sheet ?? throw new ArgumentException(string.Join('\n', read.Problems), nameof(read));
}
