using System.Globalization;
using System.Runtime.InteropServices;

namespace CareBot.Core.Digests;

/// <summary>So many of so many.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(int Count, int Of)
{
    // Three standard deviations: chance alone shows that about once in a thousand looks, and a digest looks often.
    private const double Sure = 3;

    /// <summary>Gets the share in whole per cent, rounded half up; 0 of nothing.</summary>
    public int Percent => Of == 0 ? 0 : (int)(((200L * Count) + Of) / (2L * Of));

    /// <summary>Gets the least that the share can be believed to be in the long run, as a fraction: the lower end of Wilson's interval (1927).</summary>
    public double AtLeast
    {
        get
        {
            if (Of == 0)
                return 0;
            double n = Of;
            var p = Count / n;
            const double square = Sure * Sure;
            var middle = p + (square / (2 * n));
            var spread = Sure * Math.Sqrt(((p * (1 - p)) + (square / (4 * n))) / n);
            return Math.Max(0, (middle - spread) / (1 + (square / n)));
        }
    }

    /// <summary>Writes it as people do: <c>11 of 18</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} of {Of}");
}
