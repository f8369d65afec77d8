using System.Text;
using CareBot.Slack.Reading;

namespace CareBot.Tests.Slack;

public sealed class SlackFormTests
{
    [Fact]
    public void Reads_a_command_as_a_socket_would_bring_it()
    {
        var read = SlackForm.ReadCommand(Bytes("command=%2Fcare&text=bouquet+%C2%A350+%26+more&user_id=U0001"));

        Assert.Equal("/care", read?.GetProperty("command").GetString());
        Assert.Equal("bouquet £50 & more", read?.GetProperty("text").GetString());
    }

    [Fact]
    public void Reads_the_payload_of_an_interaction() =>
        Assert.Equal(
            "shortcut",
            SlackForm
                .ReadInteraction(Bytes("payload=%7B%22type%22%3A%22shortcut%22%7D"))
                ?.GetProperty("type")
                .GetString()
        );

    [Theory]
    [InlineData("")]
    [InlineData("payload=")]
    [InlineData("payload=null")]
    [InlineData("payload=%5B%5D")]
    [InlineData("payload=%7B")]
    [InlineData("payload=%7B%7D&payload=%7B%7D")]
    [InlineData("payload=%7B%22a%22%3A1%2C%22a%22%3A2%7D")]
    [InlineData("payload=%7B%22%5Cud800%22%3A1%2C%22b%22%3A2%7D")]
    [InlineData("nothing=here")]
    [InlineData("%%%%%=%%%")]
    public void E21_and_E23_what_is_no_interaction_is_none(string body) =>
        Assert.Null(SlackForm.ReadInteraction(Bytes(body)));

    [Fact]
    public void E22_a_deep_payload_is_none() =>
        Assert.Null(
            SlackForm.ReadInteraction(Bytes("payload=" + string.Concat(Enumerable.Repeat("%7B%22a%22%3A", 10_000))))
        );

    [Fact]
    public void E21_invalid_bytes_are_no_form() => Assert.Null(SlackForm.ReadCommand(new byte[] { 0x61, 0x3D, 0xFF }));

    [Fact]
    public void Too_many_fields_are_no_form() =>
        Assert.Null(SlackForm.ReadCommand(Bytes(string.Join('&', Enumerable.Range(0, 200).Select(i => $"f{i}=1")))));

    [Theory]
    [InlineData("ssl_check=1&token=x", true)]
    [InlineData("token=x&ssl_check=1", true)]
    [InlineData("text=ssl_check%3D1", false)]
    [InlineData("text=%26ssl_check%3D1", false)]
    [InlineData("command=%2Fcare", false)]
    public void E17_knows_the_certificate_check(string body, bool isCheck) =>
        Assert.Equal(isCheck, SlackForm.IsCertificateCheck(Encoding.UTF8.GetBytes(body)));

    private static ReadOnlyMemory<byte> Bytes(string body) => Encoding.UTF8.GetBytes(body);
}
