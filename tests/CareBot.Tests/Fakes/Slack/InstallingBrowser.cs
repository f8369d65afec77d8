using System.Net;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>An administrator's browser that installs the app: follows each redirect, keeps the cookie.</summary>
/// <param name="product">Where the product listens, whatever its public address is.</param>
internal sealed class InstallingBrowser(Uri product) : IDisposable
{
    // The cookie is for https only, and the test is not; so it is carried by hand.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Gets the cookie's name and value; null without one.</summary>
    public string? Cookie { get; set; }

    /// <summary>Gets the whole header that set the cookie.</summary>
    public string SetCookie { get; private set; } = string.Empty;

    /// <summary>Begins, and returns Slack's page to which it leads.</summary>
    public async Task<Uri> BeginAsync()
    {
        using var answer = await GetAsync(new Uri(product, "/slack/install"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        SetCookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Cookie = SetCookie.Split(';')[0];
        return answer.Headers.Location ?? throw new InvalidOperationException("It leads nowhere.");
    }

    /// <summary>Presses "Allow" or "Cancel" on Slack's page, and returns the way back, at the product's real place.</summary>
    public async Task<Uri> ConsentAsync(Uri page)
    {
        using var answer = await GetAsync(page);
        var back = answer.Headers.Location ?? throw new InvalidOperationException($"Slack says {answer.StatusCode}.");
        return new Uri(product, back.PathAndQuery);
    }

    /// <summary>Goes there, and on to wherever that leads.</summary>
    public async Task<(HttpStatusCode Status, string Page)> FollowAsync(Uri address)
    {
        var answer = await GetAsync(address);
        while (answer.Headers.Location is { } next)
        {
            answer.Dispose();
            answer = await GetAsync(new Uri(product, next));
        }

        using (answer)
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Installs from start to finish.</summary>
    public async Task<(HttpStatusCode Status, string Page)> InstallAsync() =>
        await FollowAsync(await ConsentAsync(await BeginAsync()));

    public async Task<HttpResponseMessage> GetAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (Cookie is not null && address.Authority == product.Authority)
            request.Headers.Add("Cookie", Cookie);
        return await _client.SendAsync(request);
    }

    public void Dispose() => _client.Dispose();
}
