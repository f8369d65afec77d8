using CareBot.Core.Ports;
using CareBot.Slack.Api;

namespace CareBot.Slack;

/// <summary>Looks whether Slack can be talked to.</summary>
internal sealed class SlackProbe(SlackOptions options, ISlackWire wire, SlackHealth health) : IChannelProbe
{
    private const string Subject = "Slack";

    public string Channel => SlackTranslator.Channel;

    public IReadOnlyList<Diagnosis> Known => health.Known;

    public async Task<IReadOnlyList<Diagnosis>> ProbeAsync(CancellationToken cancellationToken)
    {
        // Where all installations come by OAuth, there is no token of our own to try.
        var call = new SlackCall(options.BotToken is null ? "api.test" : "auth.test", options.BotToken);
        var answer = await wire.CallAsync(call, cancellationToken);
        health.SeeTime(answer);
        var how = Judge(answer);
        return answer.AnsweredAt is null ? [how] : [how, health.Clock];
    }

    private Diagnosis Judge(SlackAnswer answer) =>
        answer switch
        {
            { IsOk: true } when options.BotToken is null => new(Subject, IsWell: true, "Slack answers."),
            { IsOk: true } => new(Subject, IsWell: true, "Slack answers, and the bot token works."),
            { Mishap: not SlackMishap.None } => new(
                Subject,
                IsWell: false,
                $"Slack cannot be reached at {options.ApiBaseUrl.Host}.",
                "Let this machine call out to it over https."
            )
            {
                IsOutOfReach = true,
            },
            { Status: 429 } => new(Subject, IsWell: true, "Slack answers; it is asked too much just now."),
            _ => Refused(SlackErrors.Code(answer.Error, answer.Status)),
        };

    private static Diagnosis Refused(string code) =>
        SlackErrors.FaultOf(code) is SlackFault.DeadToken or SlackFault.ExpiredToken
            ? new(
                Subject,
                IsWell: false,
                $"Slack refuses the bot token: {code}.",
                "Install the app again and put the new token into Slack:BotToken."
            )
            : new(Subject, IsWell: false, $"Slack refuses the question: {code}.", "Try again later.");
}
