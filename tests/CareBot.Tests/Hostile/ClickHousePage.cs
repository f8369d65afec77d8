namespace CareBot.Tests.Hostile;

public sealed class ClickHousePage() : ClickHouse("web", "slack");
