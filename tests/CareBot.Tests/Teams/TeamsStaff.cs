using CareBot.Core;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.Tests.Teams;

/// <summary>Ida, whose Teams account is known.</summary>
internal sealed class TeamsStaff : IStaff
{
    private static readonly Shop Store = new(
        "wharf",
        "The Wharf",
        "north",
        "GB",
        Currency.Gbp,
        TimeZoneInfo.Utc,
        new OpeningHours(new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly Until)>())
    );

    public StaffDirectory Current { get; } =
        new(
            new Dictionary<string, Employee>(StringComparer.Ordinal)
            {
                ["ida"] = new(
                    "ida",
                    "Ida Muster",
                    "ida@harbour.example",
                    "associate",
                    Store.Id,
                    null,
                    null,
                    "en-GB",
                    true,
                    [TeamsIds.IdaUser]
                ),
            },
            new Dictionary<string, Shop>(StringComparer.Ordinal) { [Store.Id] = Store }
        );
}
