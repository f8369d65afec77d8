using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareBot.Core;
using CareBot.Core.Understanding;

namespace CareBot.Store.Records;

/// <summary>Encrypts what names a customer under the subject's own key, bound to its place in the stream: nonce, tag, ciphertext.</summary>
internal static class PersonalCipher
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int KeyLength = 32;

    /// <summary>Makes a new random key.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>Encrypts.</summary>
    public static byte[] Seal(byte[] key, string stream, long version, PersonalFacts personal)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(personal, CoreJson.Options);
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        var tag = sealedBytes.AsSpan(NonceLength, TagLength);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength + TagLength), tag, Place(stream, version));
        return sealedBytes;
    }

    /// <summary>Decrypts; throws <see cref="CryptographicException"/> where the bytes are not what was sealed at that place.</summary>
    public static PersonalFacts? Open(byte[] key, string stream, long version, byte[] sealedBytes)
    {
        if (sealedBytes.Length < NonceLength + TagLength)
            throw new CryptographicException($"{stream} version {version} holds no sealed part.");
        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        var tag = sealedBytes.AsSpan(NonceLength, TagLength);
        aes.Decrypt(nonce, sealedBytes.AsSpan(NonceLength + TagLength), tag, plain, Place(stream, version));
        return JsonSerializer.Deserialize<PersonalFacts>(plain, CoreJson.Options);
    }

    private static byte[] Place(string stream, long version)
    {
        var place = new byte[Encoding.UTF8.GetByteCount(stream) + sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, version);
        Encoding.UTF8.GetBytes(stream, place.AsSpan(sizeof(long)));
        return place;
    }
}
