using CareBot.Core.People;

namespace CareBot.CommandLine;

/// <summary>Writes what an import does, or would do.</summary>
internal static class ImportPlanWriter
{
    // More than a screen of each kind helps nobody; the count is always whole.
    private const int MostLines = 50;

    public static void Write(ImportPlan plan, bool dryRun, TextWriter output, TextWriter error)
    {
        WriteSome(error, plan.Warnings, warning => $"warning: {warning}");
        WriteSome(error, plan.Errors, problem => $"error: {problem}");
        if (plan.Errors.Count > 0)
        {
            error.WriteLine($"{plan.Errors.Count} errors; nothing was imported.");
            return;
        }

        WriteSome(output, plan.StoresAdded, store => $"+ store {store.Id}: {store.Name}");
        WriteSome(output, plan.StoresChanged, change => $"~ store {change.After.Id}: {Fields(change.Fields)}");
        WriteSome(output, plan.Added, person => $"+ {person.Id}: {Who(person)}");
        WriteSome(output, plan.Changed, change => $"~ {change.After.Id}: {Fields(change.Fields)}");
        WriteSome(output, plan.Reactivated, change => $"^ {change.After.Id}: is back, {Fields(change.Fields)}");
        WriteSome(output, plan.Deactivated, person => $"- {person.Id}: {Who(person)} has left");
        output.WriteLine(
            $"{plan.Added.Count} added, {plan.Changed.Count} changed, {plan.Reactivated.Count} reactivated, "
                + $"{plan.Deactivated.Count} deactivated, {plan.Unchanged} unchanged."
        );
        output.WriteLine(
            dryRun ? "Only a dry run: nothing was written."
            : plan.ChangesNothing ? "There was nothing to write."
            : "Imported."
        );
    }

    private static void WriteSome<T>(TextWriter writer, IReadOnlyList<T> items, Func<T, string> line)
    {
        foreach (var item in items.Take(MostLines))
            writer.WriteLine(line(item));
        if (items.Count > MostLines)
            writer.WriteLine($"… and {items.Count - MostLines} more like these");
    }

    private static string Who(Employee person) =>
        $"{person.Name}, {person.Role}, {person.Store}{(person.Active ? "" : ", not active")}";

    private static string Fields(IEnumerable<FieldChange> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Column} '{field.Before}' → '{field.After}'"));
}
