using CareBot.Core.People;

namespace CareBot.Tests.People;

/// <summary>Every kind of wrong row is answered with its number, its column, and what would be right.</summary>
public sealed class WrongRowsTests
{
    private const string Columns =
        "id,name,email,role,store,manager,deputy,language,active,slack_team,slack_user,teams_tenant,teams_object_id";

    private const string StoreColumns = "id,name,area,country,currency,timezone,hours";
    private const string Store = "harbour-street,Harbour Street,north,GB,GBP,Europe/London,Mon-Sat 09:00-18:00";
    private const string Tom =
        "tom,Tom Okafor,tom@harbour.example,store-manager,harbour-street,,,en-GB,yes,T1,U1,11111111-2222-3333-4444-555555555555,11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData(
        "Maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "id",
        "1 to 40 of a-z, 0-9 and hyphen"
    )]
    [InlineData("m_h,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "id", "'m_h' is not an id")]
    [InlineData(
        "mayamayamayamayamayamayamayamayamayamayam,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "id",
        "1 to 40"
    )]
    [InlineData("=maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "id", "is not an id")]
    [InlineData(",M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "id", "It is empty")]
    [InlineData("carebot,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "id", "the bot's own name")]
    [InlineData("tom,M H,m@x.example,associate,harbour-street,,,en-GB,yes,,,,", "id", "'tom' stands in row 2 already")]
    [InlineData("maya, ,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "name", "It is empty")]
    [InlineData("maya,M\0H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "name", "NUL byte")]
    [InlineData("maya,M\uFFFDH,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "name", "not UTF-8")]
    [InlineData(
        "maya,M\u202EH,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "name",
        "invisible characters"
    )]
    [InlineData("maya,M\nH,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,", "name", "invisible characters")]
    [InlineData("maya,M H,,associate,harbour-street,tom,,en-GB,yes,,,,", "email", "It is empty")]
    [InlineData(
        "maya,M H,maya.x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "email",
        "is not an e-mail address"
    )]
    [InlineData(
        "maya,M H,m@h@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "email",
        "is not an e-mail address"
    )]
    [InlineData(
        "maya,M H,m h@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "email",
        "is not an e-mail address"
    )]
    [InlineData(
        "maya,M H,TOM@Harbour.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        "email",
        "stands in row 2 already"
    )]
    [InlineData("maya,M H,m@x.example,,harbour-street,tom,,en-GB,yes,,,,", "role", "It is empty")]
    [InlineData("maya,M H,m@x.example,asociate,harbour-street,tom,,en-GB,yes,,,,", "role", "Did you mean 'associate'?")]
    [InlineData(
        "maya,M H,m@x.example,king,harbour-street,tom,,en-GB,yes,,,,",
        "role",
        "its roles are area-manager, associate, public-voice"
    )]
    [InlineData("maya,M H,m@x.example,associate,,tom,,en-GB,yes,,,,", "store", "It is empty")]
    [InlineData(
        "maya,M H,m@x.example,associate,harbor-street,tom,,en-GB,yes,,,,",
        "store",
        "Did you mean 'harbour-street'?"
    )]
    [InlineData("maya,M H,m@x.example,associate,harbour-street,Tom,,en-GB,yes,,,,", "manager", "Did you mean 'tom'?")]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,nobody,,en-GB,yes,,,,",
        "manager",
        "nobody's id in this file"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,maya,,en-GB,yes,,,,",
        "manager",
        "cannot be their own manager"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,nobody,en-GB,yes,,,,",
        "deputy",
        "nobody's id in this file"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,maya,en-GB,yes,,,,",
        "deputy",
        "cannot be their own deputy"
    )]
    [InlineData("maya,M H,m@x.example,associate,harbour-street,tom,,,yes,,,,", "language", "It is empty")]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,english,yes,,,,",
        "language",
        "write one like en-GB"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en_GB,yes,,,,",
        "language",
        "is not a language tag"
    )]
    [InlineData("maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,,,,,", "active", "It is empty")]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,perhaps,,,,",
        "active",
        "'perhaps' is neither yes nor no"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,T1,,,",
        "slack_user",
        "fill both or neither"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,U1,,",
        "slack_team",
        "fill both or neither"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,team,U2,,",
        "slack_team",
        "these look like T0123ABCD"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,T1,@maya,,",
        "slack_user",
        "these look like U0123ABCD"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,T1,U1,,",
        "slack_user",
        "The Slack account stands in row 2 already"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,11111111-2222-3333-4444-555555555555",
        "teams_tenant",
        "fill both or neither"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,x,11111111-2222-3333-4444-555555555556",
        "teams_tenant",
        "is not an Entra id"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,11111111-2222-3333-4444-555555555555,maya@x.example",
        "teams_object_id",
        "is not an Entra id"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,11111111-2222-3333-4444-555555555555,11111111-2222-3333-4444-555555555555",
        "teams_object_id",
        "The Teams account stands in row 2 already"
    )]
    [InlineData(
        "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,",
        null,
        "The row has 12 cells, the first row names 13 columns"
    )]
    [InlineData(
        "maya,Hart, Maya,m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,",
        null,
        "The row has 14 cells"
    )]
    public void A_wrong_row_of_people(string row, string? column, string expected)
    {
        var people = Staff.Sheet("people.csv", Columns, Tom, row);

        var plan = PeopleImport.Plan(
            people,
            Staff.Sheet("stores.csv", StoreColumns, Store),
            Staff.Roles,
            StaffDirectory.Empty
        );

        var error = Assert.Single(plan.Errors);
        Assert.Equal(("people.csv", 3, column), (error.File, error.Row, error.Column));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Null(plan.Result);
    }

    [Theory]
    [InlineData("Wharf,The Wharf,east,US,USD,America/New_York,daily 09:00-18:00", "id", "is not an id")]
    [InlineData(
        "harbour-street,The Wharf,east,US,USD,America/New_York,daily 09:00-18:00",
        "id",
        "stands in row 2 already"
    )]
    [InlineData("wharf,,east,US,USD,America/New_York,daily 09:00-18:00", "name", "It is empty")]
    [InlineData("wharf,The Wharf,,US,USD,America/New_York,daily 09:00-18:00", "area", "It is empty")]
    [InlineData("wharf,The Wharf,east,UK,GBP,Europe/London,daily 09:00-18:00", "country", "The United Kingdom is GB.")]
    [InlineData(
        "wharf,The Wharf,east,USA,USD,America/New_York,daily 09:00-18:00",
        "country",
        "two letters of ISO 3166"
    )]
    [InlineData("wharf,The Wharf,east,US,$,America/New_York,daily 09:00-18:00", "currency", "ISO 4217")]
    [InlineData("wharf,The Wharf,east,US,,America/New_York,daily 09:00-18:00", "currency", "It is empty")]
    [InlineData(
        "wharf,The Wharf,east,US,USD,New York,daily 09:00-18:00",
        "timezone",
        "IANA name, such as Europe/London"
    )]
    [InlineData("wharf,The Wharf,east,US,USD,Europe/Lodnon,daily 09:00-18:00", "timezone", "is no time zone")]
    [InlineData("wharf,The Wharf,east,US,USD,../../etc/passwd,daily 09:00-18:00", "timezone", "is no time zone")]
    [InlineData("wharf,The Wharf,east,US,USD,America/New_York,", "hours", "It is empty")]
    [InlineData("wharf,The Wharf,east,US,USD,America/New_York,always", "hours", "Write them like Mon-Sat 09:00-18:00")]
    [InlineData("wharf,The Wharf,east,US,USD,America/New_York", null, "The row has 6 cells")]
    public void A_wrong_row_of_stores(string row, string? column, string expected)
    {
        var stores = Staff.Sheet("stores.csv", StoreColumns, Store, row);

        var plan = PeopleImport.Plan(
            Staff.Sheet("people.csv", Columns, Tom),
            stores,
            Staff.Roles,
            StaffDirectory.Empty
        );

        var error = Assert.Single(plan.Errors);
        Assert.Equal(("stores.csv", 3, column), (error.File, error.Row, error.Column));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_without_an_end_is_refused()
    {
        var row = $"maya,{new string('x', 501)},m@x.example,associate,harbour-street,tom,,en-GB,yes,,,,";

        var plan = PeopleImport.Plan(
            Staff.Sheet("people.csv", Columns, Tom, row),
            Staff.Sheet("stores.csv", StoreColumns, Store),
            Staff.Roles,
            StaffDirectory.Empty
        );

        Assert.Equal(
            "people.csv, row 3, name: It is 501 characters long, the most is 500; is a quote never closed?",
            Assert.Single(plan.Errors).ToString()
        );
    }

    [Fact]
    public void Managers_in_a_circle_are_refused_once_with_the_whole_circle()
    {
        var people = Staff.Sheet(
            "people.csv",
            "id,name,email,role,store,manager,deputy,language,active",
            "maya,M H,m@x.example,associate,harbour-street,tom,,en-GB,yes",
            "tom,T O,t@x.example,store-manager,harbour-street,helen,,en-GB,yes",
            "helen,H M,h@x.example,area-manager,harbour-street,priya,,en-GB,yes",
            "priya,P N,p@x.example,supervisor,harbour-street,tom,,en-GB,yes"
        );

        var plan = PeopleImport.Plan(
            people,
            Staff.Sheet("stores.csv", StoreColumns, Store),
            Staff.Roles,
            StaffDirectory.Empty
        );

        var error = Assert.Single(plan.Errors);
        Assert.Equal((3, "manager"), (error.Row, error.Column));
        Assert.Contains("tom → helen → priya → tom", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,name,email,role,store,manager,deputy,language", "The column 'active' is missing.")]
    [InlineData("id,name,email,role,store,manager,deputy,language,active,phone", "There is no column 'phone'.")]
    [InlineData(
        "id,name,email,role,store,manger,manager,deputy,language,active",
        "There is no column 'manger'. Did you mean 'manager'?"
    )]
    [InlineData("id,id,name,email,role,store,manager,deputy,language,active", "The column 'id' stands there twice.")]
    public void A_wrong_first_row_is_answered_with_the_right_list(string columns, string expected)
    {
        var plan = PeopleImport.Plan(
            Staff.Sheet("people.csv", columns, Tom),
            Staff.Sheet("stores.csv", StoreColumns, Store),
            Staff.Roles,
            StaffDirectory.Empty
        );

        var error = Assert.Single(plan.Errors);
        Assert.Equal(1, error.Row);
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "The columns are id,name,email,role,store,manager,deputy,language,active, and where needed slack_team,slack_user,teams_tenant,teams_object_id.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_without_anybody_never_sends_everybody_home()
    {
        var plan = PeopleImport.Plan(
            Staff.Sheet("people.csv", Columns),
            Staff.Sheet("stores.csv", StoreColumns, Store),
            Staff.Roles,
            Staff.Directory(Staff.Person("maya"))
        );

        Assert.Equal("people.csv", Assert.Single(plan.Errors).File);
        Assert.Null(plan.Result);
    }

    [Fact]
    public void The_list_of_countries_is_whole() => Assert.Equal(249, CountryCodes.Count);
}
