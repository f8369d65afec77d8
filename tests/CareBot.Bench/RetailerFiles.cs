namespace CareBot.Bench;

/// <summary>Writes the people and stores of an invented retailer of any size, twenty to a store.</summary>
internal static class RetailerFiles
{
    private const int PerStore = 20;

    private const string PeopleHeader =
        "id,name,email,role,store,manager,deputy,language,active,slack_team,slack_user,teams_tenant,teams_object_id";

    public static void Write(string folder, int people)
    {
        var stores = Enumerable
            .Range(0, (people + PerStore - 1) / PerStore)
            .Select(store => $"s{store},Store {store},north,GB,GBP,Europe/London,Mon-Sun 00:00-23:59");
        File.WriteAllLines(
            Path.Combine(folder, "stores.csv"),
            ["id,name,area,country,currency,timezone,hours", .. stores]
        );
        var staff = Enumerable.Range(0, people).Select(Row);
        File.WriteAllLines(
            Path.Combine(folder, "people.csv"),
            [PeopleHeader, "boss,The Boss,boss@bench.example,area-manager,s0,,,en-GB,yes,,,,", .. staff]
        );
    }

    /// <summary>Returns somebody's id.</summary>
    public static string IdOf(int person) => $"p{person}";

    /// <summary>Returns somebody's account in Slack.</summary>
    public static string SlackIdOf(int person) => $"U{person}";

    /// <summary>Returns somebody's account in Teams.</summary>
    public static Guid TeamsIdOf(int person) => new(person, 1, 1, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static string Row(int person)
    {
        var (store, place) = (person / PerStore, person % PerStore);
        var role = place switch
        {
            0 => "store-manager",
            1 or 2 => "supervisor",
            _ => "associate",
        };
        var manager = place == 0 ? "boss" : IdOf(store * PerStore);
        return $"{IdOf(person)},Person {person},p{person}@bench.example,{role},s{store},{manager},,en-GB,yes,"
            + $"{ChannelStandIn.SlackTeam},{SlackIdOf(person)},{ChannelStandIn.Tenant},{TeamsIdOf(person)}";
    }
}
