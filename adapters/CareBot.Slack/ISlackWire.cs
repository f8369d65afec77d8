using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareBot.Slack;

/// <summary>Trust and transport: who is speaking, and how a payload is sent. A host that has its own Slack SDK puts its own wire here.</summary>
public interface ISlackWire
{
    /// <summary>Tells whether a request really comes from Slack, before anything in it is looked at.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="body">The bytes as they came.</param>
    bool IsTrusted(IHeaderDictionary headers, ReadOnlyMemory<byte> body);

    /// <summary>Calls a method of the Web API, once; a mishap on the way is an answer too.</summary>
    /// <param name="call">The method and what it is given.</param>
    /// <param name="cancellationToken">Gives up; whether the call had an effect is then unknown.</param>
    Task<SlackAnswer> CallAsync(SlackCall call, CancellationToken cancellationToken);

    /// <summary>Posts to the short-lived address that came with a command or a press, once; a mishap on the way is an answer too.</summary>
    /// <param name="responseUrl">An address that was checked already; it is a secret.</param>
    /// <param name="message">The payload.</param>
    /// <param name="cancellationToken">Gives up; whether the message arrived is then unknown.</param>
    Task<SlackAnswer> RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancellationToken);
}
