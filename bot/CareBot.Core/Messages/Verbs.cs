namespace CareBot.Core.Messages;

/// <summary>What a button can mean.</summary>
public static class Verbs
{
    /// <summary>Says why a line stands there; the item is the line.</summary>
    public const string Why = "why";

    /// <summary>Agrees with what was understood and logs the case.</summary>
    public const string Right = "right";

    /// <summary>Opens what was understood as a form.</summary>
    public const string Change = "change";

    /// <summary>Chooses one of the answers to a question; the item is its number.</summary>
    public const string Choose = "choose";

    /// <summary>Leaves a question unanswered.</summary>
    public const string Skip = "skip";

    /// <summary>Logs the case.</summary>
    public const string Log = "log";

    /// <summary>Shows a case.</summary>
    public const string ShowCase = "show-case";

    /// <summary>Settles a case; the item is one of the remedies, or empty to be asked.</summary>
    public const string Settle = "settle";

    /// <summary>Takes a case to someone who can say yes.</summary>
    public const string Escalate = "escalate";

    /// <summary>Approves what is asked for.</summary>
    public const string Approve = "approve";

    /// <summary>Approves something else than what is asked for.</summary>
    public const string ApproveWithChange = "approve-with-change";

    /// <summary>Declines what is asked for, with a reason.</summary>
    public const string Decline = "decline";

    /// <summary>Asks the asker something before it is decided.</summary>
    public const string AskBack = "ask-back";

    /// <summary>Answers what was asked back.</summary>
    public const string AnswerBack = "answer-back";

    /// <summary>Lets somebody decide such troubles themselves, for a while and up to an amount.</summary>
    public const string HandOverKey = "hand-over-key";

    /// <summary>Takes such a key back.</summary>
    public const string TakeKeyBack = "take-key-back";

    /// <summary>Passes a request on to somebody else who may say yes.</summary>
    public const string PassOn = "pass-on";

    /// <summary>Shows the card of a request once more.</summary>
    public const string ShowApproval = "show-approval";

    /// <summary>Takes a request back, by whoever asked.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Says that a promise was kept.</summary>
    public const string Kept = "kept";

    /// <summary>Says that a promise is not kept yet.</summary>
    public const string NotYet = "not-yet";

    /// <summary>Gives a promise to a colleague.</summary>
    public const string HandOverPromise = "hand-over-promise";

    /// <summary>Leaves a topic out of somebody's digest; the reference is the topic.</summary>
    public const string Mute = "mute";

    /// <summary>Puts it back; the reference is the topic.</summary>
    public const string Unmute = "unmute";

    /// <summary>Agrees that a good deed of the person's own is told; the item says whether with their name.</summary>
    public const string ShareKudos = "share-kudos";

    /// <summary>Keeps a good deed of the person's own to themselves, or takes back that it is told.</summary>
    public const string KeepKudos = "keep-kudos";

    /// <summary>Types a sentence on the person's behalf, as a suggestion or a menu does; the item is its number.</summary>
    public const string Suggest = "suggest";

    /// <summary>Opens an empty form for a sentence about a customer, or sends it.</summary>
    public const string Ask = "ask";

    /// <summary>Shows everything that a digest is made of.</summary>
    public const string DigestDetails = "digest-details";

    /// <summary>Shows which changes of the policy there is evidence for.</summary>
    public const string DigestProposals = "digest-proposals";

    /// <summary>Asks past weeks again with a proposed change; the item is which.</summary>
    public const string TryProposal = "try-proposal";

    /// <summary>Turns a proposed change down until the evidence changes; the item is which.</summary>
    public const string DeclineProposal = "decline-proposal";

    /// <summary>Draws the person's own page again.</summary>
    public const string Home = "home";

    /// <summary>Goes one step back.</summary>
    public const string Back = "back";

    /// <summary>Leaves the dialog; what was said stays as a draft.</summary>
    public const string Cancel = "cancel";

    /// <summary>Tells whether pressing it may open a form, which some channels must know when they draw the button.</summary>
    /// <param name="verb">One of the above.</param>
    public static bool MayOpenForm(string verb) =>
        verb
            is Ask
                or Change
                or Settle
                or Escalate
                or ApproveWithChange
                or Decline
                or AskBack
                or AnswerBack
                or HandOverKey
                or PassOn
                or NotYet
                or HandOverPromise;

    /// <summary>Tells whether it is a try to decide on a request, which is written down whatever comes of it.</summary>
    /// <param name="verb">One of the above.</param>
    public static bool TriesToDecide(string verb) =>
        verb is Approve or ApproveWithChange or Decline or AskBack or HandOverKey or PassOn;

    /// <summary>Tells whether pressing it decides something, so that the same press on the same version counts once, however it is delivered.</summary>
    /// <param name="verb">One of the above.</param>
    public static bool CountsOnce(string verb) => verb is Approve or Kept or Withdraw or TakeKeyBack;
}
