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
                when sentence.Word(at + 1)
                    is "can"
                        or "could"
                        or "will"
                        or "would"
                        or "want"
                        or "wanna"
                        or "propose"
                        or "suggest"
                        or "should"
                        or "may" => at + 2,
            "i" or "we" when sentence.Word(at + 1) is "d" or "ll" => at + 2,
            "id" or "ill" or "im" or "were" or "lets" => at + 1,
            "let" when sentence.Word(at + 1) is "me" or "us" => at + 2,
            "thinking" when sentence.Word(at + 1) is "of" or "about" => at + 2,
            _ => -1,
        };
        if (verb < 0)
            return null;
        while (
            sentence.Word(verb)
                is "like"
                    or "love"
                    or "prefer"
                    or "to"
                    or "rather"
                    or "just"
                    or "also"
                    or "maybe"
                    or "happy"
                    or "going"
                    or "gonna"
                    or "planning"
                    or "thinking"
                    or "of"
                    or "about"
                    or "want"
                    or "wanna"
                    or "be"
        )
            verb++;
        return IsGiving(sentence.Word(verb)) || IsSuggestion(at) ? verb : null;
    }

    private bool IsSuggestion(int at) => sentence.Word(at + 1) is "suggest" or "propose";

    private static bool IsGiving(string word) =>
        word
            is "give"
                or "giving"
                or "offer"
                or "offering"
                or "add"
                or "adding"
                or "send"
                or "refund"
                or "refunding"
                or "replace"
                or "replacing"
                or "repair"
                or "waive"
                or "waiving"
                or "throw"
                or "knock"
                or "take"
                or "put"
                or "invite"
                or "treat"
                or "credit"
                or "let"
                or "do"
                or "issue"
                or "exchange"
                or "swap"
                or "pay"
                or "cover"
                or "compensate"
                or "write";

    private bool IsOpenQuestion(int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (
                sentence.Word(i)
                is "what"
                    or "whats"
                    or "how"
                    or "much"
                    or "which"
                    or "anything"
                    or "something"
                    or "else"
                    or "why"
                    or "where"
                    or "when"
            )
                return true;
        }

        return false;
    }

    /// <summary>Reads "what about", "would £15 do", "is a voucher ok", "give her", and "another voucher?".</summary>
    private int? Opening(int at)
    {
        if (sentence.Word(at) is "what" or "how" && sentence.Word(at + 1) is "about" or "if")
            return at + 1;
        var isStart = at == 0 || !sentence.SameClause(at - 1, at) || sentence.Word(at - 1) is "and" or "so" or "or";
        if (!isStart)
            return null;
        return sentence.Word(at) switch
        {
            "would"
            or "will"
                when sentence.Word(at + 1) is not ("she" or "he" or "they" or "it" or "you" or "like")
                    && EndsWithYes(at) => at,
            "is" or "are" when EndsWithYes(at) => at,
            "give" or "offer" or "refund" => at,
            "another" or "maybe" or "perhaps" when EndsAsQuestion(at) => at,
            _ => null,
        };
    }

    private bool EndsWithYes(int at) =>
        Any(
            at,
            word =>
                word
                    is "ok"
                        or "okay"
                        or "enough"
                        or "fine"
                        or "alright"
                        or "allowed"
                        or "possible"
                        or "do"
                        or "good"
                        or "work"
        );

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
            NeedsRemedy: sentence.Word(at) is "need" or "needs" or "is"
        );
    }

    private int? AskedLast(int at)
    {
        var isOurs = sentence.Word(at - 1) is "i" or "we" or "to";
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
            or "hoping" when sentence.Word(at + 1) is not ("if" or "me" or "what" or "why") => at,
            "is" when sentence.Word(at + 1) is "after" or "entitled" or "owed" => at + 1,
            "would" or "d" when sentence.Word(at + 1) is "like" or "love" or "prefer" && !isOurs => at + 1,
            "shed" or "hed" or "theyd" when sentence.Word(at + 1) is "like" or "love" or "prefer" => at + 1,
            "can"
            or "could"
            or "does"
            or "do" when sentence.Word(at + 1) is "she" or "he" or "they" or "customer" or "you" => at + 1,
            "wont" or "refuses" when sentence.Word(at + 1) is "accept" or "take" => null,
            _ => null,
        };
    }

    private static bool IsDenial(string word) =>
        word is "doesnt" or "dont" or "didnt" or "not" or "never" or "wouldnt" or "isnt";

    private IntentCue? Given(int at)
    {
        if (!IsPastGiving(at, out var needsRemedy) || sentence.Word(at + 1) is "us" or "me")
            return null;
        for (var i = at - 1; i >= at - 3 && sentence.SameClause(i, at); i--)
        {
            if (IsDenial(sentence.Word(i)) || sentence.Word(i) is "havent" or "hasnt" or "to" or "be" or "should")
                return null;
        }

        return new(Intent.Given, at, at, needsRemedy);
    }

    private bool IsPastGiving(int at, out bool needsRemedy)
    {
        var word = sentence.Word(at);
        needsRemedy = word is not ("gave" or "given" or "offered" or "credited" or "compensated");
        return !needsRemedy
            || word
                is "sent"
                    or "issued"
                    or "handed"
                    or "got"
                    or "had"
                    or "received"
                    or "already"
                    or "earlier"
                    or "previously"
            || (
                word is "refunded" or "replaced" or "repaired" or "discounted" or "waived" or "reimbursed"
                && !IsWish(at)
            );
    }

    private bool IsWish(int at) =>
        sentence.Word(at - 1) is "it" or "this" or "that"
        && sentence.Word(at - 2) is "want" or "wants" or "get" or "have";
}
