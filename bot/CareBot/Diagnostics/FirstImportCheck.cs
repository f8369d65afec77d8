using CareBot.Core.People;
using CareBot.Settings;

namespace CareBot.Diagnostics;

/// <summary>Looks at the files of people and stores where nobody was imported yet.</summary>
internal static class FirstImportCheck
{
    private const string Subject = "People";

    public static IReadOnlyList<Symptom> Judge(ImportPlan plan, CareBotSettings settings)
    {
        if (plan.Errors.Count > 0)
        {
            return
            [
                Symptom.Bad(
                    Subject,
                    $"Nobody is imported yet, and the files hold {plan.Errors.Count} errors; the first: {plan.Errors[0]}",
                    "Run: carebot people import --dry-run"
                ),
            ];
        }
        var finding = $"Nobody is imported yet; the first start imports {plan.Added.Count} people from";
        IReadOnlyList<Symptom> waiting = [Symptom.Ok(Subject, $"{finding} {settings.PeoplePath}.")];
        var after = new PeopleCheck(
            plan.Result ?? StaffDirectory.Empty,
            ChannelCheck.On(settings),
            settings.LinkByEmail
        ).Judge();
        return [.. waiting, .. after.Where(symptom => symptom.How != Condition.Ok)];
    }
}
