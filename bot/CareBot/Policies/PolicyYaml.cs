using CareBot.Core.Empowerment;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareBot.Policies;

/// <summary>Reads YAML into nodes that know their lines. Takes the plain part of YAML only: no aliases, no tags, one document.</summary>
internal sealed class PolicyYaml
{
    private const int DeepestNesting = 16;
    private const int MostNodes = 200_000;

    private readonly IParser _parser;
    private readonly List<Finding> _findings = [];
    private int _nodes;

    private PolicyYaml(IParser parser) => _parser = parser;

    /// <summary>Reads a text. The node is null exactly when there are findings.</summary>
    /// <param name="text">The whole file.</param>
    public static (PolicyNode? Root, IReadOnlyList<Finding> Findings) Read(string text)
    {
        using var reader = new StringReader(text);
        var yaml = new PolicyYaml(new Parser(reader));
        PolicyNode? root = null;
        try
        {
            root = yaml.Document();
        }
        catch (YamlException broken)
        {
            yaml.Wrong(broken.Start, "syntax", Sentence(broken.Message));
        }
        catch (InvalidOperationException broken)
        {
            // YamlDotNet 16 throws this, not its own exception, for some brackets that are never closed.
            yaml.Wrong(yaml.Here, "syntax", Sentence(broken.Message));
        }

        return (yaml._findings.Count == 0 ? root : null, yaml._findings);
    }

    private PolicyNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            Wrong(Mark.Empty, "syntax", "The file is empty; begin with a line such as 'policy: Harbour & Co'.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            Wrong(Here, "syntax", "A second document starts here; a policy is one document.");
        return root;
    }

    private PolicyNode Node(int depth)
    {
        if (depth > DeepestNesting || ++_nodes > MostNodes)
            throw new YamlException(Here, Here, "This is nested too deeply or far too long for a policy");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Plain(scalar);
        if (_parser.TryConsume<SequenceStart>(out var list))
            return List(list, depth);
        if (_parser.TryConsume<MappingStart>(out var map))
            return Map(map, depth);
        throw new YamlException(Here, Here, "Aliases (*name) are not read; write the value out");
    }

    private PolicyNode.Scalar Plain(Scalar scalar)
    {
        RefuseExtras(scalar);
        return new(scalar.Value, Line(scalar.Start)) { Start = (int)scalar.Start.Index };
    }

    private PolicyNode.List List(SequenceStart start, int depth)
    {
        RefuseExtras(start);
        var items = new List<PolicyNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new(items, Line(start.Start));
    }

    private PolicyNode.Map Map(MappingStart start, int depth)
    {
        RefuseExtras(start);
        var entries = new List<KeyValuePair<PolicyNode.Scalar, PolicyNode>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlException(Here, Here, "A key must be a word, not a list or a mapping");
            if (!keys.Add(key.Value))
                Wrong(key.Start, "duplicate-key", $"'{key.Value}' stands twice here; keep one of them.");
            entries.Add(new(Plain(key), Node(depth + 1)));
        }

        return new(entries, Line(start.Start));
    }

    private void RefuseExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Wrong(node.Start, "syntax", "Anchors (&name) are not read; put the text in quotes or write the value out.");
        else if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            Wrong(node.Start, "syntax", "Tags (!name) are not read; put the text in quotes.");
    }

    private Mark Here => _parser.Current?.Start ?? Mark.Empty;

    private void Wrong(Mark mark, string code, string message) =>
        _findings.Add(new Finding(Line(mark), FindingSeverity.Error, code, message));

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    private static string Sentence(string problem) =>
        $"This is not YAML that can be read: {problem.TrimEnd('.')}. Look for a missing quote, bracket or space after ':'.";
}
