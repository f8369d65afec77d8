using System.Text.Json;
using CareBot.Tests.Web;

namespace CareBot.Tests.Digests;

/// <summary>A phone, as people in a shop carry it, in CSS pixels.</summary>
internal static class PhoneScreen
{
    public const int Width = 390;

    /// <summary>How many device pixels make a CSS pixel.</summary>
    public const int Scale = 2;

    // A client's title above and its field to type in below.
    private const int OfTheClient = 120;

    private const int Height = 844;

    public static Chromium.Look Look { get; } = new(Width, Height, Scale: Scale);

    /// <summary>Asserts that what arrives by itself is seen whole: not too high, not too wide, nothing cut off. What is asked for may be scrolled, and its tables sideways.</summary>
    /// <param name="sample">The message.</param>
    /// <param name="measured">What <c>tests/clients/measure.js</c> tells.</param>
    public static void AssertFits(SampleDigest sample, JsonElement measured)
    {
        var height = measured.GetProperty("height").GetInt32();
        Assert.InRange(height, 1, int.MaxValue);
        if (!sample.IsMain)
            return;
        var cut = measured.GetProperty("cut").EnumerateArray().Select(each => each.GetString());
        Assert.Equal($"{sample.Name} cuts: ", $"{sample.Name} cuts: {string.Join(", ", cut)}");
        Assert.Equal((sample.Name, 0), (sample.Name, measured.GetProperty("beyond").GetInt32()));
        Assert.True(height <= Height - OfTheClient, $"{sample.Name} is {height} px high.");
    }
}
