using CareBot.Core.People;
using FsCheck;
using FsCheck.Fluent;

namespace CareBot.Tests.People;

public sealed class ApproversForTests
{
    private static readonly DateTimeOffset Noon = Staff.At("2026-11-23T12:00:00Z");

    // In London it is evening, in New York the shop is open.
    private static readonly DateTimeOffset Evening = Staff.At("2026-11-23T19:00:00Z");

    [Fact]
    public void The_own_manager_comes_first_and_the_deputy_right_behind()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", manager: "tom"),
            Staff.Person("tom", "store-manager", manager: "helen", deputy: "priya"),
            Staff.Person("priya", "supervisor"),
            Staff.Person("anna", "store-manager"),
            Staff.Person("helen", "area-manager")
        );

        Assert.Equal("tom priya anna", string.Join(' ', Names(directory, "maya", "store-manager", Noon)));
        Assert.Equal("helen", string.Join(' ', Names(directory, "maya", "area-manager", Noon)));
        Assert.Equal("priya", string.Join(' ', Names(directory, "maya", "supervisor", Noon)));
        Assert.Empty(Names(directory, "maya", "nobody-has-this", Noon));
    }

    [Fact]
    public void Then_come_the_own_store_the_own_area_and_the_rest()
    {
        var near = Staff.London with { Id = "pier", TimeZone = Staff.London.TimeZone };
        var directory = Staff.Directory(
            [Staff.London, near, Staff.Berlin],
            [
                Staff.Person("maya"),
                Staff.Person("anna", "store-manager", "hafen"),
                Staff.Person("bert", "store-manager", "pier"),
                Staff.Person("cleo", "store-manager"),
            ]
        );

        Assert.Equal("cleo bert anna", string.Join(' ', Names(directory, "maya", "store-manager", Noon)));
    }

    [Theory]
    [InlineData("maya", "store-manager")]
    [InlineData("maya", "supervisor")]
    [InlineData("anna", "store-manager")]
    [InlineData("helen", "area-manager")]
    public void The_first_is_found_without_the_others(string asker, string role)
    {
        var directory = Staff.Directory(
            Staff.Person("maya", manager: "tom"),
            Staff.Person("tom", "store-manager", "wharf", manager: "helen", deputy: "priya"),
            Staff.Person("priya", "supervisor"),
            Staff.Person("anna", "store-manager", "hafen", deputy: "maya"),
            Staff.Person("helen", "area-manager")
        );

        var first = directory.FirstApproverFor(directory.Employees[asker], role, Evening)?.Employee.Id;

        Assert.Equal(Names(directory, asker, role, Evening).FirstOrDefault(), first);
    }

    [Fact]
    public void Equally_near_whoever_is_on_shift_comes_first()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", store: "hafen"),
            Staff.Person("anna", "store-manager"),
            Staff.Person("zoe", "store-manager", "wharf")
        );

        Assert.Equal("anna zoe", string.Join(' ', Names(directory, "maya", "store-manager", Noon)));
        Assert.Equal("zoe anna", string.Join(' ', Names(directory, "maya", "store-manager", Evening)));
    }

    [Fact]
    public void The_own_manager_stays_first_after_hours()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", manager: "tom"),
            Staff.Person("tom", "store-manager"),
            Staff.Person("frank", "store-manager", "wharf")
        );

        var approvers = directory.ApproversFor(directory.Employees["maya"], "store-manager", Evening);

        Assert.Equal([("tom", null), ("frank", new TimeOnly(18, 0))], approvers.Select(Told));
    }

    [Fact]
    public void The_chain_leads_through_a_manager_who_has_left()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", manager: "tom"),
            Staff.Person("tom", "store-manager", manager: "helen", deputy: "priya", active: false),
            Staff.Person("priya", "supervisor"),
            Staff.Person("anna", "area-manager"),
            Staff.Person("helen", "area-manager")
        );

        Assert.Equal("helen anna", string.Join(' ', Names(directory, "maya", "area-manager", Noon)));
        Assert.Empty(Names(directory, "maya", "store-manager", Noon));
    }

    [Fact]
    public void Nobody_is_asked_about_their_own_case_not_even_as_a_deputy()
    {
        var directory = Staff.Directory(
            Staff.Person("priya", "supervisor", manager: "tom", deputy: "omar"),
            Staff.Person("omar", "associate"),
            Staff.Person("tom", "store-manager", deputy: "priya")
        );

        Assert.Equal("tom", string.Join(' ', Names(directory, "priya", "store-manager", Noon)));
        Assert.Empty(Names(directory, "priya", "supervisor", Noon));
    }

    [Fact]
    public void Managers_in_a_circle_end_the_search()
    {
        var directory = Staff.Directory(
            Staff.Person("maya", manager: "tom"),
            Staff.Person("tom", "store-manager", manager: "helen"),
            Staff.Person("helen", "store-manager", manager: "tom")
        );

        Assert.Equal("tom helen", string.Join(' ', Names(directory, "maya", "store-manager", Noon)));
    }

    [Fact]
    public void On_any_graph_the_search_ends_without_the_asker_the_absent_or_anybody_twice()
    {
        var property = Prop.ForAll(
            AnyDirectory().ToArbitrary(),
            directory =>
                directory.Employees.Values.All(asker =>
                    Staff.Roles.All(role =>
                        IsRight(directory, asker, role, directory.ApproversFor(asker, role, Evening))
                    )
                )
        );

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), property);
    }

    private static bool IsRight(
        StaffDirectory directory,
        Employee asker,
        string role,
        IReadOnlyList<Approver> approvers
    ) =>
        approvers.All(approver => approver.Employee.Active && approver.Employee.Id != asker.Id)
        && approvers.DistinctBy(approver => approver.Employee.Id, StringComparer.Ordinal).Count() == approvers.Count
        && directory
            .Employees.Values.Where(person => person.Active && person.Role == role && person.Id != asker.Id)
            .All(person => approvers.Any(approver => approver.Employee == person))
        && approvers.All(approver =>
            approver.Employee.Role == role
            || approvers.Any(other => other.Employee.Role == role && other.Employee.Deputy == approver.Employee.Id)
        );

    private static Gen<StaffDirectory> AnyDirectory()
    {
        var names = Enumerable.Range(0, 7).Select(number => $"p{number}").ToArray();
        var anybody = Gen.Elements(names.Cast<string?>().Append(null).Append("nobody").ToArray());
        var person =
            from role in Gen.Elements(Staff.Roles.ToArray())
            from store in Gen.Elements("harbour-street", "hafen", "wharf")
            from manager in anybody
            from deputy in anybody
            from active in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
            select Staff.Person("", role, store, manager, deputy, active);
        return from people in Gen.ArrayOf(person, names.Length)
            select Staff.Directory([.. people.Select((someone, index) => someone with { Id = names[index] })]);
    }

    private static string[] Names(StaffDirectory directory, string asker, string role, DateTimeOffset now) =>
        [.. directory.ApproversFor(directory.Employees[asker], role, now).Select(approver => approver.Employee.Id)];

    private static (string, TimeOnly?) Told(Approver approver) => (approver.Employee.Id, approver.OnShiftUntil);
}
