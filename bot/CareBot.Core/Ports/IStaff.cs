using CareBot.Core.People;

namespace CareBot.Core.Ports;

/// <summary>Knows the people as they stand now.</summary>
public interface IStaff
{
    /// <summary>Gets everybody and every store.</summary>
    StaffDirectory Current { get; }
}
