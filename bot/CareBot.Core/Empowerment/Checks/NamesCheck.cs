using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Checks;

/// <summary>Finds names that stand nowhere else in the policy.</summary>
internal sealed class NamesCheck
{
    private readonly List<Finding> _findings = [];
    private readonly PolicyDocument _document;
    private readonly Vocabulary _vocabulary;

    private NamesCheck(PolicyDocument document) => (_document, _vocabulary) = (document, new Vocabulary(document));

    public static IReadOnlyList<Finding> Find(PolicyDocument document)
    {
        var check = new NamesCheck(document);
        check.Clauses();
        check.Owed();
        check.Never();
        check.Safety();
        check.Chains();
        check.Digest();
        check.Countries();
        check.Places();
        check.Templates();
        return check._findings;
    }

    private void Clauses()
    {
        var clauses = _document
            .Rules.SelectMany(rule => rule.When)
            .Concat(_document.Never.SelectMany(rule => rule.WarnWhen ?? []));
        foreach (var clause in clauses.OfType<Clause.OneOf>())
        {
            foreach (var name in clause.Names.Where(name => !_vocabulary.Knows(clause.Dimension, name.Text)))
                Unknown(name, clause.Dimension.ToString().ToLowerInvariant(), _vocabulary.Names(clause.Dimension));
        }
    }

    private void Owed()
    {
        foreach (var remedy in _document.Owed.SelectMany(rule => rule.Give))
            Known(remedy, "remedy", _document.Remedies.Select(each => each.Key));
    }

    private void Never()
    {
        foreach (var remedy in _document.Never.SelectMany(rule => rule.Offer))
            Known(remedy, "remedy or gesture", _vocabulary.Names(Dimension.Asks));
        foreach (
            var gesture in _document.Gestures.Where(each => _document.Remedies.Any(remedy => remedy.Key == each.Name))
        )
        {
            Error(
                gesture.Line,
                "duplicate-key",
                $"'{gesture.Name}' is a remedy too; a gesture needs a key of its own."
            );
        }
    }

    private void Safety()
    {
        if (_document.Safety is not { } safety)
            return;
        foreach (var issue in safety.Issues)
            Known(issue, "issue", _document.Issues.Select(each => each.Key));
        Known(safety.GoesTo, "role", _document.Roles.Select(each => each.Key));
    }

    private void Chains()
    {
        string[] roles = [.. _document.Roles.Select(each => each.Key)];
        foreach (var step in _document.Chains.SelectMany(chain => chain.Steps))
        {
            if (step.Ask is StepTarget.Role { Key: var key } && !roles.Contains(key, StringComparer.Ordinal))
                Unknown(new PolicyNode.Scalar(key, step.Line), "role", [.. roles, StepReader.Manager]);
        }
    }

    private void Digest()
    {
        foreach (var role in _document.Digest.Roles)
            Known(role, "role", _document.Roles.Select(each => each.Key));
    }

    private void Countries()
    {
        foreach (var code in _document.StoresIn.Concat(_document.Countries.SelectMany(group => group.Countries)))
        {
            if (code.Text.Length != 2 || !code.Text.All(char.IsAsciiLetterUpper))
            {
                Error(
                    code.Line,
                    "unknown-name",
                    $"'{code.Text}' is no country; write two capitals such as GB, DE or US."
                );
            }
        }
    }

    private void Places()
    {
        string[] names = [.. _vocabulary.Names(Dimension.Place), AnswerTimes.NotSaid];
        foreach (var place in _document.Places.Where(place => !names.Contains(place.Key, StringComparer.Ordinal)))
            Unknown(new PolicyNode.Scalar(place.Key, place.Line), "place", names);
        var faults = _vocabulary.Names(Dimension.Fault).ToArray();
        foreach (var fault in _document.Faults.Where(fault => !faults.Contains(fault.Key, StringComparer.Ordinal)))
            Unknown(new PolicyNode.Scalar(fault.Key, fault.Line), "fault", faults);
    }

    private void Templates()
    {
        foreach (var (text, line) in Texts())
        {
            foreach (
                var name in Template.Used(text).Where(name => !Template.Names.Contains(name, StringComparer.Ordinal))
            )
            {
                Unknown(
                    new PolicyNode.Scalar($"{{{name}}}", line),
                    "value in words",
                    Template.Names.Select(each => $"{{{each}}}")
                );
            }
        }

        foreach (var words in _document.Words.Where(words => words.Public is { } text && Template.Used(text).Any()))
        {
            Error(
                words.Line,
                "case-detail",
                $"The public words of '{words.Name}' hold a detail of the case; leave out everything in {{…}}."
            );
        }
    }

    private IEnumerable<(string Text, int Line)> Texts() =>
        [
            .. _document.Words.Select(words => (words.Private, words.Line)),
            .. _document.Gestures.SelectMany(gesture =>
                new[] { (gesture.Text, gesture.Line), (gesture.Words ?? "", gesture.Line) }
            ),
            .. _document.Owed.Select(owed => (owed.Text ?? "", owed.Line)),
            .. _document.Remedies.Select(remedy => (remedy.OwedAs ?? "", remedy.Line)),
            .. _document.Advice.Select(advice => (advice.Say, advice.Line)),
        ];

    private void Known(PolicyNode.Scalar name, string what, IEnumerable<string> names)
    {
        var known = names.ToArray();
        if (!known.Contains(name.Text, StringComparer.Ordinal))
            Unknown(name, what, known);
    }

    private void Unknown(PolicyNode.Scalar name, string what, IEnumerable<string> names) =>
        Error(
            name.Line,
            "unknown-name",
            $"There is no {what} '{name.Text}' in this policy.{Spelling.Hint(name.Text, names)}"
        );

    private void Error(int line, string code, string message) =>
        _findings.Add(new Finding(line, FindingSeverity.Error, code, message));
}
