using System.Globalization;
using CareBot.Core.Ports;

namespace CareBot.Diagnostics;

/// <summary>Looks at the database: room on its disk, and whether its audit chain holds.</summary>
internal static class StorageCheck
{
    private const string Subject = "Storage";
    private const string Audit = "Audit";

    // A busy shop writes a few megabytes a day.
    private const long LittleRoom = 1L << 30;
    private const long NoRoom = 100L << 20;

    // Whoever waits at a console; a longer chain has a command of its own.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Judges the file that is open.</summary>
    /// <param name="path">The database.</param>
    /// <param name="version">The version of its tables.</param>
    public static Symptom Judge(string path, int version)
    {
        var file = new FileInfo(path);
        var free = new DriveInfo(file.DirectoryName ?? "/").AvailableFreeSpace;
        var room = $"{Megabytes(free)} MB are free";
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{path} opens, {Megabytes(file.Length)} MB, tables of version {version}; {room}."
        );
        return free < NoRoom ? Symptom.Bad(Subject, $"{room} on the disk of {path}.", "Make room, or move it.")
            : free < LittleRoom ? Symptom.Look(Subject, $"{room} on the disk of {path}.", "Make room soon.")
            : Symptom.Ok(Subject, what);
    }

    public static async Task<Symptom> JudgeChainAsync(ICaseArchive cases, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var report = await cases.VerifyAsync(expectedHead: null, patience.Token);
            return report.Faults.Count == 0
                ? Symptom.Ok(Audit, $"The chain of {report.Records} records holds.")
                : Symptom.Bad(Audit, report.Faults[0], "Run: carebot audit verify");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Symptom.Look(Audit, "The chain is too long to be followed here.", "Run: carebot audit verify");
        }
    }

    private static long Megabytes(long bytes) => bytes >> 20;
}
