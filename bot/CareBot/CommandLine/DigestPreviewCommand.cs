using System.CommandLine;
using System.Globalization;
using CareBot.Core.Conversations.Digests;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Slack;
using CareBot.Teams;

namespace CareBot.CommandLine;

/// <summary><c>digest preview</c>: shows a week as its readers are sent it. It sends nothing.</summary>
internal static class DigestPreviewCommand
{
    public static Command Build(CommandContext context)
    {
        var whose = new Option<string>("--whose")
        {
            Description = "A store's id, 'area:' and an area's name, or 'company'.",
            DefaultValueFactory = _ => "company",
        };
        var week = new Option<string?>("--week")
        {
            Description = "Any day of the week, as 2026-11-16; without it, the last one that is over.",
        };
        var page = new Option<DigestPage>("--page") { Description = "main, details or proposals." };
        var form = new Option<DigestForm>("--as") { Description = "text, teams or slack." };
        var command = new Command("preview", "Shows a week as its readers are sent it, and sends nothing.")
        {
            whose,
            week,
            page,
            form,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    context,
                    new Wish(
                        parsed.GetValue(whose) ?? string.Empty,
                        parsed.GetValue(week),
                        parsed.GetValue(page),
                        parsed.GetValue(form)
                    ),
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(CommandContext context, Wish wish, CancellationToken cancellationToken) =>
        context.WithStoreAsync(
            async (settings, store) =>
            {
                if (context.Seams.LoadPolicy(settings.PolicyPath, context.Seams.Error) is not { } policy)
                    return 1;
                if (store.Digests is not { } digests)
                    return context.Fail("This store keeps no weeks.");
                var staff = await store.People.LoadAsync(cancellationToken);
                if (ScopeOf(wish.Whose, staff) is not { } scope)
                    return context.Fail($"Nobody has a week called '{wish.Whose}'. {Known(staff)}");
                if (MondayOf(wish.Week, scope, staff, context.Seams.Clock) is not { } monday)
                    return context.Fail($"'{wish.Week}' is no day. Write one of the week, as 2026-11-16.");
                var digest = await digests.LookAsync(
                    view => new DigestBuilder(view, policy, staff).Build(scope, monday),
                    cancellationToken
                );
                await context.Output.WriteLineAsync(Render(wish, Page(wish.Page, digest, staff, policy)));
                return 0;
            },
            cancellationToken
        );

    private static DigestScope? ScopeOf(string whose, StaffDirectory staff)
    {
        const string area = "area:";
        DigestScope scope =
            whose == "company" ? new DigestScope.OfCompany()
            : whose.StartsWith(area, StringComparison.Ordinal) ? new DigestScope.OfArea(whose[area.Length..])
            : new DigestScope.OfStore(whose);
        return scope.StoresIn(staff).Count > 0 ? scope : null;
    }

    private static string Known(StaffDirectory staff)
    {
        var areas = staff.Stores.Values.Select(store => $"area:{store.Area}").Distinct().Order(StringComparer.Ordinal);
        var stores = staff.Stores.Keys.Order(StringComparer.Ordinal);
        return $"There are: company, {string.Join(", ", areas.Concat(stores))}.";
    }

    private static DateOnly? MondayOf(string? week, DigestScope scope, StaffDirectory staff, TimeProvider clock)
    {
        if (week is null)
            return StoreWeek.LastFull(staff.Stores[scope.StoresIn(staff)[0]], clock.GetUtcNow());
        return DateOnly.TryParseExact(
            week,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? StoreWeek.MondayOf(day)
            : null;
    }

    private static Message Page(DigestPage page, Digest digest, StaffDirectory staff, Policy policy) =>
        page switch
        {
            DigestPage.Details => new DigestDetails(digest, staff, policy).Write(),
            DigestPage.Proposals => ProposalMessage.Write(digest, policy, mayTurnDown: true),
            _ => new DigestMessage(digest, staff, policy).Write(),
        };

    private static string Render(Wish wish, Message message) =>
        wish.Form switch
        {
            DigestForm.Teams => TeamsPreview.Write(message),
            DigestForm.Slack => SlackPreview.Write(message),
            _ => message.PlainText,
        };

    private sealed record Wish(string Whose, string? Week, DigestPage Page, DigestForm Form);
}
