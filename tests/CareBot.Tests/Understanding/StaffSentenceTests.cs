namespace CareBot.Tests.Understanding;

/// <summary>What people type in a hurry, and all that is in it.</summary>
public sealed class StaffSentenceTests
{
    [Theory]
    // The five stories.
    [InlineData(
        "bouquet £50 for a 92nd birthday came tiny, 2nd time she writes, we gave her a £5 voucher",
        "issue=poor-quality cat=flowers item=bouquet price=£50 occ=birthday(92nd birthday) contacts=2 given=voucher£5"
    )]
    [InlineData(
        "he wants the new phone for free, its not even out. nice guy, drew us a dragon lol. facebook dm",
        "cat=electronics item=phone ask=free-product place=Social public=no tone=playful"
    )]
    [InlineData(
        "laptop, bought 2 months ago, volume broken, £640",
        "issue=faulty cat=electronics item=laptop price=£640 bought=2026-01-18"
    )]
    [InlineData(
        "tv on instalments, $250 still to go, I promised to put it in the window for her husbands birthday and forgot",
        "issue=promise-broken cat=electronics item=tv left=$250 fault=Ours occ=birthday(husband's birthday)"
    )]
    [InlineData(
        "brand new suitcase came off the belt wrecked, hes put a funny angry web page up, everyone's reading it",
        "issue=damaged cat=luggage item=suitcase place=Social public=yes tone=playful"
    )]
    // Prices in the middle, no punctuation, typos.
    [InlineData("late tv 300", "issue=late cat=electronics item=tv price=£300")]
    [InlineData(
        "tv came late 300 quid shes furious on the phone",
        "issue=late cat=electronics item=tv price=£300 place=Phone tone=angry"
    )]
    [InlineData("boquet 35 came wiltd", "issue=poor-quality cat=flowers item=boquet price=£35")]
    [InlineData(
        "labtop screen crakced £899.99 bought yesterday",
        "issue=damaged cat=electronics item=labtop price=£899.99 bought=2026-03-17"
    )]
    [InlineData(
        "customer says sofa is damged paid 1200 wants her money back",
        "issue=damaged cat=furniture item=sofa price=£1,200 ask=refund"
    )]
    [InlineData(
        "kettle leaking bought 3 weeks back 29.99",
        "issue=faulty cat=electronics item=kettle price=£29.99 bought=2026-02-25"
    )]
    [InlineData("TOASTER CAUGHT FIRE!!! £25", "issue=safety cat=electronics item=TOASTER price=£25")]
    [InlineData(
        "dress wrong size £80 for wedding on saturday she's crying at the counter",
        "issue=wrong-item cat=fashion item=dress price=£80 place=Counter occ=wedding(wedding) tone=upset"
    )]
    [InlineData(
        "hamper for xmas never arrived 75 pounds",
        "issue=lost cat=food item=hamper price=£75 occ=christmas(xmas)"
    )]
    [InlineData(
        "lego set parts missing £120 for sons birthday",
        "issue=part-missing cat=toys item=lego price=£120 occ=birthday(son's birthday)"
    )]
    [InlineData("charged twice for the jacket 60 each", "issue=billing cat=fashion item=jacket price=£60")]
    [InlineData("our colleague was rude to a regular customer", "issue=bad-service loyal=yes")]
    [InlineData(
        "wardrobe £450 delivered today scratched, he wants a new one",
        "issue=damaged cat=furniture item=wardrobe price=£450 bought=2026-03-18 ask=replacement"
    )]
    [InlineData(
        "iphone 15 wont charge, £799, bought in january",
        "issue=faulty cat=electronics item=iphone price=£799 bought=2026-01-01"
    )]
    [InlineData("55 inch tv flickers 640", "issue=faulty cat=electronics item=tv price=£640")]
    [InlineData("2 shirts wrong size 40 quid", "issue=wrong-item cat=fashion item=shirts price=£40")]
    [InlineData(
        "cake squashed for her 50th, £32, posted on instagram",
        "issue=damaged cat=food item=cake price=£32 place=Social public=yes"
    )]
    [InlineData(
        "headphones broken again 3rd time he comes £150",
        "issue=faulty cat=electronics item=headphones price=£150 contacts=3"
    )]
    [InlineData(
        "she got a £5 voucher then a £15 refund, still not happy, bouquet was £50",
        "cat=flowers item=bouquet price=£50 contacts=3 given=voucher£5 given=refund£15"
    )]
    [InlineData(
        "courier lost it, laptop £640, wants it by friday",
        "issue=lost cat=electronics item=laptop price=£640 fault=Partner"
    )]
    [InlineData(
        "he dropped it, phone screen cracked, asks for a repair",
        "issue=damaged cat=electronics item=phone ask=repair fault=Customer"
    )]
    [InlineData(
        "we forgot the card for the funeral flowers, £65",
        "issue=promise-broken cat=flowers item=flowers price=£65 fault=Ours occ=funeral(funeral)"
    )]
    [InlineData(
        "sofa 2 weeks late, £900, 3rd call, livid",
        "issue=late cat=furniture item=sofa price=£900 contacts=3 tone=angry"
    )]
    [InlineData("not broken, just late. tv £300", "issue=late cat=electronics item=tv price=£300")]
    [InlineData(
        "it isn't damaged but the wrong colour, jumper 45",
        "issue=wrong-item cat=fashion item=jumper price=£45"
    )]
    [InlineData("can I give her £20 for the late bouquet", "issue=late cat=flowers item=bouquet prop=goodwill£20")]
    [InlineData(
        "roses £40 wilted, what about a £5 voucher",
        "issue=poor-quality cat=flowers item=roses price=£40 prop=voucher£5"
    )]
    [InlineData(
        "what can i offer for a £50 bouquet that came tiny",
        "issue=poor-quality cat=flowers item=bouquet price=£50"
    )]
    [InlineData(
        "lady at till kettle dead on arrival 30 quid wants refund",
        "issue=faulty cat=electronics item=kettle price=£30 ask=refund"
    )]
    [InlineData(
        "wants compensation of £60 for the delayed flight",
        "issue=late cat=travel item=flight ask=goodwill£60"
    )]
    [InlineData(
        "i'd like to offer 15 on top, bouquet £50 puny",
        "issue=poor-quality cat=flowers item=bouquet price=£50 prop=goodwill£15+top"
    )]
    [InlineData(
        "tv broken £300 i'll pay it myself",
        "issue=faulty cat=electronics item=tv price=£300 prop=goodwill+employee"
    )]
    [InlineData(
        "take it off my wages, i broke the lamp £35",
        "issue=faulty cat=furniture item=lamp price=£35 prop=goodwill+employee"
    )]
    [InlineData(
        "email from loyal client, chair torn, 120 pounds, bought last month",
        "issue=damaged cat=furniture item=chair price=£120 bought=2026-02-18 place=Mail loyal=yes"
    )]
    [InlineData(
        "demands a new one, laptop defective, £1.2k",
        "issue=faulty cat=electronics item=laptop price=£1,200 ask=replacement"
    )]
    [InlineData("paid a grand for the sofa, torn", "issue=damaged cat=furniture item=sofa price=£1,000")]
    [InlineData("shoes fell apart after 3 weeks cost 85", "issue=poor-quality cat=fashion item=shoes price=£85")]
    [InlineData("flowers late, mother in law 80 today, 45 quid", "issue=late cat=flowers item=flowers price=£45")]
    [InlineData("bouquet thirty five fifty came wilted", "issue=poor-quality cat=flowers item=bouquet price=£35.50")]
    [InlineData("two hundred and fifty pounds for a bed and its wrong", "cat=furniture item=bed price=£250")]
    [InlineData(
        "she paid fifty quid for tulips that looked stale",
        "issue=poor-quality cat=flowers item=tulips price=£50"
    )]
    [InlineData("tv owes us 250 on it, screen cracked", "issue=damaged cat=electronics item=tv left=£250")]
    [InlineData("tv, 400 left to pay, stopped working", "issue=faulty cat=electronics item=tv left=£400")]
    [InlineData(
        "we refunded 15 last week for the bouquet £50, still angry",
        "cat=flowers item=bouquet price=£50 contacts=2 given=refund£15 tone=angry"
    )]
    [InlineData(
        "already had 15 refund, bouquet was tiny, 50 quid",
        "issue=poor-quality cat=flowers item=bouquet price=£50 contacts=2 given=refund£15"
    )]
    [InlineData("is a 10 quid voucher ok for a late cake?", "issue=late cat=food item=cake prop=voucher£10")]
    [InlineData("another £5 voucher? bouquet still puny", "issue=poor-quality cat=flowers item=bouquet prop=voucher£5")]
    [InlineData(
        "would £15 do? train set missing wheels",
        "issue=part-missing cat=toys item=train set prop=goodwill£15"
    )]
    [InlineData(
        "he wants his money back £120 shoes wrong size",
        "issue=wrong-item cat=fashion item=shoes price=£120 ask=refund"
    )]
    [InlineData("asking for £60 because the flowers never came", "issue=lost cat=flowers item=flowers ask=goodwill£60")]
    [InlineData(
        "client would like a replacement, tablet isnt working, since the 3rd",
        "issue=faulty cat=electronics item=tablet bought=2026-03-03 ask=replacement"
    )]
    [InlineData(
        "coat ripped bought on 3 March £140",
        "issue=damaged cat=fashion item=coat price=£140 bought=2026-03-03"
    )]
    [InlineData(
        "camera £550 bought 14/2 stopped working",
        "issue=faulty cat=electronics item=camera price=£550 bought=2026-02-14"
    )]
    [InlineData(
        "camera 2026-02-14 not working 550 gbp",
        "issue=faulty cat=electronics item=camera price=£550 bought=2026-02-14"
    )]
    [InlineData(
        "jeans torn, got them last tuesday, 49.90",
        "issue=damaged cat=fashion item=jeans price=£49.90 bought=2026-03-17"
    )]
    [InlineData(
        "printer doesnt work, had it for 3 weeks, 99 pounds",
        "issue=faulty cat=electronics item=printer price=£99 bought=2026-02-25"
    )]
    [InlineData("order 4711-22 bouquet £50 late", "issue=late cat=flowers item=bouquet price=£50")]
    [InlineData("Mrs Rose says her table £320 came dented", "issue=damaged cat=furniture item=table price=£320")]
    [InlineData(
        "someone wrote a bad review, chocolates mouldy £18",
        "issue=poor-quality cat=food item=chocolates price=£18 place=Social public=yes"
    )]
    [InlineData(
        "went viral on tiktok, our toaster, sparks",
        "issue=safety cat=electronics item=toaster place=Social public=yes"
    )]
    [InlineData(
        "teddy arrived crushed, little girl's birthday tomorrow, £22",
        "issue=damaged cat=toys item=teddy price=£22 occ=birthday(birthday)"
    )]
    [InlineData(
        "anniversary dinner table broken, chair £80",
        "issue=faulty cat=furniture item=chair price=£80 occ=anniversary(anniversary)"
    )]
    [InlineData(
        "wine smashed in delivery, 6 bottles, 90 quid, she wrote twice",
        "issue=damaged cat=food item=wine price=£90 contacts=2"
    )]
    [InlineData("backpack ripped €45 bought on holiday", "issue=damaged cat=luggage item=backpack price=€45")]
    [InlineData("xbox 360 broken 199", "issue=faulty cat=electronics item=xbox price=£199")]
    [InlineData("jumper size 42 wrong colour 55 quid", "issue=wrong-item cat=fashion item=jumper price=£55")]
    [InlineData("10% off? shirt scratched", "issue=damaged cat=fashion item=shirt")]
    [InlineData(
        "we promised a callback at 5 and nobody called, customer upset",
        "issue=promise-broken fault=Ours tone=upset"
    )]
    [InlineData(
        "burned her hand on the lamp, £30, on the phone",
        "issue=safety cat=furniture item=lamp price=£30 place=Phone"
    )]
    [InlineData(
        "doesn't want a voucher, she wants her money back. wine £14 was stale",
        "issue=poor-quality cat=food item=wine price=£14 ask=refund"
    )]
    [InlineData(
        "gave him 20 quid already, 2nd complaint, chair broke",
        "issue=faulty cat=furniture item=chair contacts=2 given=goodwill£20"
    )]
    [InlineData(
        "offered a £10 voucher refused, dress torn 60",
        "issue=damaged cat=fashion item=dress price=£60 contacts=2 given=voucher£10"
    )]
    [InlineData(
        "shed like a replacement for the £50 bouquet it looks nothing like the picture",
        "issue=poor-quality cat=flowers item=bouquet price=£50 ask=replacement"
    )]
    [InlineData(
        "could we throw in dinner as well, tv late £300",
        "issue=late cat=electronics item=tv price=£300 prop=experience+top"
    )]
    [InlineData(
        "flight delayed 5 hours, ticket was 240 euros, he's calm",
        "issue=late cat=travel item=flight price=€240"
    )]
    [InlineData(
        "suit case smashed 180 dollars bought a couple of months ago",
        "issue=damaged cat=luggage item=suit case price=$180 bought=2026-01-18"
    )]
    [InlineData(
        "no charger in the box, headphones 89 quid",
        "issue=part-missing cat=electronics item=headphones price=£89"
    )]
    [InlineData("cheese hamper late 60 loyal customer 10 years", "issue=late cat=food item=cheese price=£60 loyal=yes")]
    [InlineData(
        "not our fault, courier was late, bed £700",
        "issue=late cat=furniture item=bed price=£700 fault=Partner"
    )]
    [InlineData("refund please, doll broken £19.99", "issue=faulty cat=toys item=doll price=£19.99 ask=refund")]
    [InlineData(
        "phone £1,050 stopped working after 2 days bought on monday",
        "issue=faulty cat=electronics item=phone price=£1,050 bought=2026-03-16"
    )]
    [InlineData(
        "send her a hand written card? bouquet wilted, £45",
        "issue=poor-quality cat=flowers item=bouquet price=£45"
    )]
    public void Everything_that_is_said_is_read(string text, string expected)
    {
        var facts = SampleWords.FactsOf(text);

        Assert.Equal(expected, SampleWords.Brief(facts));
    }
}
