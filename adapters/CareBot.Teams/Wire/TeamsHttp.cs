using System.Net;

namespace CareBot.Teams.Wire;

/// <summary>The three ways out: to the connector, to the keys and to the login. None follows a redirect, since our token or our trust would follow it too.</summary>
internal sealed class TeamsHttp : IDisposable
{
    // A connection older than that may point to where nobody is any more.
    private static readonly TimeSpan OldestConnection = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    public TeamsHttp(TeamsHealth health, TeamsOptions options)
    {
        Connector = new HttpClient(new DateWatch(health, Handler())) { Timeout = Timeout.InfiniteTimeSpan };
        Keys = new HttpClient(new DateWatch(health, Handler())) { Timeout = TimeSpan.FromSeconds(5) };
        Login = new HttpClient(new DateWatch(health, new PlainLoopback(options.LoginUrl, Handler())))
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    public HttpClient Connector { get; }

    public HttpClient Keys { get; }

    public HttpClient Login { get; }

    public void Dispose()
    {
        Connector.Dispose();
        Keys.Dispose();
        Login.Dispose();
    }

    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = OldestConnection,
            ConnectTimeout = LongestConnecting,
        };

    /// <summary>Puts back the plain http of a login on loopback, which the login library does not accept.</summary>
    private sealed class PlainLoopback(Uri login, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly bool _isPlain = login.IsLoopback && login.Scheme == Uri.UriSchemeHttp;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (_isPlain && request.RequestUri is { IsLoopback: true } address && address.Port == login.Port)
                request.RequestUri = new UriBuilder(address) { Scheme = login.Scheme }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
