namespace CareBot.Core.Understanding;

/// <summary>Who caused the trouble.</summary>
public enum Fault
{
    /// <summary>We did, or our product.</summary>
    Ours,

    /// <summary>A carrier or supplier that we chose; to the customer that is us.</summary>
    Partner,

    /// <summary>The customer did.</summary>
    Customer,

    /// <summary>Nobody did.</summary>
    Nobody,
}
