using System.Collections.Frozen;
using CareBot.Core.Empowerment.Deciding;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment;

/// <summary>A compiled policy: immutable, and fast to ask.</summary>
public sealed class Policy
{
    private readonly FrozenDictionary<Topic, Term[]> _terms;
    private readonly AnswerTimes _answerTimes;
    private readonly StepWaits _stepWaits;

    internal Policy(CompiledPolicy compiled)
    {
        Compiled = compiled;
        Lexicon = LexiconWriter.Write(compiled.Document);
        _terms = LexiconWriter.Terms(compiled.Document);
        _answerTimes = new(compiled.Document);
        _stepWaits = new(compiled.Document, _answerTimes);
    }

    /// <summary>Gets the policy's own name.</summary>
    public string Name => Compiled.Document.Name;

    /// <summary>Gets the version: the first twelve hex digits of the SHA-256 of the file.</summary>
    public string Version => Compiled.Version;

    /// <summary>Gets the currency in which its amounts are written.</summary>
    public Currency Currency => Compiled.Document.Currency;

    /// <summary>Gets the words by which people say things.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Gets the keys of the roles in the order of the file.</summary>
    public IEnumerable<string> Roles => Compiled.Document.Roles.Select(role => role.Key);

    /// <summary>Gets who hears every week what the front line met, and from how much evidence on the policy is questioned.</summary>
    public DigestRules Digest => Compiled.Document.Digest.Rules;

    /// <summary>Gets the keys of the roles that answer in public.</summary>
    internal IEnumerable<string> RolesInPublic =>
        Compiled.Document.Roles.Where(role => role.AnswersInPublic).Select(role => role.Key);

    internal CompiledPolicy Compiled { get; }

    /// <summary>Gets the keys of a topic in the order of the file, each with the name that people read.</summary>
    /// <param name="topic">Any topic of which the policy has entries.</param>
    public IReadOnlyList<Term> Terms(Topic topic) => _terms.GetValueOrDefault(topic, []);

    /// <summary>Returns the name that people read, or the key itself if the policy no longer has it.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="key">A key of it.</param>
    public string TitleOf(Topic topic, string key) =>
        Array.Find(_terms.GetValueOrDefault(topic, []), term => term.Key == key)?.Title ?? key;

    /// <summary>Returns a role's name that people read.</summary>
    /// <param name="role">A key of the policy's <c>roles</c>.</param>
    public string TitleOfRole(string role) =>
        Compiled.Document.Roles.FirstOrDefault(each => each.Key == role)?.Title ?? role;

    /// <summary>Tells whether the policy has a role.</summary>
    /// <param name="role">A key, such as a person's imported role.</param>
    public bool HasRole(string role) => Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>Decides what is owed, what may be added, who may add more, what not to offer, and what to say.</summary>
    /// <param name="situation">Everything that it depends on.</param>
    public Verdict Decide(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return Decider.Decide(Compiled, situation);
    }

    /// <summary>Judges one offer.</summary>
    /// <param name="situation">Everything that it depends on.</param>
    /// <param name="offer">What somebody would like to give.</param>
    public OfferVerdict Judge(Situation situation, Offer offer)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(offer);
        return new OfferJudge(Compiled, situation, Reckoner.Reckon(Compiled, situation)).Judge(offer);
    }

    /// <summary>Returns how soon an answer must be there.</summary>
    /// <param name="place">Where the customer is; null if that is not known.</param>
    /// <param name="isPublic">True when others can read it.</param>
    public TimeSpan AnswerWithin(Place? place, bool isPublic) => _answerTimes.Within(place, isPublic);

    /// <summary>Returns who is asked about a trouble, in order: the first of the policy's chains that holds, or the roles by their limits where none does.</summary>
    /// <param name="situation">Everything that it depends on; its role is the asker's.</param>
    public Chain ChainFor(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return Chains.For(Compiled, situation, _stepWaits.For(situation.Facts.Place, situation.Facts.Public is true));
    }

    /// <summary>Returns above which amount the person who asks needs a second yes beside their own, or null for never.</summary>
    /// <param name="situation">Everything that it depends on.</param>
    public Money? NeedsTwoAbove(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return Reckoner.Reckon(Compiled, situation).Own.NeedsTwoAbove;
    }

    /// <summary>Returns what a store may add in a week, or null if the policy sets no budget for it.</summary>
    /// <param name="store">The store's id.</param>
    /// <param name="currency">The store's currency.</param>
    public Budget? BudgetOf(string store, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(currency);
        return Budgets.Of(Compiled, store, currency);
    }

    /// <summary>Returns an amount in another currency by the policy's own rates, or null where it has none for it.</summary>
    /// <param name="amount">Any amount.</param>
    /// <param name="currency">The currency.</param>
    public Money? Convert(Money amount, Currency currency) => Compiled.Exchange.Price(amount, currency);

    /// <summary>Returns an amount in the policy's own currency; null for null, and where the policy has no rate.</summary>
    internal Money? InPolicyCurrency(Money? amount) => amount is { } known ? Convert(known, Currency) : null;

    /// <summary>Returns the name of the rule that stands for a role's own limit.</summary>
    internal static string RuleOfRole(string role) => Limits.OwnRule(role);

    /// <summary>Returns the amount that a rule lets a role add, or null if there is no such rule.</summary>
    internal Money? LimitBehind(string rule, string role) => Limits.Behind(Compiled.Document, rule, role);

    /// <summary>Makes the same policy without its index, deciding rule by rule: what tests and the bench compare with.</summary>
    internal Policy Scanning() => new(Compiled.Scanning());
}
