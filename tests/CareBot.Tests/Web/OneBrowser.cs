namespace CareBot.Tests.Web;

/// <summary>One browser for all of them, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
