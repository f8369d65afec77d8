using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E18 to E20: how a body comes.</summary>
public sealed class TeamsRowsTransport(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private static readonly Uri Path = new("/api/messages", UriKind.Relative);

    private string Token => house.Teams.Signer.Sign(house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri);

    private byte[] Valid => Encoding.UTF8.GetBytes(house.Person("maya").Activities.Text("help").ToJsonString());

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task E18_Another_method_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path);
        using var answer = await house.Program.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task E18_Another_type_is_415(string? type)
    {
        using var content = new ByteArrayContent(Valid);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(content));
    }

    [Fact]
    public async Task E18_A_compressed_body_is_415_and_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(new byte[10_000_000], CancellationToken.None);
        using var content = Json(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(content));
    }

    [Fact]
    public async Task E18_A_body_without_a_length_is_read()
    {
        using var content = new StreamContent(new Drip(Valid, Valid.Length));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Assert.InRange((int)await SendAsync(content), 200, 202);
    }

    [Fact]
    public async Task E19_More_than_a_megabyte_is_413_with_and_without_a_length()
    {
        using var known = Json(new byte[1024 * 1024 + 1]);
        using var unknown = new StreamContent(new Drip(Valid, 3 * 1024 * 1024));
        unknown.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(known));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(unknown));
    }

    [Fact]
    public async Task E20_A_body_that_drips_is_given_up()
    {
        using var socket = new TcpClient();
        var address = house.Program.Client.BaseAddress ?? throw new InvalidOperationException("No address.");
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        var head =
            $"POST /api/messages HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {Token}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadLineAsync(patience.Token);

        Assert.Contains(" 408 ", answer, StringComparison.Ordinal);
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<HttpStatusCode> SendAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Headers.ExpectContinue = true;
        using var answer = await house.Program.Client.SendAsync(request);
        return answer.StatusCode;
    }

    // A stream of unknown length: some bytes, and then spaces.
    private sealed class Drip(byte[] start, int length) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var take = Math.Min(count, length - _at);
            for (var i = 0; i < take; i++, _at++)
                buffer[offset + i] = _at < start.Length ? start[_at] : (byte)' ';
            return take;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
