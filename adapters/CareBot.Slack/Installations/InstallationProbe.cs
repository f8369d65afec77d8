using System.Globalization;
using CareBot.Core.Ports;
using CareBot.Slack.Api;

namespace CareBot.Slack.Installations;

/// <summary>Looks at each place where the app was installed by OAuth.</summary>
internal sealed class InstallationProbe(InstallationBook book, TokenVault vault, ISlackWire wire) : IChannelProbe
{
    private const string Again = "Install the app there again.";

    public string Channel => SlackTranslator.Channel;

    // What breaks while the program runs is told by the adapter's other probe.
    public IReadOnlyList<Diagnosis> Known => [];

    public async Task<IReadOnlyList<Diagnosis>> ProbeAsync(CancellationToken cancellationToken)
    {
        var found = new List<Diagnosis>();
        foreach (var entry in await book.ListAsync(cancellationToken))
            found.Add(await JudgeAsync(entry.Kept, cancellationToken));
        return found;
    }

    private async Task<Diagnosis> JudgeAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        if (kept.IsRemoved)
            return Of(kept, "was taken off there; nothing is sent.");
        if (vault.Open(kept.Tokens, kept.Key) is not { } pair)
        {
            return kept.Fault is { } fault
                ? Broken(kept, fault)
                : Of(kept, "has tokens that were kept under another Slack:ClientSecret.", Again);
        }

        var answer = await wire.CallAsync(new SlackCall("auth.test", pair.Access), cancellationToken);
        return answer switch
        {
            { IsOk: true } when kept.IsAtItsEnd => Of(
                kept,
                $"stops at {EndOf(kept)}: Slack renews its token no more.",
                Again
            ),
            { IsOk: true } => Of(kept, "works."),
            { Mishap: not SlackMishap.None } => Of(kept, "was not asked: there was no answer.") with
            {
                IsOutOfReach = true,
            },
            _ => Broken(kept, SlackErrors.Code(answer.Error, answer.Status)),
        };
    }

    private static Diagnosis Broken(KeptInstallation kept, string cause) => Of(kept, $"is broken: {cause}.", Again);

    private static Diagnosis Of(KeptInstallation kept, string how, string? mend = null) =>
        new("Slack installation", mend is null, $"The app in {kept.Tenant} {how}", mend);

    private static string EndOf(KeptInstallation kept) =>
        kept.EndsAt?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "an unknown time";
}
