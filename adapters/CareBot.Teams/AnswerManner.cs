namespace CareBot.Teams;

/// <summary>How an activity is answered in the HTTP response.</summary>
internal enum AnswerManner
{
    /// <summary>With nothing.</summary>
    Silent,

    /// <summary>With a card or a short text, for a press on a card.</summary>
    Card,

    /// <summary>With a dialog, for a press that opens one.</summary>
    Dialog,

    /// <summary>With the end of the dialog, or the dialog again.</summary>
    DialogEnd,
}
