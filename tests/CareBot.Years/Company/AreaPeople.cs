using CareBot.Core.People;

namespace CareBot.Years.Company;

/// <summary>Who looks after an area, and where they sit.</summary>
internal sealed record AreaPeople(Shop Seat, Employee Manager, Employee Voice)
{
    public static AreaPeople Of(Shop seat)
    {
        var manager = StoreStaff.Person($"{seat.Area}-head", "area-manager", seat, null);
        return new(seat, manager, StoreStaff.Person($"{seat.Area}-voice", "public-voice", seat, manager.Id));
    }
}
