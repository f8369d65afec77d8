namespace CareBot.Years.Ledger;

/// <summary>How a request ended.</summary>
internal enum LedgerEnd
{
    /// <summary>Approved as asked.</summary>
    AsAsked,

    /// <summary>Approved, but something else.</summary>
    Changed,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Taken back by whoever asked.</summary>
    TakenBack,

    /// <summary>Given up, since nobody answered.</summary>
    GivenUp,
}
