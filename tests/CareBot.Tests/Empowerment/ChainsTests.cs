using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

public sealed class ChainsTests
{
    private const string Chains = """
        chains:
          dear: { when: { price: over 100 }, steps: [head] }
          in-public: { when: { public: yes }, steps: [answers in public], wait: 5 min }
          hurt: { when: { issue: safety }, steps: [lead] }
          light: { when: { class: 1 }, steps: [lead on duty] }
        """;

    [Fact]
    public void Every_form_of_a_step_is_read()
    {
        const string sections = """
            chains:
              all:
                steps:
                  - manager
                  - boss
                  - boss in store
                  - boss in area
                  - boss anywhere
                  - boss on duty
                  - boss on duty in store
                  - boss on duty in area
                  - boss on duty anywhere
                  - person tom
                  - answers in public
                  - answers in public in store
                  - answers  in public in area
                  - answers in public anywhere
            """;

        var chain = SmallPolicy.With(sections).ChainFor(SmallPolicy.In(Facts.None));

        StepTarget[] expected =
        [
            new StepTarget.Manager(),
            new StepTarget.Role("boss", StepReach.Anywhere),
            new StepTarget.Role("boss", StepReach.Store),
            new StepTarget.Role("boss", StepReach.Area),
            new StepTarget.Role("boss", StepReach.Anywhere),
            new StepTarget.Role("boss", StepReach.Store, OnDuty: true),
            new StepTarget.Role("boss", StepReach.Store, OnDuty: true),
            new StepTarget.Role("boss", StepReach.Area, OnDuty: true),
            new StepTarget.Role("boss", StepReach.Anywhere, OnDuty: true),
            new StepTarget.Person("tom"),
            new StepTarget.PublicVoice(StepReach.Anywhere),
            new StepTarget.PublicVoice(StepReach.Store),
            new StepTarget.PublicVoice(StepReach.Area),
            new StepTarget.PublicVoice(StepReach.Anywhere),
        ];
        Assert.Equal(expected, chain.Steps.Select(step => step.Ask));
    }

    [Fact]
    public void One_step_needs_no_list()
    {
        var chain = SmallPolicy.With("chains: { one: { steps: manager } }").ChainFor(SmallPolicy.In(Facts.None));

        Assert.Equal(new StepTarget.Manager(), Assert.Single(chain.Steps).Ask);
    }

    [Fact]
    public void The_first_chain_that_holds_counts()
    {
        var policy = SmallPolicy.With(Chains);

        var both = new Facts
        {
            Issue = "part-missing",
            Price = Money.Of(200, Currency.Gbp),
            Public = true,
        };

        Assert.Equal("dear", policy.ChainFor(SmallPolicy.In(both)).Name);
        Assert.Equal("light", policy.ChainFor(SmallPolicy.In(SmallPolicy.Light)).Name);
    }

    [Fact]
    public void A_chain_that_hangs_on_what_nobody_said_does_not_count()
    {
        var policy = SmallPolicy.With(Chains);

        var withoutPrice = policy.ChainFor(SmallPolicy.In(new Facts { Issue = "faulty", Public = true }));
        var withoutIssue = policy.ChainFor(SmallPolicy.In(Facts.None));

        Assert.Equal("in-public", withoutPrice.Name);
        Assert.Equal("roles", withoutIssue.Name);
    }

    [Fact]
    public void Chains_are_for_safety_too()
    {
        var chain = SmallPolicy.With(Chains).ChainFor(SmallPolicy.In(new Facts { Issue = "safety" }));

        Assert.Equal(("hurt", "lead"), (chain.Name, Roles(chain)));
    }

    [Theory]
    [InlineData("clerk", "faulty", false, "lead boss head")]
    [InlineData("lead", "faulty", false, "boss head")]
    [InlineData("clerk", "faulty", true, "lead voice boss head")]
    [InlineData("clerk", "safety", false, "boss head")]
    [InlineData("boss", "safety", false, "boss head")]
    [InlineData("stranger", "faulty", false, "clerk lead boss head")]
    public void Without_a_chain_the_roles_above_are_asked(string role, string issue, bool isPublic, string expected)
    {
        var facts = new Facts { Issue = issue, Public = isPublic };

        var chain = SmallPolicy.With().ChainFor(SmallPolicy.In(facts, role));

        Assert.Equal(("roles", expected), (chain.Name, Roles(chain)));
    }

    [Fact]
    public void Whoever_has_no_role_above_asks_their_own_manager()
    {
        var chain = SmallPolicy.With().ChainFor(SmallPolicy.In(new Facts { Issue = "faulty" }, "head"));

        Assert.Equal(new StepTarget.Manager(), Assert.Single(chain.Steps).Ask);
    }

    [Fact]
    public void The_sample_asks_for_each_story_as_it_goes()
    {
        var usual = SamplePolicy.Policy.ChainFor(Sample(new Facts { Issue = "poor-quality", Place = Place.Counter }));
        var inPublic = SamplePolicy.Policy.ChainFor(Sample(new Facts { Issue = "damaged", Public = true }));
        var hurt = SamplePolicy.Policy.ChainFor(Sample(new Facts { Issue = "safety", Public = true }));

        Assert.Equal(
            [
                new StepTarget.Role("supervisor", StepReach.Store, OnDuty: true),
                new StepTarget.Role("store-manager", StepReach.Store),
                new StepTarget.Role("area-manager", StepReach.Anywhere),
            ],
            usual.Steps.Select(step => step.Ask)
        );
        Assert.Equal(new StepTarget.PublicVoice(StepReach.Anywhere), inPublic.Steps[0].Ask);
        Assert.Equal(new StepTarget.Role("store-manager", StepReach.Store), inPublic.Steps[1].Ask);
        Assert.Equal("store-manager area-manager", Roles(hurt));
        Assert.Null(usual.Fallback);
    }

    private static Situation Sample(Facts facts) => SamplePolicy.In(facts, "associate", "GB");

    private static string Roles(Chain chain) =>
        string.Join(' ', chain.Steps.Select(step => ((StepTarget.Role)step.Ask).Key));
}
