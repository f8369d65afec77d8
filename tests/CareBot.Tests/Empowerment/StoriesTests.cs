using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class StoriesTests
{
    private static readonly Facts Bouquet = new()
    {
        Issue = "poor-quality",
        Category = "flowers",
        Item = "bouquet",
        Price = Money.Of(50, Currency.Gbp),
        Occasion = "birthday",
        OccasionWords = "92nd birthday",
        Contacts = 2,
        Given = [new Offer("voucher", Money.Of(5, Currency.Gbp))],
    };

    private static readonly Facts Dragon = new()
    {
        Issue = "special-request",
        Category = "electronics",
        Item = "phone",
        Ask = new Ask("free-product"),
        Place = Place.Social,
        Public = false,
        Tone = "playful",
        Loyal = true,
    };

    [Fact]
    public void The_dragon_gets_no_phone_but_never_a_bare_no()
    {
        var verdict = Decide(Dragon, "associate", "GB");

        var no = Assert.IsType<AskVerdict.CannotBeGiven>(verdict.Ask);
        Assert.StartsWith("The phone I can't give: ", no.Text, StringComparison.Ordinal);
        Assert.Contains("isn't on sale", no.Text, StringComparison.Ordinal);
        Assert.Equal("not-on-sale", no.Reason.Rule);
        Assert.Equal("drawing-back", verdict.Gestures[0].Remedy);
        Assert.Equal(
            "drawing-back pre-order-queue call-when-in-stock",
            Join(verdict.Gestures.Select(each => each.Remedy))
        );
        Assert.Contains(
            verdict.Words.Advice,
            line => line.StartsWith("Your reply may be posted", StringComparison.Ordinal)
        );
        Assert.Contains(verdict.Words.Advice, line => line == "They joked first, so may you.");
        Assert.Empty(verdict.Missing);
        Assert.Empty(verdict.Owed);
    }

    [Fact]
    public void The_bouquet_is_owed_and_what_was_offered_was_too_small()
    {
        var verdict = Decide(Bouquet, "associate", "GB");

        var owed = Assert.Single(verdict.Owed);
        Assert.Equal("the £50 back, or the bouquet they ordered", owed.Text);
        Assert.NotNull(owed.Reason.Source);
        Assert.Equal(3, verdict.Class);
        Assert.Equal(Money.Of(15, Currency.Gbp), verdict.Allowance.Limit);
        Assert.Equal(Money.Of(75, Currency.Gbp), verdict.Allowance.Ceiling);
        Assert.False(verdict.Allowance.Floor.IsPositive);
        Assert.Equal("gesture-associate", verdict.Allowance.Reason.Rule);
        Assert.Equal(
            "hand-written-card same-day-redelivery",
            Join(verdict.Gestures.Take(2).Select(each => each.Remedy))
        );
        var again = Assert.Single(verdict.Refused, line => line.Text == "another voucher");
        Assert.Contains(
            "£5 is 10 % of what went wrong; under £30 people leave, and a voucher cannot stand in for money",
            again.Reason.Because,
            StringComparison.Ordinal
        );
        Assert.Contains("a 92nd birthday", verdict.Words.Private, StringComparison.Ordinal);
        Assert.Equal("supervisor", verdict.Above[0].Role);
        Assert.Contains(verdict.Above, role => role.Role == "store-manager");
        Assert.DoesNotContain(verdict.Above, role => role.Role == "public-voice");
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void Five_pounds_and_then_fifteen_each_meet_a_clear_too_small()
    {
        var first = Bouquet with { Given = [], Contacts = 1 };
        var voucher = Judge(first, new Offer("voucher", Money.Of(5, Currency.Gbp)));
        var refund = Judge(Bouquet, new Offer("refund", Money.Of(15, Currency.Gbp)));

        var inPlace = Assert.IsType<OfferVerdict.InPlaceOfOwed>(voucher);
        Assert.Contains("10 %", inPlace.Reason.Because, StringComparison.Ordinal);
        var small = Assert.IsType<OfferVerdict.TooSmall>(refund);
        Assert.Equal(30, small.SharePercent);
        Assert.Equal(Money.Of(30, Currency.Gbp), small.Floor);
    }

    [Fact]
    public void A_third_contact_is_of_the_gravest_class()
    {
        var verdict = Decide(Bouquet with { Contacts = 3 }, "associate", "GB");

        Assert.Equal(4, verdict.Class);
        Assert.Equal("poor-quality second-contact third-contact", Join(verdict.ClassReasons.Select(each => each.Rule)));
    }

    [Fact]
    public void The_forgotten_surprise_is_the_company_s_cost_and_goes_up_to_the_store_manager()
    {
        var facts = new Facts
        {
            Issue = "promise-broken",
            Category = "electronics",
            Item = "television",
            Outstanding = Money.Of(250, Currency.Usd),
            Occasion = "birthday",
            OccasionWords = "husband's birthday",
        };

        var verdict = Decide(facts, "associate", "US");
        var paidByHer = Judge(
            facts,
            new Offer("goodwill", Money.Of(500, Currency.Usd), PaidByEmployee: true),
            country: "US"
        );
        var waiver = Judge(facts, new Offer("waiver", OnTop: true), country: "US");
        var dinner = new Offer("experience", Money.Of(500, Currency.Usd), OnTop: true);

        Assert.Equal(3, verdict.Class);
        Assert.Equal(Money.Of(18, Currency.Usd), verdict.Allowance.Limit);
        Assert.Contains(verdict.Refused, line => line.Text == "paying it yourself");
        Assert.Equal("employee-pays", Assert.IsType<OfferVerdict.Never>(paidByHer).Reason.Rule);
        Assert.Equal("store-manager", Assert.IsType<OfferVerdict.NeedsApproval>(waiver).Role);
        Assert.Equal(Money.Of(500, Currency.Usd), verdict.Above.Single(role => role.Role == "store-manager").UpTo);
        Assert.Equal(
            "store-manager",
            Assert.IsType<OfferVerdict.NeedsApproval>(Judge(facts, dinner, country: "US")).Role
        );
        Assert.IsType<OfferVerdict.Allowed>(Judge(facts, dinner, "store-manager", "US"));
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void The_laptop_is_owed_whatever_the_limit_is()
    {
        var facts = new Facts
        {
            Issue = "faulty",
            Category = "electronics",
            Item = "laptop",
            Price = Money.Of(640, Currency.Gbp),
            BoughtOn = SamplePolicy.Today.AddMonths(-2),
        };

        var verdict = Decide(facts, "associate", "GB");

        var owed = Assert.Single(verdict.Owed);
        Assert.Equal("replacement repair", Join(owed.Remedies));
        Assert.Equal("a new laptop, or a repair of the laptop", owed.Text);
        Assert.IsType<OfferVerdict.Owed>(Judge(facts, new Offer("replacement")));
        Assert.Equal("loan-device", verdict.Gestures[0].Remedy);
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void The_suitcase_in_public_rises_and_brings_in_the_public_voice()
    {
        var facts = new Facts
        {
            Issue = "damaged",
            Category = "travel",
            Item = "suitcase",
            Price = Money.Of(320, Currency.Usd),
            Place = Place.Social,
            Public = true,
            Tone = "playful",
        };

        var verdict = Decide(facts, "associate", "US");

        Assert.Equal(3, verdict.Class);
        Assert.Equal("us-domestic-baggage international-baggage", Join(verdict.Owed.Select(each => each.Reason.Rule)));
        Assert.Contains("$4,700", verdict.Owed[0].Text, StringComparison.Ordinal);
        Assert.Contains("1,519 SDR", verdict.Owed[1].Text, StringComparison.Ordinal);
        Assert.Contains(verdict.Above, role => role.Role == "public-voice");
        Assert.NotNull(verdict.Words.Public);
        Assert.DoesNotContain("suitcase", verdict.Words.Public, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("quick-in-public", verdict.Allowance.Reason.Rule);
        Assert.Equal(TimeSpan.FromMinutes(30), SamplePolicy.Policy.AnswerWithin(Place.Social, isPublic: true));
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void Safety_is_never_haggled_over()
    {
        var verdict = Decide(new Facts { Issue = "safety", Price = Money.Of(80, Currency.Gbp) }, "associate", "GB");

        Assert.Equal("store-manager", verdict.Safety?.GoesTo);
        Assert.NotEmpty(verdict.Safety?.DoNow ?? []);
        Assert.Empty(verdict.Gestures);
        Assert.False(verdict.Allowance.Limit.IsPositive);
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void What_is_not_known_and_matters_is_missing_the_most_telling_first()
    {
        var nothing = Decide(Facts.None, "associate", "GB");
        var faulty = Decide(new Facts { Issue = "faulty" }, "associate", "GB");

        Assert.Equal("Issue", Join(nothing.Missing));
        Assert.Equal("Price BoughtOn", Join(faulty.Missing));
    }

    private static string Join(IEnumerable<string> keys) => string.Join(' ', keys);

    private static Verdict Decide(Facts facts, string role, string country) =>
        SamplePolicy.Policy.Decide(SamplePolicy.In(facts, role, country));

    private static OfferVerdict Judge(Facts facts, Offer offer, string role = "associate", string country = "GB") =>
        SamplePolicy.Policy.Judge(SamplePolicy.In(facts, role, country), offer);
}
