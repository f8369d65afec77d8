namespace CareBot.Core.Empowerment.Documents;

/// <summary>A mapping of the document that is being read: it knows which of its keys were asked for, and so which nobody knows.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, PolicyNode> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly PolicyNode.Map _map;

    public Section(PolicyNode.Map map, string name, int line, ICollection<Finding> findings)
    {
        (_map, Name, Line, Findings) = (map, name, line, findings);
        foreach (var (key, value) in map.Entries)
        {
            if (!_entries.TryAdd(key.Text, value))
                Wrong(key.Line, "duplicate-key", $"'{key.Text}' stands twice in {name}; keep one of them.");
        }
    }

    public string Name { get; }

    /// <summary>Gets the line of the key that opens it.</summary>
    public int Line { get; }

    public ICollection<Finding> Findings { get; }

    /// <summary>Gets the entries whose keys are names that the business chose.</summary>
    public IEnumerable<(PolicyNode.Scalar Key, PolicyNode Value)> Named =>
        _map
            .Entries.Select(entry => (entry.Key, entry.Value))
            .DistinctBy(entry => entry.Key.Text, StringComparer.Ordinal);

    public void Wrong(int line, string code, string message) =>
        Findings.Add(new Finding(line, FindingSeverity.Error, code, message));

    public PolicyNode? Take(string key)
    {
        _known.Add(key);
        return _entries.GetValueOrDefault(key);
    }

    public void Require(string key, string example)
    {
        if (!_entries.ContainsKey(key))
            Wrong(Line, "missing", $"{Name} has no '{key}'; write {example}.");
    }

    public string? Text(string key) =>
        Take(key) switch
        {
            null => null,
            PolicyNode.Scalar { Text.Length: > 0 } scalar => scalar.Text,
            var other => Kind<string>(other, key, "a text"),
        };

    public T? Value<T>(string key, Func<string, T?> parse, string example)
        where T : struct
    {
        var node = Take(key);
        if (node is PolicyNode.Scalar scalar && parse(scalar.Text.Trim()) is { } value)
            return value;
        if (node is not null)
            WrongValue(node, key, example);
        return null;
    }

    /// <summary>Reads a list of words, or one word that stands for a list of one.</summary>
    public IReadOnlyList<PolicyNode.Scalar> Texts(string key) => Take(key) is { } node ? Texts(node, key) : [];

    public IReadOnlyList<PolicyNode.Scalar> Texts(PolicyNode node, string key)
    {
        if (node is PolicyNode.Scalar { Text.Length: > 0 } one)
            return [one];
        if (node is not PolicyNode.List list)
            return Kind<IReadOnlyList<PolicyNode.Scalar>>(node, key, "a list such as [one, two]") ?? [];
        foreach (var item in list.Items.Where(item => item is not PolicyNode.Scalar { Text.Length: > 0 }))
            Kind<string>(item, key, "a list of texts");
        return [.. list.Items.OfType<PolicyNode.Scalar>().Where(item => item.Text.Length > 0)];
    }

    public Section? Child(string key) => Take(key) is { } node ? Open(node, $"'{key}'", LineOf(key)) : null;

    public Section? Open(PolicyNode node, string name, int line)
    {
        if (node is PolicyNode.Map map)
            return new Section(map, name, line, Findings);
        Wrong(node.Line, "wrong-kind", $"{name} must hold keys and values, one a line, such as 'title: …'.");
        return null;
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in _map.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
            Wrong(key.Line, "unknown-key", $"{Name} has no key '{key.Text}'.{Spelling.Hint(key.Text, _known)}");
    }

    public void WrongValue(PolicyNode node, string key, string example)
    {
        var written = node is PolicyNode.Scalar scalar ? $"'{scalar.Text}'" : "a list or keys";
        Wrong(node.Line, "wrong-value", $"'{key}' in {Name} is {written}; write {example}.");
    }

    private int LineOf(string key) => _map.Entries.First(entry => entry.Key.Text == key).Key.Line;

    private T? Kind<T>(PolicyNode node, string key, string expected)
        where T : class
    {
        Wrong(node.Line, "wrong-kind", $"'{key}' in {Name} must be {expected}.");
        return null;
    }
}
