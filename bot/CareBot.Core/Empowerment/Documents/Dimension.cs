namespace CareBot.Core.Empowerment.Documents;

/// <summary>What a condition can look at.</summary>
internal enum Dimension
{
    Role,
    Issue,
    Category,
    Country,
    Place,
    Fault,
    Occasion,
    Tone,
    Public,
    Loyal,
    Asks,
    Given,
    MoneyOwed,
    Class,
    Contacts,
    AgeDays,
    AgeMonths,
    Price,
}
