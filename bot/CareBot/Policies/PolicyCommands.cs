using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Policies;

/// <summary>What <c>policy check</c> and <c>policy explain</c> do, apart from reading the command line.</summary>
internal static class PolicyCommands
{
    private const int Well = 0;
    private const int NotWell = 1;

    /// <summary>Checks a policy file and writes each finding on a line of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="output">Gets the verdict when all is well.</param>
    /// <param name="error">Gets the findings.</param>
    /// <returns>0 only when nothing was found.</returns>
    public static int Check(string path, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var compilation = PolicyFile.Load(path);
        Write(path, compilation, error);
        if (!compilation.IsClean)
            return NotWell;
        output.WriteLine(
            $"{path}: {compilation.Policy?.Name}, version {compilation.Policy?.Version}: nothing to mend."
        );
        return Well;
    }

    /// <summary>Explains what a policy says to a sentence.</summary>
    /// <param name="path">The file.</param>
    /// <param name="role">A key of the policy's roles.</param>
    /// <param name="country">The store's country, ISO 3166 two letters.</param>
    /// <param name="sentence">As a member of staff types it.</param>
    /// <param name="today">The store's local day.</param>
    /// <param name="output">Gets what was understood and the rules.</param>
    /// <param name="error">Gets what is wrong with the file or the arguments.</param>
    public static int Explain(
        string path,
        string role,
        string country,
        string sentence,
        DateOnly today,
        TextWriter output,
        TextWriter error
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var compilation = PolicyFile.Load(path);
        Write(path, compilation, error);
        if (compilation.Policy is not { } policy)
            return NotWell;
        if (policy.Problem(role, country) is { } problem)
        {
            error.WriteLine(problem);
            return NotWell;
        }

        var currency = CurrencyIn(country);
        var culture = new ReadingCulture(currency, DecimalComma: country is not ("GB" or "US"), country == "US", today);
        var reading = new SentenceReader(policy.Lexicon).Read(sentence, culture);
        var situation = new Situation(reading.Facts, role, country, currency, today, Money.Zero(currency));
        output.WriteLine($"understood: {Understood(reading.Facts)}");
        foreach (var line in PolicyExplain.Explain(policy, situation))
            output.WriteLine(line);
        return Well;
    }

    /// <summary>Writes each finding on a line of its own.</summary>
    public static void Write(string path, PolicyCompilation compilation, TextWriter error)
    {
        foreach (var finding in compilation.Findings)
        {
            var severity = finding.Severity == FindingSeverity.Error ? "error" : "warning";
            error.WriteLine($"{path}:{finding.Line}: {severity} {finding.Code}: {finding.Message}");
        }
    }

    private static string? Problem(this Policy policy, string role, string country)
    {
        if (!policy.HasRole(role))
            return $"There is no role '{role}' in this policy; it has: {string.Join(", ", policy.Roles)}.";
        return country.Length == 2 && country.All(char.IsAsciiLetterUpper)
            ? null
            : $"'{country}' is no country; write two capitals such as GB, DE or US.";
    }

    // The countries of the euro, by the ISO codes; elsewhere the store's own list says it, here a pound or dollar does.
    private static Currency CurrencyIn(string country) =>
        country switch
        {
            "US" => Currency.Usd,
            "GB" => Currency.Gbp,
            _ => Currency.Eur,
        };

    private static string Understood(Facts facts)
    {
        string?[] parts =
        [
            facts.Item ?? facts.Category,
            facts.Issue,
            facts.Price?.ToString(),
            facts.BoughtOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            facts.Fault?.ToString(),
            facts.Place?.ToString(),
            facts.Public == true ? "public" : null,
            facts.Occasion,
            facts.Contacts is { } contacts ? $"contact {contacts}" : null,
            facts.Ask is { } ask ? $"asks {ask.Remedy} {ask.Amount}" : null,
        ];
        var known = string.Join(" · ", parts.OfType<string>());
        return known.Length == 0 ? "nothing" : known;
    }
}
