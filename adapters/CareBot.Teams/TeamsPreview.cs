using System.Text.Encodings.Web;
using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Shows what Teams would be sent.</summary>
public static class TeamsPreview
{
    // It is for eyes and never part of a page.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a message as an Adaptive Card.</summary>
    /// <param name="message">Any message.</param>
    public static string Write(Message message) =>
        CardCut.Fit(
            cut => TeamsRenderer.Card(message, CardView.Plain, cut).ToJsonString(Readable),
            TeamsRenderer.MostBytes
        );
}
