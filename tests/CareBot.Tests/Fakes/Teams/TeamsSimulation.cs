using System.Globalization;
using CareBot.Core.Delivery;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams;
using CareBot.Teams.Cards;
using CareBot.Teams.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Hours of sending in seconds: the real sender against the fake connector, both by one clock that jumps, with an outbox that keeps the order of each recipient as the real one does.</summary>
internal sealed class TeamsSimulation : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IMessageSender _sender;
    private readonly MemoryRecords _records;
    private readonly List<Recipient> _recipients = [];
    private long _ids;

    private TeamsSimulation(FakeTeams teams, JumpingClock clock, ServiceProvider services, MemoryRecords records)
    {
        (Teams, Clock, _services, _records) = (teams, clock, services, records);
        _sender = services.GetRequiredService<IMessageSender>();
    }

    public FakeTeams Teams { get; }

    public JumpingClock Clock { get; }

    /// <summary>Gets the messages that will never go, and those of which nobody knows.</summary>
    public List<string> Stuck { get; } = [];

    /// <summary>Gets what is called before each try; the fake may be broken or healed there.</summary>
    public Action BeforeTry { get; set; } = () => { };

    public static async Task<TeamsSimulation> StartAsync()
    {
        var clock = new JumpingClock(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var teams = await FakeTeams.StartAsync(clock);
        teams.Login.Lifetime = TimeSpan.FromDays(2);
        var records = new MemoryRecords();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IChannelRecords>(records)
            .AddSingleton(Mock.Of<ICards>())
            .AddSingleton(Mock.Of<IStaff>())
            .AddSingleton(Mock.Of<ITurns>())
            .AddCareBotTeams(
                new TeamsOptions
                {
                    Enabled = true,
                    AppId = FakeTeams.AppId,
                    TenantId = FakeTeams.HomeTenantId,
                    ClientSecret = teams.Login.Secret,
                    LoginUrl = teams.Login.Server.Address,
                    AllowedServiceHosts = ["127.0.0.1"],
                }
            )
            .BuildServiceProvider();
        return new TeamsSimulation(teams, clock, services, records);
    }

    /// <summary>Adds somebody who has many messages to get, each of which says its number.</summary>
    public async Task<TeamsScreen> AddAsync(int messages)
    {
        var number = _recipients.Count + 1;
        var member = Teams.Home.Hire($"P{number}", $"p{number}@example.com", number);
        var user = new ChannelUser("teams", $"{member.Tenant.Id:D}", $"{member.ObjectId:D}");
        var service = Teams.Connector.ServiceUrlOf(member.Tenant).AbsoluteUri;
        var reference = new ChatReference(member.Mri, FakeTeams.BotId, service, member.Chat.Id);
        var key = $"{user.Tenant}/{user.NativeId}";
        await _records.TryPutAsync(
            new ChannelRecord("teams", "conversation", key, CardJson.Write(reference), Version: 0),
            CancellationToken.None
        );
        var waiting = Enumerable.Range(1, messages).Select(at => ItemFor(member, user, at));
        _recipients.Add(new Recipient(new Queue<OutboxItem>(waiting)) { DueAt = Clock.GetUtcNow() });
        return new TeamsScreen(member);
    }

    /// <summary>Sends for so long, or until nothing is left.</summary>
    public async Task RunAsync(TimeSpan span)
    {
        var end = Clock.GetUtcNow() + span;
        while (_recipients.Where(one => one.Waiting.Count > 0).MinBy(one => one.DueAt) is { } next && next.DueAt < end)
        {
            Clock.MoveTo(next.DueAt);
            BeforeTry();
            await TryAsync(next);
            if (Clock.GetUtcNow() >= end)
                return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private OutboxItem ItemFor(TeamsMember member, ChannelUser user, int at)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"#{at}");
        var message = new MessageBuilder().Text(text).Build();
        return new OutboxItem(++_ids, member.Name, TeamsAddress.Of(user), message, null, null, "me", 1, 0);
    }

    private async Task TryAsync(Recipient recipient)
    {
        var item = recipient.Waiting.Peek() with
        {
            Attempts = recipient.Attempts + 1,
            MayHaveArrived = recipient.MayHaveArrived,
        };
        var mark = item.MayHaveArrived
            ? await _sender.ReconcileAsync(item, CancellationToken.None)
            : await _sender.SendAsync(item, CancellationToken.None);
        var now = Clock.GetUtcNow();
        switch (DeliveryPolicy.Judge(mark, item, now))
        {
            case OutboxMark.Deferred deferred:
                recipient.DueAt = deferred.NotBefore;
                break;
            case OutboxMark.Retry retry:
                (recipient.DueAt, recipient.Attempts) = (retry.NotBefore, item.Attempts);
                break;
            case OutboxMark.Unknown { LookAgainAt: { } lookAt }:
                (recipient.DueAt, recipient.Attempts, recipient.MayHaveArrived) = (lookAt, item.Attempts, true);
                break;
            case OutboxMark.Sent:
                recipient.Next(now);
                break;
            case var end:
                Stuck.Add($"{item.To} {end}");
                recipient.Next(now);
                break;
        }
    }

    private sealed class Recipient(Queue<OutboxItem> waiting)
    {
        public Queue<OutboxItem> Waiting => waiting;

        public DateTimeOffset DueAt { get; set; }

        public int Attempts { get; set; }

        public bool MayHaveArrived { get; set; }

        public void Next(DateTimeOffset now)
        {
            waiting.Dequeue();
            (DueAt, Attempts, MayHaveArrived) = (now, 0, false);
        }
    }
}
