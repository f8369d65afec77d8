namespace CareBot.Tests.Hostile;

public sealed class ClickHouseSlack() : ClickHouse("slack", "teams");
