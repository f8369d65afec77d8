using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Store.Records;
using Shop = CareBot.Core.People.Shop;

namespace CareBot.Store.Tables;

/// <summary>The people, their accounts and the stores, as they were imported.</summary>
internal sealed class PeopleTables(IStatements statements)
{
    private const string ClearPeopleSql = "DELETE FROM employees";
    private const string ClearStoresSql = "DELETE FROM stores";

    private const string AddStoreSql = """
        INSERT INTO stores (id, name, area, country, currency, time_zone, hours) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string AddPersonSql = """
        INSERT INTO employees (id, name, email, role, store, manager, deputy, language, active)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    private const string AddLinkSql = """
        INSERT INTO employee_links (employee, place, channel, tenant, native_id) VALUES ($1, $2, $3, $4, $5)
        """;

    private const string LinkSql = """
        INSERT INTO account_links (channel, tenant, native_id, employee, linked_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING
        """;

    private const string LinkedSql = "SELECT channel, tenant, native_id, employee FROM account_links";

    private const string StoresSql = "SELECT id, name, area, country, currency, time_zone, hours FROM stores";

    private const string PeopleSql =
        "SELECT id, name, email, role, store, manager, deputy, language, active FROM employees";

    private const string LinksSql =
        "SELECT employee, channel, tenant, native_id FROM employee_links ORDER BY employee, place";

    /// <summary>Replaces everything.</summary>
    public void Save(StaffDirectory directory)
    {
        statements.Prepare(ClearPeopleSql).Run();
        statements.Prepare(ClearStoresSql).Run();
        var addStore = statements.Prepare(AddStoreSql);
        foreach (var shop in directory.Stores.Values)
        {
            var hours = Json.Write(OpenSpan.Of(shop.Hours));
            addStore.Run(shop.Id, shop.Name, shop.Area, shop.Country, shop.Currency.Code, shop.TimeZone.Id, hours);
        }

        foreach (var person in directory.Employees.Values)
            Save(person);
    }

    /// <summary>Loads everything.</summary>
    public StaffDirectory Load()
    {
        var links = statements
            .Prepare(LinksSql)
            .All(row =>
                (
                    Employee: row.GetString(0),
                    Link: new ChannelUser(row.GetString(1), row.GetString(2), row.GetString(3))
                )
            );
        var linksOf = links.ToLookup(link => link.Employee, link => link.Link, StringComparer.Ordinal);
        var people = statements.Prepare(PeopleSql).All(row => ReadPerson(row, linksOf));
        var stores = statements.Prepare(StoresSql).All(ReadStore);
        return new StaffDirectory(
            people.ToDictionary(person => person.Id, StringComparer.Ordinal),
            stores.ToDictionary(shop => shop.Id, StringComparer.Ordinal)
        )
        {
            LinkedAccounts = statements.Prepare(LinkedSql).All(ReadLinked).ToDictionary(),
        };
    }

    /// <summary>Links an account beside the imported ones; false if it is somebody's already.</summary>
    public bool TryLink(ChannelUser account, string employee, DateTimeOffset now) =>
        statements.Prepare(LinkSql).Run(account.Channel, account.Tenant, account.NativeId, employee, now.UtcTicks) == 1;

    private static KeyValuePair<ChannelUser, string> ReadLinked(System.Data.Common.DbDataReader row) =>
        new(new ChannelUser(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3));

    private static Employee ReadPerson(System.Data.Common.DbDataReader row, ILookup<string, ChannelUser> linksOf) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.TextOrNull(5),
            row.TextOrNull(6),
            row.GetString(7),
            row.GetInt64(8) != 0,
            [.. linksOf[row.GetString(0)]]
        );

    private static Shop ReadStore(System.Data.Common.DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            Json.Read<Core.Currency>($"\"{row.GetString(4)}\""),
            TimeZoneInfo.FindSystemTimeZoneById(row.GetString(5)),
            OpenSpan.ToHours(Json.Read<IReadOnlyList<OpenSpan>>(row.GetString(6)))
        );

    private void Save(Employee person)
    {
        statements
            .Prepare(AddPersonSql)
            .Run(
                person.Id,
                person.Name,
                person.Email,
                person.Role,
                person.Store,
                person.Manager,
                person.Deputy,
                person.Language,
                person.Active ? 1L : 0L
            );
        var addLink = statements.Prepare(AddLinkSql);
        for (var place = 0; place < person.Links.Count; place++)
        {
            var link = person.Links[place];
            addLink.Run(person.Id, place, link.Channel, link.Tenant, link.NativeId);
        }
    }
}
