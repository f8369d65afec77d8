namespace CareBot.Core.Understanding;

/// <summary>Who would give what to whom, by the verb.</summary>
internal enum Intent
{
    /// <summary>We gave or offered it already.</summary>
    Given,

    /// <summary>The member of staff would like to give it.</summary>
    Proposed,

    /// <summary>The customer asks for it.</summary>
    Asked,

    /// <summary>The customer says that they do not want it.</summary>
    Declined,
}
