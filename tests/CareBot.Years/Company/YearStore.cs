using CareBot.Core;
using CareBot.Core.People;

namespace CareBot.Years.Company;

/// <summary>A store of the year, and who works there.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Shop">As the directory has it.</param>
/// <param name="Size">How many cases it has, beside an ordinary one.</param>
internal sealed record YearStore(int Number, Shop Shop, double Size)
{
    public string Id => Shop.Id;

    public Currency Currency => Shop.Currency;

    public required Employee Manager { get; init; }

    public required IReadOnlyList<Employee> Supervisors { get; init; }

    public required IReadOnlyList<Employee> Associates { get; init; }

    public required Employee AreaManager { get; init; }

    public required Employee PublicVoice { get; init; }

    /// <summary>Gets the store where the area's manager and public voice work.</summary>
    public required Shop AreaSeat { get; init; }

    /// <summary>Gets by how much its deciders say yes more, or less, often than others; a small natural difference.</summary>
    public double Leaning { get; init; }

    /// <summary>Finds somebody who may decide about the store's cases.</summary>
    public Employee Find(string id) =>
        Supervisors.Append(Manager).Append(AreaManager).Append(PublicVoice).First(person => person.Id == id);

    /// <summary>Returns an amount in pounds in the store's currency, as prices are there.</summary>
    public Money Local(double pounds) => Money.Of((decimal)Math.Round(pounds * Rate, 2), Currency);

    /// <summary>Returns the Monday of the store's local week.</summary>
    public DateOnly WeekOf(DateTimeOffset now) => MondayOf(Shop.Today(now));

    /// <summary>Returns the Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Returns an instant itself while the store is open, or its next opening.</summary>
    public DateTimeOffset WhenOpen(DateTimeOffset at) =>
        Shop.Hours.OpenUntil(Shop.LocalTime(at)) is not null ? at : Shop.NextOpening(at) ?? at;

    private double Rate =>
        Currency.Code switch
        {
            "EUR" => 1.15,
            "USD" => 1.25,
            _ => 1,
        };
}
