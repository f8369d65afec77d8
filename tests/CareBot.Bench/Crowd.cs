using System.Diagnostics;

namespace CareBot.Bench;

/// <summary>Clients that each send one request after the other.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly KeptConnection[] _clients;

    private Crowd(KeptConnection[] clients) => _clients = clients;

    public static async Task<Crowd> ConnectAsync(int port, int clients) =>
        new(await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => KeptConnection.OpenAsync(port))));

    /// <summary>Sends everything, each client its own share, and returns how many a second were answered.</summary>
    /// <param name="shares">One list of requests for each client.</param>
    public async Task<double> SendAsync(byte[][][] shares)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(_clients.Zip(shares, (client, share) => Task.Run(() => SendAsync(client, share))));
        return shares.Sum(share => share.Length) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Sends everything, each client its own share, and returns how many milliseconds all but one in a hundred took at most.</summary>
    /// <param name="shares">One list of requests for each client.</param>
    public async Task<double> SlowestPercentAsync(byte[][][] shares)
    {
        var times = await Task.WhenAll(
            _clients.Zip(shares, (client, share) => Task.Run(() => TimeAsync(client, share)))
        );
        var all = times.SelectMany(time => time).Order().ToArray();
        return all[all.Length * 99 / 100];
    }

    public void Dispose() => Array.ForEach(_clients, client => client.Dispose());

    private static async Task SendAsync(KeptConnection client, byte[][] share)
    {
        foreach (var request in share)
            await client.SendAsync(request);
    }

    private static async Task<double[]> TimeAsync(KeptConnection client, byte[][] share)
    {
        var times = new double[share.Length];
        for (var i = 0; i < share.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.SendAsync(share[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }
}
