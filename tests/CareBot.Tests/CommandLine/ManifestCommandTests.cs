using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.CommandLine;
using YamlDotNet.Serialization;

namespace CareBot.Tests.CommandLine;

public sealed class ManifestCommandTests : IDisposable
{
    private const string AppId = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private const string Url = "https://care.shop.example";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carebot-manifests");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task The_package_for_Teams_holds_the_manifest_and_both_icons_and_nothing_else()
    {
        Assert.Equal(0, await RunAsync("manifest", "teams", "--app-id", AppId, "--url", $"{Url}/"));

        await using var zip = await ZipFile.OpenReadAsync(PathOf("carebot-teams.zip"));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), SizeOf(zip, "color.png"));
        Assert.Equal((32, 32), SizeOf(zip, "outline.png"));
    }

    [Fact]
    public async Task The_package_for_Teams_is_filled_in()
    {
        var manifest = await TeamsAsync("--developer", "Harbour & Co IT", "--package-version", "1.2.0");

        Assert.Equal(AppId, manifest["bots"]?[0]?["botId"]?.GetValue<string>());
        Assert.Equal("1.2.0", manifest["version"]?.GetValue<string>());
        Assert.Equal("Harbour & Co IT", manifest["developer"]?["name"]?.GetValue<string>());
        Assert.Equal(Url, manifest["developer"]?["privacyUrl"]?.GetValue<string>());
        Assert.DoesNotContain("example.com", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Guid.Empty.ToString(), manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_is_not_the_bot_but_always_the_same_app()
    {
        var first = await TeamsAsync();
        var again = await TeamsAsync("--developer", "Somebody else");

        Assert.Equal(first["id"]?.GetValue<string>(), again["id"]?.GetValue<string>());
        Assert.True(Guid.TryParseExact(first["id"]?.GetValue<string>(), "D", out var id));
        Assert.NotEqual(Guid.Parse(AppId), id);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        Assert.Equal(0, await RunAsync("manifest", "teams", "--app-id", AppId, "--url", Url, "--out", "one.zip"));
        Assert.Equal(0, await RunAsync("manifest", "teams", "--app-id", AppId, "--url", Url, "--out", "two.zip"));

        Assert.Equal(await BytesAsync("one.zip"), await BytesAsync("two.zip"));
    }

    [Fact]
    public async Task The_manifest_for_Teams_keeps_the_limits_and_asks_for_no_right()
    {
        var manifest = await TeamsAsync();
        var bot = manifest["bots"]?[0] ?? throw new InvalidOperationException("There is no bot.");
        var lists = bot["commandLists"]?.AsArray() ?? [];

        Assert.Equal("1.29", manifest["manifestVersion"]?.GetValue<string>());
        Assert.InRange(Length(manifest["name"]?["short"]), 1, 30);
        Assert.InRange(Length(manifest["name"]?["full"]), 1, 100);
        Assert.InRange(Length(manifest["description"]?["short"]), 1, 80);
        Assert.InRange(Length(manifest["description"]?["full"]), 1, 4000);
        Assert.InRange(Length(manifest["developer"]?["name"]), 1, 32);
        Assert.Null(manifest["authorization"]);
        Assert.False(bot["supportsFiles"]?.GetValue<bool>());
        Assert.False(bot["isNotificationOnly"]?.GetValue<bool>());
        Assert.Equal(["personal", "team", "groupChat"], Texts(bot["scopes"]));
        Assert.InRange(lists.Count, 1, 3);
        Assert.Equal(
            ["My cases", "Approvals", "My promises", "Help"],
            lists[0]?["commands"]?.AsArray().Select(command => command?["title"]?.GetValue<string>())
        );
        foreach (var command in lists.SelectMany(list => list?["commands"]?.AsArray() ?? []))
        {
            Assert.InRange(Length(command?["title"]), 1, 32);
            Assert.InRange(Length(command?["description"]), 1, 4000);
        }
    }

    [Theory]
    [InlineData("--app-id: 'x' is no application id", "--app-id", "x", "--url", Url)]
    [InlineData("is no application id", "--app-id", "00000000-0000-0000-0000-000000000000", "--url", Url)]
    [InlineData(
        "--url: 'http://care.shop.example' will not do",
        "--app-id",
        AppId,
        "--url",
        "http://care.shop.example"
    )]
    [InlineData("will not do", "--app-id", AppId, "--url", "https://localhost:5080")]
    [InlineData("will not do", "--app-id", AppId, "--url", "https://127.0.0.1")]
    [InlineData("will not do", "--app-id", AppId, "--url", "https://care.shop.example/bot")]
    [InlineData("will not do", "--app-id", AppId, "--url", "https://me@care.shop.example")]
    [InlineData("will not do", "--app-id", AppId, "--url", "care.shop.example")]
    [InlineData("is no version", "--app-id", AppId, "--url", Url, "--package-version", "1.0")]
    [InlineData("1 to 32 characters", "--app-id", AppId, "--url", Url, "--developer", " ")]
    [InlineData("nowhere", "--app-id", AppId, "--url", Url, "--out", "nowhere/a.zip")]
    [InlineData("--app-id", "--url", Url)]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string expected, params string[] options)
    {
        Assert.Equal(1, await RunAsync(["manifest", "teams", .. options]));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task The_manifest_for_Slack_carries_the_address_everywhere()
    {
        var manifest = await SlackAsync("--url", Url);

        Assert.Equal($"{Url}/slack/commands", Text(manifest, "features", "slash_commands", 0, "url"));
        Assert.Equal($"{Url}/slack/events", Text(manifest, "settings", "event_subscriptions", "request_url"));
        Assert.Equal($"{Url}/slack/interactions", Text(manifest, "settings", "interactivity", "request_url"));
        Assert.Equal([$"{Url}/slack/oauth"], Texts(manifest["oauth_config"]?["redirect_urls"]));
        Assert.DoesNotContain("example.com", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--socket-mode")]
    [InlineData("--by-hand")]
    public async Task Slack_is_asked_for_the_least_rights(params string[] options)
    {
        var manifest = await SlackAsync(["--url", Url, .. options]);

        Assert.Equal(
            ["app_mentions:read", "chat:write", "commands", "im:history", "im:write", "users:read", "users:read.email"],
            Texts(manifest["oauth_config"]?["scopes"]?["bot"])
        );
        Assert.Null(manifest["oauth_config"]?["scopes"]?["user"]);
        Assert.Equal(
            ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"],
            Texts(manifest["settings"]?["event_subscriptions"]?["bot_events"])
        );
    }

    [Fact]
    public async Task In_Socket_Mode_Slack_calls_no_address_and_the_token_stays()
    {
        var manifest = await SlackAsync("--socket-mode");

        Assert.True(manifest["settings"]?["socket_mode_enabled"]?.GetValue<bool>());
        Assert.False(manifest["settings"]?["token_rotation_enabled"]?.GetValue<bool>());
        Assert.DoesNotContain("https://", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.True(manifest["settings"]?["interactivity"]?["is_enabled"]?.GetValue<bool>());
    }

    [Fact]
    public async Task A_token_that_is_copied_by_hand_does_not_expire()
    {
        var manifest = await SlackAsync("--url", Url, "--by-hand");

        Assert.False(manifest["settings"]?["token_rotation_enabled"]?.GetValue<bool>());
        Assert.Null(manifest["oauth_config"]?["redirect_urls"]);
        Assert.Equal($"{Url}/slack/events", Text(manifest, "settings", "event_subscriptions", "request_url"));
    }

    [Fact]
    public async Task The_manifest_for_Slack_keeps_the_limits()
    {
        var manifest = await SlackAsync("--url", Url);
        var features = manifest["features"];

        Assert.InRange(Length(manifest["display_information"]?["name"]), 1, 35);
        Assert.InRange(Length(manifest["display_information"]?["description"]), 1, 140);
        Assert.InRange(Length(manifest["display_information"]?["long_description"]), 175, 4000);
        Assert.InRange(Length(features?["bot_user"]?["display_name"]), 1, 80);
        Assert.Equal(
            [("Ask CareBot", "global", "care.ask"), ("Log as a case", "message", "care.log")],
            features
                ?["shortcuts"]?.AsArray()
                .Select(item =>
                    (item?["name"]?.ToString(), item?["type"]?.ToString(), item?["callback_id"]?.ToString())
                )
        );
        foreach (var shortcut in features?["shortcuts"]?.AsArray() ?? [])
        {
            Assert.InRange(Length(shortcut?["name"]), 1, 24);
            Assert.InRange(Length(shortcut?["description"]), 1, 150);
        }
        var command = features?["slash_commands"]?.AsArray().Single();
        Assert.Equal("/care", command?["command"]?.GetValue<string>());
        Assert.True(command?["should_escape"]?.GetValue<bool>());
        Assert.InRange(Length(command?["description"]), 1, 2000);
        Assert.InRange(Length(command?["usage_hint"]), 1, 1000);
        var home = features?["app_home"];
        Assert.True(home?["home_tab_enabled"]?.GetValue<bool>());
        Assert.True(home?["messages_tab_enabled"]?.GetValue<bool>());
        Assert.False(home?["messages_tab_read_only_enabled"]?.GetValue<bool>());
    }

    [Fact]
    public void Both_forms_of_the_manifest_for_Slack_say_the_same()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "manifests", "slack");
        var yaml = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize<object>(File.ReadAllText(Path.Combine(folder, "manifest.yaml")));
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));

        Assert.True(JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(AsJson(yaml))));
    }

    [Theory]
    [InlineData("expected --url https://…, or --socket-mode")]
    [InlineData("will not do", "--url", "http://care.shop.example")]
    [InlineData("will not do", "--url", "https://care.shop.example/bot", "--socket-mode")]
    public async Task Slack_must_be_able_to_reach_it(string expected, params string[] options)
    {
        Assert.Equal(1, await RunAsync(["manifest", "slack", .. options]));

        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    private static int Length(JsonNode? text) => text?.GetValue<string>().Length ?? 0;

    private static IEnumerable<string?> Texts(JsonNode? list) =>
        list?.AsArray().Select(item => item?.GetValue<string>()) ?? [];

    private static string? Text(JsonNode node, params object[] path) =>
        path.Aggregate((JsonNode?)node, (at, step) => step is int index ? at?[index] : at?[(string)step])
            ?.GetValue<string>();

    private static (int Width, int Height) SizeOf(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)?.Open() ?? throw new InvalidOperationException($"No {name}.");
        Span<byte> head = stackalloc byte[24];
        stream.ReadExactly(head);
        Assert.Equal("PNG"u8, head[1..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(head[16..20]), BinaryPrimitives.ReadInt32BigEndian(head[20..24]));
    }

    private static object? AsJson(object? yaml) =>
        yaml switch
        {
            IDictionary<object, object> map => map.ToDictionary(
                pair => (string)pair.Key,
                pair => AsJson(pair.Value),
                StringComparer.Ordinal
            ),
            IList<object> list => list.Select(AsJson).ToArray(),
            _ => yaml,
        };

    private async Task<JsonNode> TeamsAsync(params string[] options)
    {
        Assert.Equal(0, await RunAsync(["manifest", "teams", "--app-id", AppId, "--url", Url, .. options]));
        await using var zip = await ZipFile.OpenReadAsync(PathOf("carebot-teams.zip"));
        var entry = zip.GetEntry("manifest.json") ?? throw new InvalidOperationException("It has no manifest.");
        await using var stream = await entry.OpenAsync();
        return await JsonNode.ParseAsync(stream) ?? throw new InvalidOperationException("It is empty.");
    }

    private async Task<JsonNode> SlackAsync(params string[] options)
    {
        Assert.Equal(0, await RunAsync(["manifest", "slack", .. options]));
        return JsonNode.Parse(_output.ToString()) ?? throw new InvalidOperationException("It is empty.");
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private Task<byte[]> BytesAsync(string name) => File.ReadAllBytesAsync(PathOf(name));

    private Task<int> RunAsync(params string[] args) =>
        new CommandLineApp(
            new CommandSeams
            {
                Serve = (_, _, _) => throw new InvalidOperationException("It must not serve."),
                OpenStore = (_, _) => throw new InvalidOperationException("It needs no store."),
                ReadRoles = (_, _) => throw new InvalidOperationException("It needs no policy."),
                CheckPolicy = (_, _, _) => throw new InvalidOperationException("It needs no policy."),
                ExplainPolicy = (_, _, _, _, _, _, _) => throw new InvalidOperationException("It needs no policy."),
                Output = _output,
                Error = _error,
                WorkingDirectory = _folder.FullName,
            }
        ).RunAsync(args, CancellationToken.None);
}
