using CareBot.Core;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.Tests.Web;

/// <summary>Everybody who plays in the stories, and one who has left.</summary>
internal sealed class SampleStaff : IStaff
{
    private static readonly Shop Street = StoreCalled("harbour-street", "Harbour Street", "GB", Currency.Gbp);
    private static readonly Shop Wharf = StoreCalled("wharf", "The Wharf", "US", Currency.Usd);

    public StaffDirectory Current { get; } =
        new(
            new[]
            {
                Person("maya", "Maya Hart", "associate", Street, "tom"),
                Person("leo", "Leo Brandt", "associate", Street, "tom"),
                Person("tom", "Tom Okafor", "store-manager", Street, "helen"),
                Person("omar", "Omar Aziz", "supervisor", Street, "tom"),
                Person("ida", "Ida Lindqvist", "public-voice", Street, "helen"),
                Person("ruth", "Ruth Delgado", "associate", Wharf, "frank"),
                Person("frank", "Frank Moreau", "store-manager", Wharf, "helen"),
                Person("nina", "Nina Park", "associate", Wharf, "frank"),
                Person("gone", "Gone Away", "associate", Wharf, "frank") with
                {
                    Active = false,
                },
            }.ToDictionary(person => person.Id, StringComparer.Ordinal),
            new[] { Street, Wharf }.ToDictionary(store => store.Id, StringComparer.Ordinal)
        );

    private static Employee Person(string id, string name, string role, Shop store, string manager) =>
        new(id, name, $"{id}@harbour.example", role, store.Id, manager, null, "en-GB", true, []);

    private static Shop StoreCalled(string id, string name, string country, Currency currency) =>
        new(
            id,
            name,
            "north",
            country,
            currency,
            TimeZoneInfo.Utc,
            new OpeningHours(new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly Until)>())
        );
}
