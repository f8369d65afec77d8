using System.Security.Cryptography;
using System.Text;

namespace CareBot.Slack.Reading;

/// <summary>Names a delivery, so that the same one counts once.</summary>
internal static class DeliveryKey
{
    private const int Longest = 512;

    /// <summary>Names a delivery; what would be too long is named by its hash.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="ids">What makes it unique there.</param>
    public static string Of(string tenant, params IEnumerable<string> ids)
    {
        var key = $"{SlackTranslator.Channel}:{tenant}:{string.Join(':', ids)}";
        return key.Length <= Longest
            ? key
            : $"{SlackTranslator.Channel}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
