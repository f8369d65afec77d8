namespace CareBot.Core.Understanding;

/// <summary>Why a number cannot count as an amount.</summary>
internal enum AmountProblem
{
    /// <summary>It is below zero.</summary>
    Negative,

    /// <summary>It is written with an exponent.</summary>
    Exponent,

    /// <summary>It is written with digits other than 0 to 9.</summary>
    ForeignDigits,

    /// <summary>It has too many decimals or groups that are none.</summary>
    BadForm,

    /// <summary>It is more than any shop gives.</summary>
    TooLarge,
}
