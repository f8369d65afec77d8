using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Tests.Store;

namespace CareBot.Tests.Delivery;

/// <summary>Makes outbox items of which a test names only what matters.</summary>
internal static class Letter
{
    public static OutboxItem To(string person, long id = 1, Address? address = null) =>
        new(id, person, address, Some.Says("hello"), null, null, "me", 1, 1, Some.Noon);
}
