namespace CareBot.Core.Empowerment.Documents;

/// <summary>What an owed remedy comes to in money.</summary>
internal enum AmountSource
{
    /// <summary>The price affected.</summary>
    Price,

    /// <summary>What is still to be paid.</summary>
    Outstanding,

    /// <summary>Nobody has told us, as with a delivery fee.</summary>
    NotSaid,
}
