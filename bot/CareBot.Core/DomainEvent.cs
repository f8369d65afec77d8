namespace CareBot.Core;

/// <summary>Something that has happened and stays so. Holds nothing that names the customer.</summary>
public abstract record DomainEvent;
