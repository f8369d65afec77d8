using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads a step of a chain: <c>manager</c>, <c>store-manager on duty</c>, <c>person tom</c>, <c>answers in public in area</c>.</summary>
internal static class StepReader
{
    public const string Manager = "manager";
    public const string Example =
        "'manager', a role such as 'store-manager', 'supervisor on duty in store', 'person tom' or 'answers in public'";

    private static readonly string[] Tails =
    [
        "on duty",
        "in store",
        "in area",
        "anywhere",
        "on duty in store",
        "on duty in area",
        "on duty anywhere",
    ];

    /// <summary>Reads every step; what cannot be read is a finding at its own line.</summary>
    public static IReadOnlyList<StepEntry> Read(Section chain)
    {
        chain.Require("steps", "whom to ask, in order, such as [supervisor on duty, store-manager]");
        if (chain.Take("steps") is not { } node)
            return [];
        var written = chain.Texts(node, "steps");
        if (node is PolicyNode.List { Items.Count: 0 })
            chain.Wrong(node.Line, "missing", $"{chain.Name} asks nobody; write at least one step: {Example}.");
        return [.. written.Select(step => Step(chain, step)).OfType<StepEntry>()];
    }

    private static StepEntry? Step(Section chain, PolicyNode.Scalar written)
    {
        var words = written.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Target(words) is { } ask)
            return new(ask, written.Line);
        chain.Wrong(written.Line, "wrong-value", $"'{written.Text}' in {chain.Name} is no step.{Mistake(words)}");
        return null;
    }

    private static StepTarget? Target(string[] words) =>
        words switch
        {
            [Manager] => new StepTarget.Manager(),
            ["person", var id] => new StepTarget.Person(id),
            ["answers", "in", "public", .. var tail] => ReachOf(tail, StepReach.Anywhere) is { } reach
                ? new StepTarget.PublicVoice(reach)
                : null,
            [Manager or "person" or "answers", ..] => null,
            [var role, "on", "duty", .. var tail] => ReachOf(tail, StepReach.Store) is { } reach
                ? new StepTarget.Role(role, reach, OnDuty: true)
                : null,
            [var role, .. var tail] => ReachOf(tail, StepReach.Anywhere) is { } reach
                ? new StepTarget.Role(role, reach)
                : null,
            _ => null,
        };

    private static StepReach? ReachOf(string[] tail, StepReach otherwise) =>
        tail switch
        {
            [] => otherwise,
            ["in", "store"] => StepReach.Store,
            ["in", "area"] => StepReach.Area,
            ["anywhere"] => StepReach.Anywhere,
            _ => null,
        };

    private static string Mistake(string[] words) =>
        words switch
        {
            [Manager, ..] => " 'manager' stands alone: it is the asker's own.",
            ["person", ..] => " Say which person, by one id: 'person tom'.",
            ["answers", ..] =>
                " Write 'answers in public', and 'in store', 'in area' or 'anywhere' after it if you like.",
            [_, .. var tail] => Spelling.Hint(string.Join(' ', tail), Tails),
            _ => $" Write {Example}.",
        };
}
