using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareBot.Adapters;

/// <summary>A request's body as it came, or the HTTP status with which it is refused. Nothing in it is looked at yet.</summary>
/// <param name="Bytes">At most <see cref="MaxBytes"/>.</param>
/// <param name="Refusal">400, 408, 413 or 415; 0 if it was read.</param>
internal sealed record RawBody(ReadOnlyMemory<byte> Bytes, int Refusal)
{
    /// <summary>1 MB; what channels and people send is far below it.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a body once, up to the limit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mediaType">What it has to be, such as <c>application/json</c>; in UTF-8, and not compressed.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<RawBody> ReadAsync(HttpRequest request, string mediaType, CancellationToken stop)
    {
        if (!IsPlain(request) || !IsOfType(request.ContentType, mediaType))
            return Refused(StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MaxBytes)
            return Refused(StatusCodes.Status413PayloadTooLarge);
        try
        {
            var bytes = await ReadCappedAsync(request.Body, stop);
            return bytes.Length > MaxBytes
                ? Refused(StatusCodes.Status413PayloadTooLarge)
                : new RawBody(bytes, Refusal: 0);
        }
        catch (BadHttpRequestException cut)
        {
            // The server's own limits: too slow (408), too long (413), broken chunks (400).
            return Refused(cut.StatusCode);
        }
    }

    private static RawBody Refused(int status) => new(ReadOnlyMemory<byte>.Empty, status);

    private static bool IsPlain(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0 || request.Headers.ContentEncoding.Equals("identity");

    private static bool IsOfType(string? contentType, string mediaType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
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
