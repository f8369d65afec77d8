namespace CareBot.Years.Ledger;

/// <summary>On what something was given.</summary>
internal enum LedgerBasis
{
    /// <summary>The customer was owed it.</summary>
    Owed,

    /// <summary>The giver's own authority.</summary>
    Own,

    /// <summary>Somebody's yes.</summary>
    Granted,
}
