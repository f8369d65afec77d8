using System.IO.Compression;
using System.Text;

namespace CareBot.Manifests;

/// <summary>The package that an administrator uploads to Teams.</summary>
internal static class TeamsPackage
{
    // The first day that a zip can name: what is in the package depends on nothing but its input.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs the manifest and its icons; the same manifest always gives the same bytes.</summary>
    /// <param name="manifest">As it is filled in.</param>
    public static byte[] Pack(string manifest)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in new[] { "color.png", "outline.png" })
                Add(zip, icon, ManifestFiles.Read("teams", icon));
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        // Not compressed: what a compressor writes changes from one version to the next.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
