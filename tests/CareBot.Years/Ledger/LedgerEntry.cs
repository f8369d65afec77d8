using CareBot.Core;
using CareBot.Core.Cases;

namespace CareBot.Years.Ledger;

/// <summary>A fact of the year as the generator wrote it down when it threw it; never read back from an event.</summary>
/// <param name="At">When.</param>
/// <param name="Store">Where, the store's id.</param>
internal abstract record LedgerEntry(DateTimeOffset At, string Store)
{
    /// <summary>A case was opened.</summary>
    public sealed record Opened(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        string Owner,
        string Role,
        string? FromPromise
    ) : LedgerEntry(At, Store);

    /// <summary>An offer was stopped.</summary>
    /// <remarks><c>Why</c>: as the policy judged it. <c>Offered</c>: how much it was; null where it had no amount.</remarks>
    public sealed record Stopped(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        string By,
        JudgedAs Why,
        Money? Offered
    ) : LedgerEntry(At, Store);

    /// <summary>Something was given.</summary>
    /// <remarks><c>Worth</c>: to the customer. <c>Added</c>: what it costs beyond what is owed. <c>Left</c>: what the giver could still add by themselves.</remarks>
    public sealed record Gave(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        string By,
        string Role,
        string Remedy,
        Money Worth,
        Money Added,
        Money Left,
        LedgerBasis On
    ) : LedgerEntry(At, Store);

    /// <summary>Somebody was asked for a yes.</summary>
    /// <remarks><c>Asked</c>: how much; null where only attention was asked for. <c>Left</c>: what the asker could still add by themselves. <c>Step</c>: who was asked first: <c>role:…</c> or <c>public-voice</c>.</remarks>
    public sealed record Raised(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        int Round,
        string By,
        string Role,
        Money? Asked,
        Money Left,
        bool IsInside,
        string Step
    ) : LedgerEntry(At, Store);

    /// <summary>Whoever was asked did not answer in time, and others were asked.</summary>
    /// <remarks><c>Step</c>: who did not, as in <see cref="Raised"/>. <c>IsFirst</c>: whether they were asked first.</remarks>
    public sealed record Unanswered(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        string Step,
        bool IsFirst
    ) : LedgerEntry(At, Store);

    /// <summary>A request ended.</summary>
    /// <remarks><c>Granted</c>: how much may be given; null where nothing may, or it has no amount. <c>By</c>: who decided; null where nobody did. <c>IsOverruling</c>: whether it gives more than somebody else had decided on the case before.</remarks>
    public sealed record Ended(
        DateTimeOffset At,
        string Store,
        string Case,
        LedgerKind Kind,
        LedgerEnd How,
        DateTimeOffset AskedAt,
        string Role,
        Money? Asked,
        Money? Granted,
        string? By,
        bool IsOverruling
    ) : LedgerEntry(At, Store)
    {
        public TimeSpan Waited => At - AskedAt;

        public bool IsYes => How is LedgerEnd.AsAsked or LedgerEnd.Changed;
    }

    /// <summary>A case was settled.</summary>
    /// <remarks><c>WasRaised</c>: whether anybody was ever asked about it.</remarks>
    public sealed record Settled(DateTimeOffset At, string Store, string Case, LedgerKind Kind, bool WasRaised)
        : LedgerEntry(At, Store);

    /// <summary>A settled case was opened again.</summary>
    /// <remarks><c>ByPromise</c>: whether a broken promise did, and not the customer.</remarks>
    public sealed record CameBack(DateTimeOffset At, string Store, string Case, LedgerKind Kind, bool ByPromise)
        : LedgerEntry(At, Store);

    /// <summary>A promise was made.</summary>
    public sealed record PromiseMade(DateTimeOffset At, string Store, string Promise, string Owner)
        : LedgerEntry(At, Store);

    /// <summary>A promise was kept.</summary>
    public sealed record PromiseKept(DateTimeOffset At, string Store, string Promise, bool WasBroken)
        : LedgerEntry(At, Store);

    /// <summary>A promise's time passed.</summary>
    public sealed record PromiseBroken(DateTimeOffset At, string Store, string Promise) : LedgerEntry(At, Store);
}
