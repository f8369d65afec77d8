namespace CareBot.Core.Understanding;

/// <summary>Finds the verbs of giving, proposing and asking.</summary>
internal sealed class IntentFinder(Sentence sentence)
{
    /// <summary>Returns the cues in order.</summary>
    public List<IntentCue> Find()
    {
        var found = new List<IntentCue>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsTaken(i) || At(i) is not { } cue)
                continue;
            found.Add(cue);
            i = cue.Last;
        }

        return found;
    }

    private IntentCue? At(int at) => sentence.Word(at).Length == 0 ? null : Proposed(at) ?? Asked(at) ?? Given(at);

    private IntentCue? Proposed(int at)
    {
        if ((ModalQuestion(at) ?? FirstPerson(at)) is not { } last)
            return Opening(at) is { } opening ? new(Intent.Proposed, at, opening) : null;
        // "What can I offer" asks, it does not propose.
        return IsOpenQuestion(at) ? null : new(Intent.Proposed, at, last);
    }

    /// <summary>Reads "can I", "should we", "am I allowed to".</summary>
    private int? ModalQuestion(int at) =>
        sentence.Word(at) switch
        {
            "can" or "could" or "may" or "should" or "shall" or "might" when sentence.Word(at + 1) is "i" or "we" => at
                + 1,
            "am" when sentence.Word(at + 1) is "i" && sentence.Word(at + 2) is "allowed" => at + 2,
            "ok"
            or "okay"
            or "fine"
            or "alright"
            or "allowed" when IsGiving(sentence.Word(at + 2)) && sentence.Word(at + 1) is "to" => at + 2,
            "ok"
            or "okay"
            or "fine"
            or "alright" when sentence.Word(at + 1) is "if" && sentence.Word(at + 2) is "i" or "we" => at + 2,
            _ => null,
        };

    /// <summary>Reads "I'd like to offer", "we could give", "I'll refund", "thinking of giving".</summary>
    private int? FirstPerson(int at)
    {
        var verb = sentence.Word(at) switch
        {
            "i"
            or "we"
                when WordList.Has(
                    "can could will would want wanna propose suggest should may",
                    sentence.Word(at + 1)
                ) => at + 2,
            "i" or "we" when sentence.Word(at + 1) is "d" or "ll" => at + 2,
            "id" or "ill" or "im" or "were" or "lets" => at + 1,
            "let" when sentence.Word(at + 1) is "me" or "us" => at + 2,
            "thinking" when sentence.Word(at + 1) is "of" or "about" => at + 2,
            _ => -1,
        };
        if (verb < 0)
            return null;
        while (
            WordList.Has(
                "like love prefer to rather just also maybe happy going gonna planning thinking of "
                    + "about want wanna be",
                sentence.Word(verb)
            )
        )
        {
            verb++;
        }

        return IsGiving(sentence.Word(verb)) || IsSuggestion(at) ? verb : null;
    }

    private bool IsSuggestion(int at) => sentence.Word(at + 1) is "suggest" or "propose";

    private static bool IsGiving(string word) =>
        WordList.Has(
            "give giving offer offering add adding send refund refunding replace replacing repair "
                + "waive waiving throw knock take put invite treat credit let do issue exchange swap pay "
                + "cover compensate write",
            word
        );

    private bool IsOpenQuestion(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (WordList.Has("what whats how much which anything something else why where when", sentence.Word(i)))
                return true;
        }

        return false;
    }

    /// <summary>Reads "what about", "would £15 do", "is a voucher ok", "give her", and "another voucher?".</summary>
    private int? Opening(int at)
    {
        if (sentence.Word(at) is "what" or "how" && sentence.Word(at + 1) is "about" or "if")
            return at + 1;
        var isStart = at == 0 || !sentence.SameClause(at - 1, at) || WordList.Has("and so or", sentence.Word(at - 1));
        if (!isStart)
            return null;
        return sentence.Word(at) switch
        {
            "would" or "will" when !WordList.Has("she he they it you like", sentence.Word(at + 1)) && EndsWithYes(at) =>
                at,
            "is" or "are" when EndsWithYes(at) => at,
            "give" or "offer" => at,
            "refund" when WordList.Has("her him them the", sentence.Word(at + 1)) => at,
            "another" or "maybe" or "perhaps" when EndsAsQuestion(at) => at,
            _ => null,
        };
    }

    private bool EndsWithYes(int at) =>
        Any(at, word => WordList.Has("ok okay enough fine alright allowed possible do good work", word));

    private bool Any(int from, Func<string, bool> isMeant)
    {
        for (var i = from + 1; sentence.SameClause(from, i); i++)
        {
            if (isMeant(sentence.Word(i)))
                return true;
        }

        return false;
    }

    private bool EndsAsQuestion(int at)
    {
        var last = at;
        while (sentence.SameClause(at, last + 1))
            last++;
        return sentence.IsMark(last, '?');
    }

    private IntentCue? Asked(int at)
    {
        if (AskedLast(at) is not { } last)
            return null;
        var isDenied = Enumerable
            .Range(1, 2)
            .Any(back => sentence.SameClause(at - back, at) && IsDenial(sentence.Word(at - back)));
        return new(
            isDenied ? Intent.Declined : Intent.Asked,
            at,
            last,
            NeedsRemedy: WordList.Has("need needs is", sentence.Word(at))
        );
    }

    private int? AskedLast(int at)
    {
        var isOurs = WordList.Has("i we to", sentence.Word(at - 1));
        return sentence.Word(at) switch
        {
            "wants" or "want" or "wanted" or "wanting" or "needs" when !isOurs => at,
            "demands"
            or "demand"
            or "demanded"
            or "demanding"
            or "requests"
            or "requested"
            or "requesting"
            or "insists"
            or "expects"
            or "expecting" => at,
            "asks"
            or "asked"
            or "asking"
            or "begging"
            or "hoping" when !WordList.Has("if me what why", sentence.Word(at + 1)) => at,
            "is" when WordList.Has("after entitled owed", sentence.Word(at + 1)) => at + 1,
            "would" or "d" when WordList.Has("like love prefer", sentence.Word(at + 1)) && !isOurs => at + 1,
            "shed" or "hed" or "theyd" when WordList.Has("like love prefer", sentence.Word(at + 1)) => at + 1,
            "can" or "could" or "does" or "do" when WordList.Has("she he they customer you", sentence.Word(at + 1)) =>
                at + 1,
            "wont" or "refuses" when sentence.Word(at + 1) is "accept" or "take" => null,
            _ => null,
        };
    }

    private static bool IsDenial(string word) => WordList.Has("doesnt dont didnt not never wouldnt isnt", word);

    private IntentCue? Given(int at)
    {
        if (!IsPastGiving(at, out var needsRemedy) || sentence.Word(at + 1) is "us" or "me")
            return null;
        for (var i = at - 1; i >= at - 3 && sentence.SameClause(i, at); i--)
        {
            if (IsDenial(sentence.Word(i)) || WordList.Has("havent hasnt to be should", sentence.Word(i)))
                return null;
        }

        return new(Intent.Given, at, at, needsRemedy);
    }

    private bool IsPastGiving(int at, out bool needsRemedy)
    {
        var word = sentence.Word(at);
        needsRemedy = !WordList.Has("gave given offered credited compensated", word);
        return !needsRemedy
            || WordList.Has("sent issued handed got had received already earlier previously", word)
            || (WordList.Has("refunded replaced repaired discounted waived reimbursed", word) && !IsWish(at));
    }

    private bool IsWish(int at) =>
        WordList.Has("it this that", sentence.Word(at - 1))
        && WordList.Has("want wants get have", sentence.Word(at - 2));
}
