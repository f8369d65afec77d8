using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Tests.Empowerment;

/// <summary>A policy of a few lines, to which a test adds the sections that it is about.</summary>
internal static class SmallPolicy
{
    public static readonly Facts Light = new() { Issue = "part-missing" };

    private const string Yaml = """
        policy: Small
        currency: GBP
        rates: { USD: 1.25 }
        adequacy: { too small below: 60%, too much above: 150% }
        stores in: [GB]
        roles:
          clerk: { may add: 10 }
          lead: { may add: 40 }
          voice: { may add: 60, answers in public: yes }
          boss: { may add: 100 }
          head: { may add: 1000 }
        issues:
          part-missing: { class: 1, usual fault: ours, says: [part missing] }
          faulty: { class: 2, usual fault: ours, says: [broken] }
          safety: { class: 4, usual fault: ours, says: [hurt] }
        remedies:
          refund: { kind: money, worth: the price }
          fee: { kind: money }
          goodwill: { kind: money }
        owed:
          part: { when: { issue: part-missing }, give: [fee], amount: not said, because: It was paid for. }
        gestures:
          card: { cost: 1, text: a card }
          cake: { cost: 6, text: a cake }
        places:
          counter: { answer within: 10 min }
          phone: { answer within: 15 min }
          social: { answer within: 1 hour }
          mail: { answer within: 1 working day }
          not-said: { answer within: 20 min }
        public: { says: [online], answer within: 30 min }
        safety: { issues: [safety], do now: [Help.], goes to: boss }
        words:
          rest: { private: Sorry. }

        """;

    /// <summary>Compiles it together with some sections; a mistake in them fails the test.</summary>
    public static Policy With(string sections = "")
    {
        var compilation = SamplePolicy.Compile(Yaml + sections);
        Assert.Empty(compilation.Findings.Select(finding => $"{finding.Line}: {finding.Message}"));
        return compilation.Policy ?? throw new InvalidOperationException("The policy has no finding and is none.");
    }

    public static Situation In(Facts facts, string role = "clerk", Currency? currency = null)
    {
        var own = currency ?? Currency.Gbp;
        return new(facts, role, "GB", own, SamplePolicy.Today, Money.Zero(own)) { Store = "harbour-street" };
    }
}
