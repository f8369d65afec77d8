using System.Text.Encodings.Web;
using System.Text.Json;
using CareBot.Core.Messages;

namespace CareBot.Slack;

/// <summary>Shows what Slack would be sent.</summary>
public static class SlackPreview
{
    // It is for eyes and never part of a page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a message's blocks and text as JSON, as <c>chat.postMessage</c> takes them.</summary>
    /// <param name="message">Any message.</param>
    public static string Write(Message message) => SlackRenderer.Message(message, "preview").ToJsonString(Readable);
}
