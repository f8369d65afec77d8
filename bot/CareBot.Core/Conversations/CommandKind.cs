namespace CareBot.Core.Conversations;

/// <summary>What people can order by a word.</summary>
internal enum CommandKind
{
    Help,
    Welcome,
    Thanks,
    Cancel,
    Back,
    StartOver,
    Log,
    Settle,
    Escalate,
    MyCases,
    ShowCase,
    Approvals,
    Promise,
    MyPromises,
    HandOverPromise,
    Form,
    Away,
    Returned,
    Keys,
    Answer,
    Digest,
    Replay,
    Mute,
    Unmute,
    Kudos,
    NoKudos,
}
