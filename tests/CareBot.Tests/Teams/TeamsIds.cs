using CareBot.Core.Messages;

namespace CareBot.Tests.Teams;

/// <summary>The made-up ids of the fixtures.</summary>
internal static class TeamsIds
{
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string OtherTenant = "22222222-2222-2222-2222-2222222222ff";
    public const string App = "11111111-1111-1111-1111-111111111111";
    public const string Bot = "28:" + App;
    public const string Ida = "29:1AbC-user";
    public const string IdaObject = "00000000-0000-0000-0000-0000000000a1";
    public const string Chat = "a:1xyz";
    public const string Service = "https://smba.trafficmanager.net/emea/";
    public const string Issuer = "https://api.botframework.com";

    public static ChannelUser IdaUser => new("teams", Tenant, IdaObject);
}
