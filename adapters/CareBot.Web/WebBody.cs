using System.Buffers;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareBot.Web;

/// <summary>A request's body as bytes, or why it is not taken. Nothing in it is looked at yet.</summary>
/// <param name="Bytes">Valid UTF-8, at most <see cref="MaxBytes"/>.</param>
/// <param name="Problem">Null if it was read.</param>
internal sealed record WebBody(ReadOnlyMemory<byte> Bytes, WebProblem? Problem)
{
    /// <summary>1 MB; the longest text that people paste is far below it.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly WebProblem TooLong = new(413, "The body is too long.", "At most 1 MB.");
    private static readonly WebProblem NotJson = new(
        415,
        "The body is not said to be JSON.",
        "Content-Type: application/json, in UTF-8."
    );
    private static readonly WebProblem Packed = new(415, "The body is compressed.", "No Content-Encoding.");
    private static readonly WebProblem NotUtf8 = WebProblem.Malformed("The body is not UTF-8.", "JSON in UTF-8.");

    /// <summary>Reads a JSON body once, up to the limit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<WebBody> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (FindFault(request) is { } fault)
            return Refused(fault);
        try
        {
            var bytes = await ReadCappedAsync(request.Body, stop);
            if (bytes.Length > MaxBytes)
                return Refused(TooLong);
            return Utf8.IsValid(bytes.Span) ? new WebBody(bytes, null) : Refused(NotUtf8);
        }
        catch (BadHttpRequestException cut)
        {
            // The server's own limits: too slow (408), too long (413), broken chunks (400).
            return Refused(
                new WebProblem(cut.StatusCode, "The body did not arrive whole.", "All of it, without pauses.")
            );
        }
    }

    private static WebBody Refused(WebProblem problem) => new(ReadOnlyMemory<byte>.Empty, problem);

    private static WebProblem? FindFault(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0 && !request.Headers.ContentEncoding.Equals("identity"))
            return Packed;
        if (!IsJson(request.ContentType))
            return NotJson;
        return request.ContentLength > MaxBytes ? TooLong : null;
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || IsUtf8(HeaderUtilities.RemoveQuotes(type.Charset).Value));

    private static bool IsUtf8(string? charset) => string.Equals(charset, "utf-8", StringComparison.OrdinalIgnoreCase);

    private static async Task<ReadOnlyMemory<byte>> ReadCappedAsync(Stream body, CancellationToken stop)
    {
        var read = new ArrayBufferWriter<byte>(4 * 1024);
        while (read.WrittenCount <= MaxBytes && await body.ReadAsync(read.GetMemory(1), stop) is > 0 and var length)
            read.Advance(length);
        return read.WrittenMemory;
    }
}
