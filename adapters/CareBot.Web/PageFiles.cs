using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace CareBot.Web;

/// <summary>The files of the page, which are part of the program.</summary>
internal static class PageFiles
{
    private const string Folder = "CareBot.Web.Page.";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    /// <summary>Gets the names of the page's modules.</summary>
    public static IEnumerable<string> Scripts =>
        Files.Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal));

    /// <summary>Returns a file, or says that there is none.</summary>
    /// <param name="name">Such as <c>index.html</c>.</param>
    /// <param name="status">The HTTP status to send it with.</param>
    public static IResult Find(string name, int status = StatusCodes.Status200OK) =>
        Files.TryGetValue(name, out var bytes) ? new PageFile(bytes, TypeOf(name), status) : Results.NotFound();

    /// <summary>Reads a file that is known to exist.</summary>
    /// <param name="name">Such as <c>stories.json</c>.</param>
    public static ReadOnlySpan<byte> Read(string name) => Files[name];

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], ReadResource, StringComparer.Ordinal);
    }

    private static byte[] ReadResource(string name)
    {
        using var stream =
            typeof(PageFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "application/json; charset=utf-8",
        };

    private sealed class PageFile(byte[] bytes, string type, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, bytes.Length);
            return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
        }
    }
}
