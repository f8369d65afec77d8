namespace CareBot.Core.Messages;

/// <summary>Who may read a message.</summary>
public enum Sensitivity
{
    /// <summary>Everyone in the room.</summary>
    Public,

    /// <summary>Staff.</summary>
    Internal,

    /// <summary>Only those who handle the case: it holds facts about a customer.</summary>
    Customer,
}
