using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareBot.Bench;

/// <summary>The floor: a server of the same kind that reads the same JSON, answers, and remembers nothing.</summary>
internal static class BareServer
{
    /// <summary>Makes this program serve instead of measuring; the address follows.</summary>
    public const string Word = "bare";

    public static async Task<int> ServeAsync(string address)
    {
        await using var app = Build(address);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Puts it together, not yet started.</summary>
    public static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapPost("/web/messages", AnswerAsync);
        app.MapPost("/slack/events", AnswerAsync);
        app.MapPost("/api/messages", AnswerAsync);
        return app;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var heard = await JsonSerializer.DeserializeAsync<Heard>(
            http.Request.Body,
            JsonSerializerOptions.Web,
            http.RequestAborted
        );
        await http.Response.WriteAsJsonAsync(new Answered(heard?.Delivery), http.RequestAborted);
    }

    private sealed record Heard(string? Person, string? Delivery, string? Text);

    private sealed record Answered(string? Delivery);
}
