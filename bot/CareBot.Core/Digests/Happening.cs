using CareBot.Core.Cases;

namespace CareBot.Core.Digests;

/// <summary>Something that counts in a store's week. It names no customer; whoever decided is named by id, for counting different people, and is never shown.</summary>
public abstract record Happening
{
    private Happening() { }

    /// <summary>A case was opened.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="Owed">What is owed in money; null where nothing is, or it is not known.</param>
    public sealed record Opened(CaseProfile Case, Money? Owed) : Happening;

    /// <summary>A customer came back after all was settled.</summary>
    /// <param name="Case">What it is like.</param>
    public sealed record CameBack(CaseProfile Case) : Happening;

    /// <summary>A case was settled.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="WasRaised">Whether somebody else was asked on the way.</param>
    public sealed record Settled(CaseProfile Case, bool WasRaised) : Happening;

    /// <summary>An offer was stopped.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="As">Why, in one word; null where it was not written down.</param>
    /// <param name="Rule">The rule that stopped it.</param>
    /// <param name="Offered">How much it was; null where it had no amount.</param>
    public sealed record Stopped(CaseProfile Case, JudgedAs? As, string Rule, Money? Offered) : Happening;

    /// <summary>Something was given.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="Remedy">A key of the policy's <c>remedies</c> or <c>gestures</c>.</param>
    /// <param name="Amount">Its worth to the customer.</param>
    /// <param name="Added">What it costs beyond what is owed.</param>
    /// <param name="Role">The giver's role; null where it was not written down.</param>
    /// <param name="Limit">What the giver could still add by themselves; null where it was not written down.</param>
    /// <param name="IsOwn">Whether it was given on the giver's own authority, and not on a yes.</param>
    public sealed record Given(
        CaseProfile Case,
        string Remedy,
        Money Amount,
        Money Added,
        string? Role,
        Money? Limit,
        bool IsOwn
    ) : Happening;

    /// <summary>Somebody was asked for a yes.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="Role">The asker's role; null where it was not written down.</param>
    /// <param name="Rule">The rule that said no to the asker.</param>
    /// <param name="Asked">How much; null where it had no amount.</param>
    /// <param name="Limit">What the asker could still add by themselves; null where it was not written down.</param>
    /// <param name="IsInside">Whether the asker could have given it themselves.</param>
    /// <param name="Step">The first one asked, as <c>role:store-manager</c>, <c>manager</c>, <c>person</c> or <c>public-voice</c>.</param>
    public sealed record Raised(
        CaseProfile Case,
        string? Role,
        string Rule,
        Money? Asked,
        Money? Limit,
        bool IsInside,
        string Step
    ) : Happening;

    /// <summary>Whoever was asked did not answer in time, and the next were asked.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="Step">Who did not answer, as in <see cref="Raised"/>.</param>
    /// <param name="WasFirst">Whether nobody had been asked before them.</param>
    public sealed record Unanswered(CaseProfile Case, string Step, bool WasFirst) : Happening;

    /// <summary>A request was decided.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="Outcome">How.</param>
    /// <param name="Asked">What was asked for; null where it had no amount.</param>
    /// <param name="Granted">What may be given; null where nothing may, or it has no amount.</param>
    /// <param name="Waited">Since it was asked for.</param>
    /// <param name="By">Who decided, an employee's id.</param>
    /// <param name="ByRole">The decider's role; null where it was not written down.</param>
    /// <param name="Role">The asker's role; null where it was not written down.</param>
    /// <param name="Rule">The rule that said no to the asker.</param>
    /// <param name="Overrules">Whether it gives more than somebody else had decided on the same case before.</param>
    public sealed record Decided(
        CaseProfile Case,
        DecisionOutcome Outcome,
        Money? Asked,
        Money? Granted,
        TimeSpan Waited,
        string By,
        string? ByRole,
        string? Role,
        string Rule,
        bool Overrules
    ) : Happening;

    /// <summary>A request ended without a decision.</summary>
    /// <param name="Case">What it is like.</param>
    /// <param name="End">How.</param>
    /// <param name="Waited">Since it was asked for.</param>
    public sealed record Ended(CaseProfile Case, EscalationEnd End, TimeSpan Waited) : Happening;

    /// <summary>A promise was made.</summary>
    public sealed record PromiseMade : Happening;

    /// <summary>A promise was kept.</summary>
    /// <param name="WasBroken">Whether its time had passed before.</param>
    public sealed record PromiseKept(bool WasBroken) : Happening;

    /// <summary>A promise's time passed.</summary>
    public sealed record PromiseBroken : Happening;
}
