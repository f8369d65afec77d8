namespace CareBot.Tests.Hostile;

public sealed class ClickHouseTeams() : ClickHouse("teams", "slack");
