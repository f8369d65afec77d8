using CareBot.Core.Ports;
using CareBot.Slack.Api;

namespace CareBot.Slack.SocketMode;

/// <summary>Looks whether Slack gives us a line.</summary>
internal sealed class SocketProbe(SlackOptions options, ISlackWire wire, SocketHealth health) : IChannelProbe
{
    public string Channel => SlackTranslator.Channel;

    public IReadOnlyList<Diagnosis> Known => health.Known;

    public async Task<IReadOnlyList<Diagnosis>> ProbeAsync(CancellationToken cancellationToken)
    {
        var answer = await wire.CallAsync(new SlackCall("apps.connections.open", options.AppToken), cancellationToken);
        return
        [
            answer.IsOk || answer.Status == 429
                ? new Diagnosis("Slack Socket Mode", IsWell: true, "Slack takes the app-level token.")
                : SocketHealth.Broken(SlackErrors.Code(answer.Error, answer.Status)),
        ];
    }
}
