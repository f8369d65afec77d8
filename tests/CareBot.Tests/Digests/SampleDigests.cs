using CareBot.Core.Conversations.Digests;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Tests.Fakes;
using CareBot.Years;

namespace CareBot.Tests.Digests;

/// <summary>Digests to look at: of a generated year in which everything is hidden that can be, and of weeks with next to nothing in them.</summary>
internal static class SampleDigests
{
    // What people write is longer than one thinks.
    private const string Deed =
        "Maya saw that the bouquet would never reach the party in time, drove it over herself after closing, and stayed to "
        + "sing along. The grandmother cried. So did I, a little.";

    private const string LongName =
        "Harbour Street, Old Town and Waterside Department Store (formerly Donaudampfschifffahrtsgesellschaft)";

    private const int Week = 22;

    private static readonly Lazy<YearView> Full = new(() =>
        new YearView(YearPlan.Full(20261125) with { Weeks = Week + 1 })
    );

    /// <summary>Lists what a Monday brings and what its buttons show.</summary>
    public static IReadOnlyList<SampleDigest> All() => [.. Mondays(), .. Pages(), .. Lean()];

    private static IEnumerable<SampleDigest> Mondays()
    {
        yield return Monday("store", OfStore(Unfair));
        yield return Monday("store-away", OfStore(Full.Value.Year.AwayStore));
        yield return Monday("company", new DigestScope.OfCompany());
        foreach (var area in Staff.Stores.Values.Select(store => store.Area).Distinct().Order(StringComparer.Ordinal))
            yield return Monday($"area-{area}", new DigestScope.OfArea(area));
        foreach (var store in Staff.Stores.Keys.Where(store => store != Unfair).Order(StringComparer.Ordinal))
            yield return Monday($"store-{store}", OfStore(store));
    }

    private static IEnumerable<SampleDigest> Pages()
    {
        var (store, company) = (Of(OfStore(Unfair)), Of(new DigestScope.OfCompany()));
        yield return new("store-details", new DigestDetails(store, Staff, Policy).Write(), IsMain: false);
        yield return new("company-details", new DigestDetails(company, Staff, Policy).Write(), IsMain: false);
        yield return new("company-proposals", ProposalMessage.Write(company, Policy, mayTurnDown: true), IsMain: false);
    }

    private static IEnumerable<SampleDigest> Lean()
    {
        var bot = Sample.Bot();
        bot.Say("tom", "digest this week");
        yield return new("quiet", bot.Said.Last(said => said.To == "tom").Message, IsMain: true);
        bot.Say("leo", "bouquet £50 came tiny, she is upset");
        bot.Say("leo", "log");
        bot.Say("tom", "digest this week");
        yield return new("one-case", bot.Said.Last(said => said.To == "tom").Message, IsMain: true);
        bot.Press("tom", "Details");
        yield return new("one-case-details", bot.Said.Last(said => said.To == "tom").Message, IsMain: false);
        bot.Say("helen", "replay associate 25");
        yield return new("replay", bot.Said.Last(said => said.To == "helen").Message, IsMain: false);
        var renamed = new StaffDirectory(
            Staff.Employees,
            Staff.Stores.Values.ToDictionary(store => store.Id, store => store with { Name = LongName })
        );
        yield return new("long-name", Written(Of(OfStore(Unfair)), renamed), IsMain: true);
        yield return new("long-names-details", new DigestDetails(Company, renamed, Policy).Write(), IsMain: false);
    }

    private static SampleDigest Monday(string name, DigestScope scope) =>
        new(name, Written(Of(scope), Staff), IsMain: true);

    // As late as can be: nothing is longer.
    private static Message Written(Digest digest, StaffDirectory staff) =>
        new DigestMessage(digest, staff, Policy) { Story = Story }.Write(
            "This comes late: it was due Mon 15 Jun, 08:00."
        );

    private static KudosStory Story =>
        new(
            new Kudos
            {
                Id = "K-4MX",
                Version = 2,
                Nominee = "maya",
                By = "leo",
                Store = Unfair,
                At = Sample.Morning,
                Consent = KudosConsent.WithName,
                AgreedAt = Sample.Morning,
            },
            Deed
        );

    private static Digest Company => Of(new DigestScope.OfCompany());

    private static string Unfair => Full.Value.Year.UnfairStore;

    private static StaffDirectory Staff => Full.Value.Year.Company.Staff;

    private static Policy Policy => Full.Value.Year.Policies.First;

    private static DigestScope.OfStore OfStore(string store) => new(store);

    private static Digest Of(DigestScope scope) => Full.Value.Digest(scope, Week);
}
