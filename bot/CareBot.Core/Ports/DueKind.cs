namespace CareBot.Core.Ports;

/// <summary>What can become due.</summary>
public enum DueKind
{
    /// <summary>A promise wants attention.</summary>
    Promise,

    /// <summary>A dialog was abandoned.</summary>
    Dialog,

    /// <summary>Somebody who was asked has not answered yet.</summary>
    Escalation,

    /// <summary>Somebody's digest is to be sent.</summary>
    Digest,
}
