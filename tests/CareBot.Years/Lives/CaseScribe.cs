using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;
using CareBot.Years.Company;
using CareBot.Years.Ledger;

namespace CareBot.Years.Lives;

/// <summary>Writes down what happens to one case, twice: as the bot would, and in the ledger.</summary>
/// <param name="world">Everything around.</param>
/// <param name="store">Where.</param>
/// <param name="owner">Whose case it is.</param>
/// <param name="subject">Whose key encrypts the personal parts.</param>
internal sealed class CaseScribe(World world, YearStore store, Employee owner, string subject)
{
    private const int Gravest = 4;
    private readonly List<(string By, long Granted)> _decisions = [];
    private Case? _case;

    public World World => world;

    public YearStore Store => store;

    public Employee Owner => owner;

    public string Subject => subject;

    public Case Case => _case ?? throw new InvalidOperationException("It was not opened yet.");

    /// <summary>Gets what the ledger calls it.</summary>
    public LedgerKind Kind { get; private set; } = new("", null, 1, null, false);

    /// <summary>Gets a value indicating whether anybody was ever asked about it.</summary>
    public bool WasRaised { get; private set; }

    public bool IsSettled => Case.Status == CaseStatus.Settled;

    /// <summary>Opens it.</summary>
    public void Open(
        Facts facts,
        PersonalFacts personal,
        int raisedBy = 0,
        string? fromPromise = null,
        string? by = null
    )
    {
        var weighed = Weighings.Of(world.Policy, Own(facts));
        var grave = Math.Min(Gravest, world.Policy.Decide(Own(facts)).Class + raisedBy);
        var opened = new CaseEvent.CaseOpened(store.Id, owner.Id, facts, grave, store.Currency, fromPromise, weighed);
        Append(world.NextCase(), opened, by ?? owner.Id, personal);
        Kind = new(facts.Issue ?? "", facts.Category, grave, facts.Place, facts.Public is true);
        world.Note(new LedgerEntry.Opened(world.Now, store.Id, Case.Id, Kind, owner.Id, owner.Role, fromPromise));
    }

    /// <summary>Opens it because a promise without a case was broken.</summary>
    public void OpenFromPromise(Facts facts, string promise) =>
        Open(facts, PersonalFacts.None, raisedBy: 1, promise, by: "carebot");

    /// <summary>Writes down an offer that the policy stops; one that it lets pass leaves no trace.</summary>
    public void Try(Offer offer)
    {
        var judged = world.Policy.Judge(Own(), offer);
        var word = Weighings.WordFor(judged);
        if (word is JudgedAs.Owed or JudgedAs.Allowed or JudgedAs.NeedsApproval)
            return;
        Append(new CaseEvent.AttemptRefused("offer", judged.Reason.Rule, judged.Offer, Weigh(judged.Offer)));
        world.Note(new LedgerEntry.Stopped(world.Now, store.Id, Case.Id, Kind, owner.Id, word, offer.Amount));
    }

    /// <summary>Writes down what the customer received.</summary>
    public void Give(Offer offer, GivenRemedy given, LedgerBasis on)
    {
        var left = world.Policy.Decide(Own()).Allowance.Limit;
        Append(new CaseEvent.RemedyGiven(given, store.WeekOf(world.Now), Weigh(offer)));
        var added = on == LedgerBasis.Owed ? Money.Zero(store.Currency) : given.Added ?? given.Counted;
        world.Spend(store, added);
        world.Note(
            new LedgerEntry.Gave(
                world.Now,
                store.Id,
                Case.Id,
                Kind,
                owner.Id,
                owner.Role,
                given.Remedy,
                given.Amount,
                added,
                left,
                on
            )
        );
    }

    /// <summary>Writes down that somebody is asked.</summary>
    public void Raise(CaseEvent.CaseEscalated raised, string step)
    {
        var weighed = Weigh(raised.Asked);
        WasRaised = true;
        Append(raised with { Weighed = weighed });
        var asked = raised.Asked?.Amount;
        world.Note(
            new LedgerEntry.Raised(
                world.Now,
                store.Id,
                Case.Id,
                Kind,
                raised.Round,
                owner.Id,
                owner.Role,
                asked,
                weighed.Limit,
                asked <= weighed.Limit,
                step
            )
        );
    }

    public void Settle()
    {
        Append(new CaseEvent.CaseSettled());
        world.Note(new LedgerEntry.Settled(world.Now, store.Id, Case.Id, Kind, WasRaised));
    }

    /// <summary>Remembers a decision, and tells whether it gives more than somebody else's before it.</summary>
    public bool Overrules(string by, Money? granted)
    {
        var amount = granted?.MinorUnits ?? 0;
        var isMore = _decisions.Exists(earlier => earlier.By != by && earlier.Granted < amount);
        _decisions.Add((by, amount));
        return isMore;
    }

    /// <summary>The customer comes back once more about what was settled.</summary>
    public void ComeBack()
    {
        var facts = Case.Facts with { Contacts = (Case.Facts.Contacts ?? 1) + 1 };
        var grave = world.Policy.Decide(Own(facts)).Class;
        Reopen(grave, owner.Id, byPromise: false);
        var weighed = Weighings.Of(world.Policy, Own(facts));
        Learn(facts, Math.Max(grave, Case.Class), owner.Id, weighed);
    }

    /// <summary>A promise about it was broken: it is graver now, and open again if it was settled.</summary>
    public void BreakPromise(string by)
    {
        var grave = Math.Min(Gravest, Case.Class + 1);
        if (IsSettled)
            Reopen(grave, by, byPromise: true);
        else
            Learn(Case.Facts, grave, by, Weigh(null));
    }

    /// <summary>Returns what the owner's decision depends on.</summary>
    public Situation Own(Facts? facts = null) => ByRole(owner, facts) with { IsBudgetSpent = world.IsSpent(store) };

    /// <summary>Returns what somebody's decision by their role alone depends on.</summary>
    public Situation ByRole(Employee person, Facts? facts = null) =>
        new(
            facts ?? Case.Facts,
            person.Role,
            store.Shop.Country,
            store.Currency,
            store.Shop.Today(world.Now),
            _case?.AlreadyAdded ?? Money.Zero(store.Currency)
        )
        {
            Store = store.Id,
        };

    public Weighing Weigh(Offer? offer) => Weighings.Of(world.Policy, Own(), offer);

    /// <summary>Writes down an event of the case by somebody, by its owner where nobody is named.</summary>
    public void Append(CaseEvent happened, string? by = null) => Append(Case.Id, happened, by ?? owner.Id, null);

    private void Reopen(int grave, string by, bool byPromise)
    {
        Append(new CaseEvent.CaseReopened(grave), by);
        Kind = Kind with { Class = grave };
        world.Note(new LedgerEntry.CameBack(world.Now, store.Id, Case.Id, Kind, byPromise));
    }

    private void Learn(Facts facts, int grave, string by, Weighing weighed)
    {
        Append(new CaseEvent.FactsChanged(facts, grave, weighed), by);
        Kind = Kind with { Class = grave };
    }

    private void Append(string id, CaseEvent happened, string by, PersonalFacts? personal)
    {
        var version = (_case?.Version ?? 0) + 1;
        var recorded = new RecordedEvent(id, version, world.Now, by, world.Policy.Version, happened, personal);
        _case = Case.Evolve(_case, recorded);
        world.Record(subject, recorded);
    }
}
