using System.Net;
using System.Text;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Stands where the product is: keeps what is delivered and answers what it is told to.</summary>
internal sealed class RecordingProduct : HttpMessageHandler
{
    /// <summary>Gets the bodies that came, with their paths.</summary>
    public List<(string Path, string Body, HttpRequestMessage Request)> Heard { get; } = [];

    /// <summary>Gets or sets the body of the next answers.</summary>
    public string Answer { get; set; } = string.Empty;

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Heard.Add((request.RequestUri?.AbsolutePath ?? string.Empty, body, request));
        return new HttpResponseMessage(Status)
        {
            Content = new StringContent(Answer, Encoding.UTF8, "application/json"),
        };
    }
}
