using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Tests.People;

public sealed class PeopleImportTests
{
    private const string Columns = "id,name,email,role,store,manager,deputy,language,active";
    private const string AllColumns = $"{Columns},slack_team,slack_user,teams_tenant,teams_object_id";
    private const string Maya = "maya,Maya Hart,maya@harbour.example,associate,harbour-street,tom,,en-GB,yes";
    private const string Tom = "tom,Tom Okafor,tom@harbour.example,store-manager,harbour-street,,,en-GB,yes";
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    private static readonly Sheet Stores = Staff.Sheet(
        "stores.csv",
        "id,name,area,country,currency,timezone,hours",
        "harbour-street,Harbour Street,north,GB,GBP,Europe/London,Mon-Sat 09:00-18:00; Sun 10:00-17:00"
    );

    [Fact]
    public void A_first_import_adds_everybody()
    {
        var plan = Plan(StaffDirectory.Empty, Columns, Maya, Tom);

        Assert.Empty(plan.Errors);
        Assert.Equal("maya tom", string.Join(' ', plan.Added.Select(person => person.Id)));
        Assert.Equal("harbour-street", string.Join(' ', plan.StoresAdded.Select(store => store.Id)));
        Assert.Equal("Maya", plan.Result?.FindActive("maya")?.FirstName);
    }

    [Fact]
    public void The_same_files_again_change_nothing()
    {
        var before = Known(Columns, Maya, Tom);

        var plan = Plan(before, Columns, Maya, Tom);

        Assert.True(plan.ChangesNothing);
        Assert.Equal(2, plan.Unchanged);
    }

    [Fact]
    public void A_change_says_what_it_was_and_what_it_will_be()
    {
        var before = Known(Columns, Maya, Tom);

        var plan = Plan(before, Columns, Maya.Replace("associate", "supervisor").Replace(",tom,", ",,"), Tom);

        var change = Assert.Single(plan.Changed);
        Assert.Equal("maya", change.After.Id);
        Assert.Equal([new("role", "associate", "supervisor"), new("manager", "tom", "")], change.Fields);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void Who_is_no_longer_in_the_file_is_deactivated_never_deleted()
    {
        var plan = Plan(Known(Columns, Maya, Tom), Columns, Tom);

        Assert.Equal("maya", string.Join(' ', plan.Deactivated.Select(person => person.Id)));
        Assert.False(plan.Result?.Employees["maya"].Active);
        Assert.Null(plan.Result?.FindActive("maya"));
    }

    [Fact]
    public void Who_is_no_longer_active_in_the_file_is_deactivated_too()
    {
        var plan = Plan(Known(Columns, Maya, Tom), Columns, Maya.Replace("yes", "no"), Tom);

        Assert.Equal("maya", string.Join(' ', plan.Deactivated.Select(person => person.Id)));
        Assert.Empty(plan.Changed);
    }

    [Fact]
    public void Who_comes_back_is_reactivated()
    {
        var left = Plan(Known(Columns, Maya, Tom), Columns, Tom).Result ?? StaffDirectory.Empty;

        var plan = Plan(left, Columns, Maya, Tom);

        Assert.Equal("maya", string.Join(' ', plan.Reactivated.Select(change => change.After.Id)));
        Assert.Empty(plan.Added);
        Assert.NotNull(plan.Result?.FindActive("maya"));
    }

    [Fact]
    public void A_store_that_changes_says_so_and_one_that_closes_is_kept()
    {
        var changed = Stores with
        {
            Rows = [new(2, ["pier", "The Pier", "north", "GB", "GBP", "Europe/London", "daily 09:00-17:00"])],
        };
        var before = Known(Columns, Tom);

        var plan = PeopleImport.Plan(
            Staff.Sheet("people.csv", Columns, Tom.Replace("harbour-street", "pier")),
            changed,
            Staff.Roles,
            before
        );

        Assert.Equal("pier", string.Join(' ', plan.StoresAdded.Select(store => store.Id)));
        Assert.Equal(
            "harbour-street pier",
            string.Join(' ', (plan.Result?.Stores.Keys ?? []).Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void New_hours_of_a_store_are_a_change()
    {
        var stores = Stores with { Rows = [new(2, [.. Stores.Rows[0].Cells.Take(6), "Mon-Sat 09:00-20:00"])] };

        var plan = PeopleImport.Plan(Staff.Sheet("people.csv", Columns, Tom), stores, Staff.Roles, Known(Columns, Tom));

        var field = Assert.Single(Assert.Single(plan.StoresChanged).Fields);
        Assert.Equal(new("hours", "Mon-Sat 09:00-18:00; Sun 10:00-17:00", "Mon-Sat 09:00-20:00"), field);
    }

    [Fact]
    public void Accounts_and_loose_writing_are_tidied()
    {
        var row =
            $"maya, Maya Hart ,Maya@Harbour.example,associate,harbour-street,,,EN-gb,TRUE,T1,U1,{Tenant.ToUpperInvariant()},{Tenant}";

        var maya = Assert.Single(Plan(StaffDirectory.Empty, AllColumns.ToUpperInvariant(), row).Added);

        Assert.Equal(("Maya Hart", "en-GB", true), (maya.Name, maya.Language, maya.Active));
        Assert.Equal([new ChannelUser("slack", "T1", "U1"), new ChannelUser("teams", Tenant, Tenant)], maya.Links);
    }

    [Fact]
    public void Blank_rows_are_passed_over_and_still_counted()
    {
        var plan = Plan(StaffDirectory.Empty, Columns, "", Tom, ",,,,,,,,", Maya.Replace("associate", "assoicate"));

        Assert.Equal(5, Assert.Single(plan.Errors).Row);
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_is_a_name_and_is_guarded_when_exported()
    {
        var plan = Plan(StaffDirectory.Empty, Columns, Tom.Replace("Tom Okafor", "=HYPERLINK(\"x\")"));

        var name = Assert.Single(plan.Added).Name;
        Assert.Equal("=HYPERLINK(\"x\")", name);
        Assert.Equal("'=HYPERLINK(\"x\")", SpreadsheetCell.Guard(name));
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("Maya = Hart", "Maya = Hart")]
    [InlineData("", "")]
    public void A_cell_is_guarded_where_a_spreadsheet_would_calculate(string text, string guarded) =>
        Assert.Equal(guarded, SpreadsheetCell.Guard(text));

    [Theory]
    [InlineData("manager", "left")]
    [InlineData("deputy", "left")]
    public void A_manager_or_deputy_who_has_left_is_only_a_warning(string column, string other)
    {
        var left = "left,Lee Left,left@harbour.example,supervisor,harbour-street,,,en-GB,no";
        var maya = column == "manager" ? Maya.Replace(",tom,", $",{other},") : Maya.Replace(",tom,,", $",tom,{other},");

        var inFile = Plan(StaffDirectory.Empty, Columns, maya, Tom, left);
        var gone = Plan(Known(Columns, left, Tom), Columns, maya, Tom);

        Assert.Empty(inFile.Errors);
        Assert.Equal((2, column), (Assert.Single(inFile.Warnings).Row, inFile.Warnings[0].Column));
        Assert.Empty(gone.Errors);
        Assert.Equal((2, column), (Assert.Single(gone.Warnings).Row, gone.Warnings[0].Column));
    }

    [Fact]
    public void Any_error_and_nothing_is_imported()
    {
        var plan = Plan(StaffDirectory.Empty, Columns, Tom, Maya.Replace("en-GB", "english"));

        Assert.Single(plan.Errors);
        Assert.Null(plan.Result);
        Assert.Empty(plan.Added);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_the_order_of_the_rows()
    {
        var plan = Plan(
            StaffDirectory.Empty,
            Columns,
            Maya.Replace("en-GB", "english").Replace("associate", "boss"),
            "X" + Tom
        );

        Assert.Equal(
            [(2, "language"), (2, "role"), (2, "manager"), (3, "id")],
            plan.Errors.Select(error => (error.Row, error.Column))
        );
    }

    [Fact]
    public void A_row_that_cannot_be_read_still_counts_as_there()
    {
        var plan = Plan(StaffDirectory.Empty, Columns, Maya, Tom + ",one,cell,more");

        Assert.Equal(3, Assert.Single(plan.Errors).Row);
    }

    [Fact]
    public void A_hundred_thousand_people_are_all_found_wrong()
    {
        var rows = Enumerable
            .Range(0, 100_000)
            .Select(number =>
                $"p{number},P {number},p{number}@harbour.example,associate,harbour-street,p{number - 1}x,,en-GB,yes"
            );
        var plan = Plan(StaffDirectory.Empty, [Columns, .. rows]);

        Assert.Equal(100_000, plan.Errors.Count);
    }

    [Fact]
    public void A_hundred_thousand_managers_above_one_another_are_no_circle()
    {
        var rows = Enumerable
            .Range(1, 100_000)
            .Select(number =>
                $"p{number},P {number},p{number}@harbour.example,associate,harbour-street,{(number == 100_000 ? "" : $"p{number + 1}")},,en-GB,yes"
            );

        var plan = Plan(StaffDirectory.Empty, [Columns, .. rows]);

        Assert.Empty(plan.Errors);
        Assert.Equal(100_000, plan.Added.Count);
    }

    private static ImportPlan Plan(StaffDirectory current, params string[] lines) =>
        PeopleImport.Plan(Staff.Sheet("people.csv", lines), Stores, Staff.Roles, current);

    private static StaffDirectory Known(params string[] lines) =>
        Plan(StaffDirectory.Empty, lines).Result ?? throw new ArgumentException("The files are wrong.", nameof(lines));
}
