using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>Messages that wait to be sent.</summary>
internal static class Outgoing
{
    public static Message Hello { get; } = new MessageBuilder().Text("Hello Ida").Build();

    public static OutboxItem To(Message message) =>
        new(1, "ida", TeamsAddress.Of(TeamsIds.IdaUser), message, null, null, "test", 1, 1);

    public static OutboxItem ToRoom(Message message) =>
        To(message) with
        {
            Address = new Address(
                "teams",
                TeamsIds.Tenant,
                """{"conversation":"19:abc@thread.tacv2;messageid=1","service":"https://smba.trafficmanager.net/emea/"}""",
                Shared: true
            ),
        };
}
