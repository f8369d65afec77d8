using System.Security.Cryptography;
using System.Text;

namespace CareBot.Store.Records;

/// <summary>Finds an order or customer reference again without keeping it. It is still personal: whoever has the key can try references out.</summary>
internal static class ReferenceMark
{
    private const int SecretLength = 32;

    /// <summary>Makes a new random key.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>Leaves letters and digits only, in upper case; empty where there is none.</summary>
    public static string Normalise(string reference) =>
        string.Concat(reference.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Computes the mark of a normalised reference.</summary>
    public static byte[] Of(string normalised, byte[] secret) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(normalised));
}
