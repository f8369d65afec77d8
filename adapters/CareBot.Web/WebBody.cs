using System.Text.Unicode;
using CareBot.Adapters;
using Microsoft.AspNetCore.Http;

namespace CareBot.Web;

/// <summary>A request's body as bytes, or why it is not taken, in words. Nothing in it is looked at yet.</summary>
/// <param name="Bytes">Valid UTF-8.</param>
/// <param name="Problem">Null if it was read.</param>
internal sealed record WebBody(ReadOnlyMemory<byte> Bytes, WebProblem? Problem)
{
    private static readonly WebProblem TooLong = new(413, "The body is too long.", "At most 1 MB.");

    private static readonly WebProblem NotJson = new(
        415,
        "The body is compressed, or not said to be JSON.",
        "Content-Type: application/json, in UTF-8; no Content-Encoding."
    );

    private static readonly WebProblem NotUtf8 = WebProblem.Malformed("The body is not UTF-8.", "JSON in UTF-8.");

    /// <summary>Reads a JSON body once, up to the limit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<WebBody> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var body = await RawBody.ReadAsync(request, "application/json", stop);
        var problem = body.Refusal switch
        {
            0 => Utf8.IsValid(body.Bytes.Span) ? null : NotUtf8,
            413 => TooLong,
            415 => NotJson,
            var status => new WebProblem(status, "The body did not arrive whole.", "All of it, without pauses."),
        };
        return new WebBody(problem is null ? body.Bytes : ReadOnlyMemory<byte>.Empty, problem);
    }
}
