using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>Common English words, which are never taken for a mistyped or inflected word of the lexicon.</summary>
internal static class EverydayWords
{
    private const string Text = """
        a an the i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
        this that these those who whom whose which what when where why how there here then than thus
        am is are was were be been being do does did done doing have has had having will would shall should can could
        may might must ought im hes shes its were theyre ive weve theyve youve ill hell well shell theyll id hed shed wed theyd
        not no nor none nothing never isnt wasnt arent werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant
        couldnt shouldnt aint and or but if as of at by for with about against between into through during before after
        above below to from up down in out on off over under again further once all any both each few more most other
        some such only own same so too very just also even still yet ever back away around near since until till
        go goes going gone went come comes coming came get gets getting got gotten give gives giving given gave take takes
        taking taken took make makes making made say says saying said speak speaks spoke spoken tell tells telling told ask asks asking asked want
        wants wanted wanting need needs needed needing like likes liked look looks looked looking see sees seeing seen saw
        know knows knowing known knew think thinks thinking thought find finds finding found keep keeps keeping kept let
        lets put puts seem seems use uses used using work works call calls called show shows showed start starts started
        leave leaves left feel feels felt bring brings brought buy buys buying bought pay pays paying paid cost costs
        sell sells sold send sends sent hold holds held open opens opened move moves moved live lives lived turn turns
        change changes changed changing charge play plays played read reads reading write writes writing wrote written
        happy hungry sorry angry mother father brother sister other another others better best bitter butter letter later
        latter lower slower shower power tower flow floor flour house mouse horse hours hour half hand hands head heads
        heart heard heat hear heavy place places plate plane plain price prices prize prime paper papers people person
        thing things think three there their third thirty those whose whole while white where word words world would
        work week weeks weekend year years month months day days today tomorrow yesterday morning evening night time
        times twice first second last next early late soon always often store stores story stories stone shop shops
        short shirt sheet shirts shorts small smell still stuff staff state start stand stood table tables tablet cable
        chair chain hair pair fair cheap cheat check cheek great greet green grand group ground round found sound pound
        right light night might fight sight eight tight bright watch match catch march water waiter later paper matter
        miss missed mess moss boss loss loser lose loses losing close closed clothes cloud loud proud chance dance
        line lines link links like list lists lift left lost post posts most must cost cast past part parts party
        room rooms road read ready real really reach rather rate rates fact facts fault false full fill feel fell fall
        name names number numbers note notes nice nine none noise page pages point points piece peace plan plans plant
        please pleased press dress cross class glass grass guess guest quest quite quiet quick question reason season
        order orders older border under wonder window windows winter within without monday tuesday wednesday thursday
        friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february april june july august september
        october november december jan feb mar apr jun jul aug sept oct nov dec able ago maybe mind bit lot lots long
        little large big bad good new old young man men woman women child children kid kids boy girl lady guy wife
        card cards care cares cared careful car cars case cases dinner lunch lack luck black block back pack book look
        cook cool cold told gold hold fold food good mood wood foot boot root boat coat goat phone alone bone
        paint paid pain rain train gain main mail male sale sales safe same game came lame lane plane fine line
        wine mine wide ride side site size sizes seize move love above loved cover over ever never fever river
        driver silver beside besides inside outside offer offers office officer suffer coffee cookie cooker
        """;

    private static readonly FrozenSet<string> Words = Text.Split((char[])[' ', '\n', '\r'], Split)
        .ToFrozenSet(StringComparer.Ordinal);

    private const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Returns true for a common word.</summary>
    public static bool Contain(string word) => Words.Contains(word);
}
