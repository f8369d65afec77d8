using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareBot.Core.Ports;

namespace CareBot.Slack.Installations;

/// <summary>The one-time words that tie an installation's way back to the browser in which it began. Nothing is stored until one is used.</summary>
internal sealed class InstallStates
{
    /// <summary>How long an installation may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string Kind = "used-state";
    private const int ChanceBytes = 24;
    private const int TimeBytes = 8;
    private const int HeadBytes = ChanceBytes + TimeBytes;
    private const int WholeBytes = HeadBytes + HMACSHA256.HashSizeInBytes;

    private readonly byte[] _key;
    private readonly IChannelRecords _records;
    private readonly TimeProvider _clock;

    /// <summary>Draws the key with which they are signed from the client secret, so that every replica knows those of the others.</summary>
    /// <param name="clientSecret">The app's client secret.</param>
    /// <param name="records">Where used ones are noted.</param>
    /// <param name="clock">The real time, whatever the rehearsal clock says.</param>
    public InstallStates(string clientSecret, IChannelRecords records, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        (_records, _clock) = (records, clock);
        var secret = Encoding.UTF8.GetBytes(clientSecret);
        _key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            secret,
            HMACSHA256.HashSizeInBytes,
            info: "carebot slack state 1"u8.ToArray()
        );
    }

    /// <summary>Makes one.</summary>
    public string Create()
    {
        var whole = new byte[WholeBytes];
        RandomNumberGenerator.Fill(whole.AsSpan(0, ChanceBytes));
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        BinaryPrimitives.WriteInt64BigEndian(whole.AsSpan(ChanceBytes), now);
        HMACSHA256.HashData(_key, whole.AsSpan(0, HeadBytes), whole.AsSpan(HeadBytes));
        return Base64Url.EncodeToString(whole);
    }

    /// <summary>Uses one up.</summary>
    /// <param name="state">As it came back from Slack.</param>
    /// <param name="cookie">As the browser kept it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is one of ours, of this browser, not too old and not used before.</returns>
    public async Task<bool> TryUseAsync(string? state, string? cookie, CancellationToken cancellationToken)
    {
        if (state is null || cookie is null || !IsSame(state, cookie) || !IsOurs(state))
            return false;
        var now = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var used = new ChannelRecord(SlackTranslator.Channel, Kind, KeyOf(state), now, Version: 0);
        return await _records.TryPutAsync(used, cancellationToken);
    }

    /// <summary>Forgets the used ones that are too old to be used anyway.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var oldest = (_clock.GetUtcNow() - Life - Life).ToUnixTimeSeconds();
        foreach (var used in await _records.ListAsync(SlackTranslator.Channel, Kind, cancellationToken))
        {
            if (!long.TryParse(used.Body, CultureInfo.InvariantCulture, out var at) || at < oldest)
                await _records.RemoveAsync(SlackTranslator.Channel, Kind, used.Key, cancellationToken);
        }
    }

    private static bool IsSame(string state, string cookie) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(cookie));

    private static string KeyOf(string state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    private bool IsOurs(string state)
    {
        var whole = new byte[WholeBytes];
        if (
            state.Length != Base64Url.GetEncodedLength(WholeBytes)
            || !Base64Url.TryDecodeFromChars(state, whole, out var length)
            || length != WholeBytes
        )
        {
            return false;
        }

        var age = _clock.GetUtcNow() - DateTimeOffset.UnixEpoch;
        var right = HMACSHA256.HashData(_key, whole.AsSpan(0, HeadBytes));
        return CryptographicOperations.FixedTimeEquals(right, whole.AsSpan(HeadBytes))
            && age.TotalSeconds - BinaryPrimitives.ReadInt64BigEndian(whole.AsSpan(ChanceBytes)) <= Life.TotalSeconds;
    }
}
