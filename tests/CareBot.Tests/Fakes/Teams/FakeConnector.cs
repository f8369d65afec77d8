using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The Bot Connector: takes the bot's calls, keeps its rules, and writes everything into the ledger.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly FakeLogin _login;
    private readonly TimeProvider _clock;
    private readonly RateRules _rates;
    private readonly ConnectorEffects _effects;
    private readonly ConcurrentDictionary<string, TeamsTenant> _tenants = new(StringComparer.Ordinal);
    private ImmutableList<LedgerEntry> _ledger = [];

    public FakeConnector(FakeLogin login, Guid appId, TimeProvider clock)
    {
        (_login, _clock) = (login, clock);
        _rates = new RateRules(clock);
        _effects = new ConnectorEffects(appId, clock);
        Server = new LoopbackServer(HandleAsync);
    }

    public LoopbackServer Server { get; }

    public FaultPlan Faults { get; } = new();

    /// <summary>Gets or sets a value indicating whether the documented rates are enforced.</summary>
    public bool EnforcesRates { get; set; }

    /// <summary>Gets or sets a value indicating whether calls need a token that the login has issued.</summary>
    public bool RequiresToken { get; set; } = true;

    /// <summary>Gets or sets how far the date of the answers is from the real time.</summary>
    public TimeSpan DateError { get; set; }

    /// <summary>Gets every call so far, in the order in which they were answered.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => _ledger;

    /// <summary>Gets the calls by which the bot went over a rate on its own.</summary>
    public IEnumerable<LedgerEntry> OverRate => Ledger.Where(entry => entry.Effect is { IsOverRate: true });

    public string NewMessageId() => _effects.NewMessageId();

    public void Add(TeamsTenant tenant)
    {
        if (!_tenants.TryAdd(tenant.Region, tenant))
            throw new InvalidOperationException("Two tenants need two regions.");
    }

    public Uri ServiceUrlOf(TeamsTenant tenant) => new(Server.Address, tenant.Region + "/");

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var call = await ConnectorCall.ReadAsync(http);
        var at = _clock.GetUtcNow();
        var tenant = _tenants.GetValueOrDefault(call.Region);
        var fault = Faults.Take(call);
        var effect = HappensBefore(fault) ? null : Answer(call, tenant);
        var answer = Twist(fault, effect);
        // Written before it is told, so that who reads the answer finds it in the ledger.
        var entry = new LedgerEntry(at, call, tenant?.Id, fault, effect, answer?.Status ?? 0);
        ImmutableInterlocked.Update(ref _ledger, all => all.Add(entry));
        await TellAsync(http, fault, answer);
    }

    private static bool HappensBefore(ConnectorFault? fault) =>
        fault
            is ConnectorFault.Throttle
                or ConnectorFault.Error { AfterEffect: false }
                or ConnectorFault.Hang { AfterEffect: false }
                or ConnectorFault.Cut { AfterEffect: false };

    private ConnectorAnswer Answer(ConnectorCall call, TeamsTenant? tenant)
    {
        if (RequiresToken && (call.Token is null || !_login.Accepts(call.Token)))
            return ConnectorAnswer.Error(401, "BotNotRegistered", "Authorization has been denied for this request.");
        if (tenant is null)
            return ConnectorAnswer.Error(404, "ServiceError", "No such service.");
        if (EnforcesRates && _rates.Take(call) is { } refused)
            return refused;
        return _effects.Do(call, tenant);
    }

    // Null: nothing is answered at all.
    private static ConnectorAnswer? Twist(ConnectorFault? fault, ConnectorAnswer? effect) =>
        fault switch
        {
            ConnectorFault.Throttle throttle => ConnectorAnswer.Error(429, "Throttled", "slow down") with
            {
                RetryAfter = throttle.RetryAfter,
            },
            ConnectorFault.Error { ErrorCode: { } code } error => ConnectorAnswer.Error(error.Code, code),
            ConnectorFault.Error error => ConnectorAnswer.Empty(error.Code),
            ConnectorFault.Hang or ConnectorFault.Cut => null,
            ConnectorFault.WrongShape wrong when effect is { Status: < 300 } => effect with { Body = wrong.Body },
            _ => effect,
        };

    private async Task TellAsync(HttpContext http, ConnectorFault? fault, ConnectorAnswer? answer)
    {
        if (fault is ConnectorFault.Late late)
            await Task.Delay(late.By, _clock, http.RequestAborted);
        if (fault is ConnectorFault.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, http.RequestAborted);
        if (answer is null)
        {
            http.Abort();
            return;
        }

        var body = Encoding.UTF8.GetBytes(answer.Body);
        http.Response.StatusCode = answer.Status;
        http.Response.Headers["MS-CV"] = Guid.NewGuid().ToString("N");
        if (DateError != TimeSpan.Zero)
            http.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + DateError).ToString("R");
        if (answer.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        if (body.Length == 0)
            return;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = body.Length;
        var length = fault is ConnectorFault.Truncate ? body.Length / 2 : body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, length), http.RequestAborted);
        if (length == body.Length)
            return;
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }
}
