using CareBot.Core.Empowerment.Documents;

namespace CareBot.Core.Empowerment;

/// <summary>Reads a tree of nodes as a policy: every key known, every value of its kind.</summary>
internal static class PolicyReader
{
    // Far above any real policy; keeps a hostile file from eating the memory.
    private const int MostRules = 4096;

    public static PolicyDocument? Read(PolicyNode root, ICollection<Finding> findings)
    {
        if (root is not PolicyNode.Map map)
        {
            const string message = "A policy is a mapping; begin with a line such as 'policy: Harbour & Co'.";
            findings.Add(new Finding(root.Line, FindingSeverity.Error, "wrong-kind", message));
            return null;
        }

        var document = DocumentReader.Read(map, findings);
        if (document.Rules.Count() > MostRules)
        {
            var message = $"There are more than {MostRules} rules; put rules with the same answer together.";
            findings.Add(new Finding(map.Line, FindingSeverity.Error, "too-many", message));
        }

        return document;
    }
}
