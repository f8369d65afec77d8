using System.Globalization;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Says in words what somebody pressed, for the transcript. What a client sends is matched, never repeated.</summary>
internal static class PressWords
{
    public static string Of(Conversation conversation, string verb, ButtonToken token)
    {
        var index = int.TryParse(token.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
        return verb switch
        {
            Verbs.Choose => conversation.Asking?.Choices.ElementAtOrDefault(index)?.Title ?? "A choice",
            Verbs.Suggest => conversation.Suggestions.ElementAtOrDefault(index) ?? "A suggestion",
            Verbs.Why => "Why?",
            Verbs.Right or Verbs.Log => "Right, log it",
            Verbs.Change => "Change something",
            Verbs.ShowCase => "Show the case",
            Verbs.Settle => "Settle",
            Verbs.Escalate => "Escalate",
            Verbs.Approve => "Approve",
            Verbs.ApproveWithChange => "Approve with a change",
            Verbs.Decline => "Decline",
            Verbs.AskBack => "Ask back",
            Verbs.AnswerBack => "Answer",
            Verbs.HandOverKey => "Hand over the key",
            Verbs.TakeKeyBack => "Take the key back",
            Verbs.PassOn => "Pass it on",
            Verbs.ShowApproval => "Show it",
            Verbs.Withdraw => "Take it back",
            _ => OfRest(verb),
        };
    }

    private static string OfRest(string verb) =>
        verb switch
        {
            Verbs.Kept => "Kept",
            Verbs.NotYet => "Not yet",
            Verbs.HandOverPromise => "Hand over",
            Verbs.DigestDetails => "Details",
            Verbs.DigestProposals => "What could change",
            Verbs.TryProposal => "Try it",
            Verbs.DeclineProposal => "Not now",
            Verbs.Mute => "Mute",
            Verbs.Unmute => "Unmute",
            Verbs.ShareKudos => "Yes, it may be told",
            Verbs.KeepKudos => "Rather not",
            Verbs.Skip => "Skip",
            Verbs.Ask => "Ask what you can offer",
            Verbs.Home => "Refresh",
            Verbs.Back => "Back",
            Verbs.Cancel => "Cancel",
            _ => "A button",
        };
}
