namespace CareBot.Core.Understanding;

/// <summary>Where the customer is, which says how long they can wait.</summary>
public enum Place
{
    /// <summary>In front of us.</summary>
    Counter,

    /// <summary>On the phone.</summary>
    Phone,

    /// <summary>By letter or e-mail.</summary>
    Mail,

    /// <summary>On a social network or a web page.</summary>
    Social,
}
