namespace CareBot.Bench;

/// <summary>The settings of a program that is measured: its own folder, a loopback port, no talk.</summary>
internal static class ServeArguments
{
    public static string[] For(string folder, string address) =>
        [
            "--environment=Development",
            $"--contentRoot={folder}",
            $"--Urls={address}",
            $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "carebot.db")}",
            $"--Policy:Path={Path.Combine(AppContext.BaseDirectory, "samples", "policy.yaml")}",
            $"--People:Path={Path.Combine(folder, "people.csv")}",
            $"--People:StoresPath={Path.Combine(folder, "stores.csv")}",
            "--Logging:LogLevel:Default=Warning",
        ];
}
