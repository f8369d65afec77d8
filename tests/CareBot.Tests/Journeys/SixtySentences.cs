using CareBot.Tests.Fakes;

namespace CareBot.Tests.Journeys;

/// <summary>Sixty sentences as real staff type them. Each is answered in one message, and nothing is asked that was said.</summary>
public sealed class SixtySentences
{
    private static readonly string[] Questions =
    [
        "What happened?",
        "What is it about?",
        "What did it cost? Type the amount.",
        "When was it bought?",
        "Whose doing was it?",
        "Where is the customer?",
        "How much is still to pay? Type the amount.",
    ];

    /// <summary>Gets who types what, how the answer opens, what is understood, how grave it is, and what is still asked.</summary>
    public static TheoryData<string, string, string, string, int, string> Sentences =>
        new()
        {
            {
                "maya",
                "bouquet 50 quid came half dead, mums birthday was yesterday",
                "Owed:",
                "bouquet · poor quality or not as described · £50 · mum's birthday",
                2,
                ""
            },
            {
                "maya",
                "roses £35 wilted after 1 day customer at till",
                "Owed:",
                "roses · poor quality or not as described · £35",
                2,
                ""
            },
            {
                "maya",
                "flowers never turned up for funeral this morning, paid 80, family really upset",
                "Owed:",
                "flowers · lost · £80 · funeral · upset",
                3,
                ""
            },
            {
                "omar",
                "iphone screen cracked out the box £799 bought last tues",
                "Owed:",
                "iphone · damaged · £799 · bought 17 Nov 2026",
                2,
                ""
            },
            {
                "omar",
                "tv wont turn on 3 weeks old £450 wants money back",
                "They ask for refund:",
                "tv · faulty · £450 · bought 3 Nov 2026 · asks for refund",
                2,
                ""
            },
            {
                "omar",
                "laptop 2 yrs old battery dead, £900, customer on phone",
                "Owed:",
                "laptop · faulty · £900 · bought 24 Nov 2024 · on the phone",
                2,
                ""
            },
            {
                "omar",
                "headphones one side not working had them 8 months 120 quid",
                "Owed:",
                "headphones · faulty · £120 · bought 24 Mar 2026",
                2,
                ""
            },
            {
                "omar",
                "washing machine delivered w dent £389 he wants discount",
                "They ask for discount:",
                "washing machine · damaged · £389 · asks for discount",
                2,
                "When was it bought?"
            },
            { "maya", "sofa 3 wks late £1.2k shes fuming", "Owed:", "sofa · late · £1,200 · angry", 2, "" },
            {
                "maya",
                "dress wrong size sent £60 needs it for wedding saturday",
                "Owed:",
                "dress · wrong item · £60 · wedding",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "jumper shrank in wash followed label, £45, bought in march",
                "Owed:",
                "jumper · poor quality or not as described · £45 · bought 1 Mar 2026",
                2,
                ""
            },
            {
                "maya",
                "coat zip broke 2nd time same coat £110 repaired in sept",
                "What is owed depends on one thing:",
                "coat · faulty · £110 · 2nd contact · repair given",
                3,
                "When was it bought?"
            },
            {
                "leo",
                "guy on twitter slating us cos his parcel lost, £75 trainers, 400 retweets",
                "Owed:",
                "trainers · lost · £75 · on a social network · in public",
                4,
                ""
            },
            {
                "leo",
                "customer dm'd insta, wants freebie cos shes a loyal fan, nothing wrong",
                "The free product I can't give:",
                "special request · asks for free product · nobody's fault · on a social network · a loyal customer",
                1,
                ""
            },
            { "maya", "charged twice for same order £32.50 order 4711-22", "Owed:", "billing · £32.50", 2, "" },
            { "maya", "till charged 24.99 shelf said 19.99", "Owed:", "billing · £5", 2, "" },
            {
                "maya",
                "toy missing pieces xmas present £28",
                "Owed:",
                "toy · part missing · £28 · xmas",
                1,
                "When was it bought?"
            },
            {
                "maya",
                "cake for 40th bday had wrong name on, 45 pounds, party is tonight",
                "Owed:",
                "cake · wrong item · £45 · 40th bday",
                2,
                ""
            },
            { "maya", "sandwich had bit of glass in it", "Safety first.", "sandwich · safety", 4, "" },
            { "maya", "kids toy broke sharp edge cut his finger", "Safety first.", "toy · safety", 4, "" },
            { "omar", "charger got really hot and smoking", "Safety first.", "charger · safety", 4, "" },
            {
                "maya",
                "suitcase wheel fell off first trip £89 bought 6 weeks ago",
                "Owed:",
                "suitcase · faulty · £89 · bought 13 Oct 2026",
                2,
                ""
            },
            {
                "maya",
                "we promised to call her back monday nobody did shes upset",
                "You may add up to £15 yourself:",
                "promise broken · our fault · upset",
                3,
                ""
            },
            {
                "maya",
                "can i give him £10 off next time, lamp was late",
                "Yes, you may give £10 on top.",
                "lamp · late",
                2,
                "What did it cost? Type the amount."
            },
            {
                "maya",
                "ok to give a £20 voucher instead of refund? kettle faulty £30 bought 10 days ago",
                "Not £20 voucher in place of what is owed.",
                "kettle · faulty · £30 · bought 14 Nov 2026",
                2,
                ""
            },
            {
                "maya",
                "she wants 100 quid for hassle, table scratched £250",
                "They ask for £100 on top:",
                "table · damaged · £250 · asks for £100 on top",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "ill pay for it myself, i broke her vase £40",
                "Thank you for saying so. It happens to all of us; now we put it right.\nNot compensation.",
                "vase · faulty · £40",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "he dropped it himself wants new one, phone £500",
                "They ask for replacement:",
                "phone · damaged · £500 · asks for replacement · the customer's doing",
                2,
                ""
            },
            { "maya", "not broken just late, desk £199", "Owed:", "desk · late · £199", 2, "" },
            {
                "maya",
                "courier left parcel in rain, boots ruined £95",
                "Owed:",
                "boots · damaged · £95 · our partner's fault",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "can you order a blue one in special for her?",
                "You may add up to £15 yourself:",
                "special request",
                1,
                ""
            },
            {
                "maya",
                "gift card doesnt work £25 balance",
                "What is owed depends on one thing:",
                "faulty · £25",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "got 2 left shoes lol £70",
                "Owed:",
                "shoes · wrong item · £70 · playful",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "rug colour nothing like website £180 bought online last week, changed mind",
                "Owed:",
                "rug · poor quality or not as described · £180 · bought 17 Nov 2026 · on a social network",
                2,
                ""
            },
            {
                "maya",
                "third time shes been in about this chair, £130, we offered £10 then £20",
                "You may add up to £15 yourself:",
                "chair · £130 · 3rd contact · £10 on top given",
                3,
                "What happened?"
            },
            {
                "lena",
                "coffee machine broken, 1.249,00 €, bought 14 months ago",
                "Owed:",
                "coffee machine · faulty · €1,249 · bought 24 Sep 2025",
                2,
                ""
            },
            {
                "jonas",
                "handbag strap torn, 89,90 eur, 5 months old",
                "Owed:",
                "handbag · damaged · €89.90 · bought 24 Jun 2026",
                2,
                ""
            },
            {
                "ruth",
                "blender dead 49 bucks bought 2 months ago",
                "Owed:",
                "blender · faulty · $49 · bought 24 Sep 2026",
                2,
                ""
            },
            {
                "ruth",
                "wrong color sweater shipped, $39.99",
                "Owed:",
                "sweater · wrong item · $39.99",
                2,
                "When was it bought?"
            },
            { "ruth", "birthday balloons never came, 25 dollars, party over", "Owed:", "lost · $25 · birthday", 3, "" },
            {
                "ruth",
                "customer says dishwasher leaks $650 bought june 2025",
                "You may add up to $18 yourself, and that is not enough here.",
                "dishwasher · faulty · $650 · bought 1 Jun 2025",
                2,
                ""
            },
            { "maya", "what can i offer late delivery £40 jeans", "Owed:", "jeans · late · £40", 2, "" },
            {
                "maya",
                "plates arrived smashed, 6 of 12, £84 for the set",
                "Owed:",
                "plates · damaged · £84",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "old lady, reg customer, milk off £1.20",
                "What is owed depends on one thing:",
                "poor quality or not as described · £1.20 · a loyal customer",
                2,
                "When was it bought?"
            },
            { "maya", "he got overcharged a fiver", "Owed:", "billing · £5", 2, "" },
            {
                "maya",
                "book wrong edition £12.99 at counter now",
                "Owed:",
                "wrong item · £12.99",
                2,
                "When was it bought?"
            },
            { "omar", "ps5 controller drift, 11 months old, £59", "Owed:", "faulty · £59 · bought 24 Dec 2025", 2, "" },
            {
                "maya",
                "earrings fell apart after two wears thirty five pounds",
                "What is owed depends on one thing:",
                "earrings · faulty · £35",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "curtains 2cm too short as ordered by us £140",
                "What is owed depends on one thing:",
                "curtains · poor quality or not as described · £140",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "she wants to speak to manager about delivery guy swearing",
                "You may add up to £15 yourself:",
                "bad service · our partner's fault · angry",
                2,
                ""
            },
            {
                "leo",
                "bad google review says we ignored 2 emails re broken lamp £65",
                "What is owed depends on one thing:",
                "lamp · faulty · £65 · on a social network · in public · 2nd contact",
                4,
                "When was it bought?"
            },
            {
                "maya",
                "mattress arrived dirty £300, been a customer 10 years",
                "What is owed depends on one thing:",
                "mattress · poor quality or not as described · £300 · a loyal customer",
                2,
                "When was it bought?"
            },
            {
                "maya",
                "train set late for his birthday, £90, already gave £5 off",
                "Owed:",
                "train set · late · £90 · 2nd contact · birthday · £5 on top given",
                3,
                ""
            },
            {
                "maya",
                "hes back again, same lamp, still flickers, £45, we gave him a £5 voucher last time",
                "What is owed depends on one thing:",
                "lamp · faulty · £45 · 2nd contact · £5 voucher given",
                3,
                "When was it bought?"
            },
            {
                "maya",
                "wrong flowers sent for our anniversary £65 ordered online",
                "Owed:",
                "wrong item · £65 · anniversary",
                2,
                "When was it bought?"
            },
            { "maya", "blender exploded no one hurt but glass everywhere", "Safety first.", "blender · safety", 4, "" },
            {
                "maya",
                "customer wants full refund, shoes £80, bought 3 weeks ago sole came off",
                "They ask for refund:",
                "shoes · faulty · £80 · bought 3 Nov 2026 · asks for refund",
                2,
                ""
            },
            {
                "maya",
                "pram wheel wobbly £260 bought 4 months ago she wants a new one",
                "They ask for replacement:",
                "faulty · £260 · bought 24 Jul 2026 · asks for replacement",
                2,
                ""
            },
            {
                "ruth",
                "kids bike missing pedals, paid $149.99 last saturday",
                "Owed:",
                "kids bike · part missing · $149.99 · bought 21 Nov 2026",
                1,
                ""
            },
            {
                "lena",
                "tasche kaputt? bag broken €59,90 bought 3 weeks ago",
                "Owed:",
                "faulty · €59.90 · bought 3 Nov 2026",
                2,
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Is_answered_in_one_message(
        string person,
        string sentence,
        string opens,
        string understood,
        int grave,
        string asked
    )
    {
        var said = Sample.Bot().Say(person, sentence);

        AssertAnswer(said, opens, understood, grave, asked);
    }

    [Fact]
    public void A_busy_counter_gets_the_same_answers_one_after_the_other()
    {
        var bot = Sample.Bot();
        foreach (var row in Sentences)
        {
            var (person, sentence) = ((string)row[0], (string)row[1]);
            bot.Say(person, "start over");

            AssertAnswer(bot.Say(person, sentence), (string)row[2], (string)row[3], (int)row[4], (string)row[5]);
        }
    }

    private static void AssertAnswer(string said, string opens, string understood, int grave, string asked)
    {
        Assert.StartsWith(opens, said, StringComparison.Ordinal);
        Assert.Contains($"I understood: {understood}. Class {grave} of 4.", said, StringComparison.Ordinal);
        var questions = Questions.Where(question => said.Split('\n').Contains(question));
        Assert.Equal(asked.Length == 0 ? [] : [asked], questions);
    }
}
