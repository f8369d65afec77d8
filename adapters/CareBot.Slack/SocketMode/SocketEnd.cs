namespace CareBot.Slack.SocketMode;

/// <summary>Why a line is left.</summary>
internal enum SocketEnd
{
    /// <summary>It broke, or was closed without a word.</summary>
    Lost,

    /// <summary>Slack asked us to take a new one.</summary>
    Replaced,

    /// <summary>Socket Mode was switched off for the app.</summary>
    SwitchedOff,
}
