namespace CareBot.Core.Understanding;

/// <summary>Reads what was given, what is proposed and what is asked for, and marks their amounts as used.</summary>
internal sealed class OfferReader(SentenceFacts facts)
{
    private const string Goodwill = "goodwill";
    private const string Discount = "discount";
    private const string FreeProduct = "free-product";

    private readonly Sentence _sentence = facts.Sentence;
    private readonly List<Offer> _given = [];
    private Offer? _proposed;
    private Ask? _ask;
    private bool _declined;

    /// <summary>Reads the sentence.</summary>
    public OfferReading Read()
    {
        var cues = new IntentFinder(_sentence).Find();
        for (var i = 0; i < cues.Count; i++)
            ReadCue(cues, i);
        if (EmployeePays.Says(_sentence))
            _proposed = WithEmployee();
        ReadUncued(cues);
        return new(_given, _proposed, _ask, _declined);
    }

    private void ReadCue(List<IntentCue> cues, int index)
    {
        var cue = cues[index];
        var end = ClauseEnd(cue.Last);
        var last = index + 1 < cues.Count ? Math.Min(end, cues[index + 1].First - 1) : end;
        // The verb itself may be the remedy: "refunded 15".
        var scope = new OfferScope(facts, cue.First, last);
        if (scope.IsEmpty && cue.Intent == Intent.Given)
            scope = new OfferScope(facts, ClauseStart(cue.First), cue.First - 1);
        switch (cue.Intent)
        {
            case Intent.Given:
                AddGiven(scope, cue);
                break;
            case Intent.Proposed:
                _proposed = Joined(_proposed, Offered(scope, cue));
                break;
            case Intent.Asked:
                _ask ??= Asked(scope, cue);
                break;
            default:
                _declined |= scope.NamesRemedy;
                break;
        }
    }

    private void AddGiven(OfferScope scope, IntentCue cue)
    {
        var before = _given.Count;
        foreach (var remedy in scope.Remedies.ToList())
        {
            if (IsMadeAlready(remedy))
                Give(new(remedy.Key, Use(scope.AmountOf(remedy) ?? FromVerb(scope, cue))));
        }

        if (_given.Count == before && !cue.NeedsRemedy && scope.AmountOfVerb(cue.Last) is { } amount)
            Give(new(Goodwill, Use(amount)));
    }

    private void Give(Offer offer)
    {
        if (!_given.Contains(offer))
            _given.Add(offer);
    }

    /// <summary>"Had 15 off" is given; "paid with a voucher" is money of the customer's own.</summary>
    private bool IsMadeAlready(PhraseMatch remedy) =>
        !(
            _sentence.Word(remedy.First - 1) is "with" or "using"
            || _sentence.Word(remedy.First - 2) is "with" or "using"
        );

    private static AmountMention? FromVerb(OfferScope scope, IntentCue cue) =>
        scope.AmountOfVerb(cue.Last) is { } amount && !scope.IsPriceTag(amount) ? amount : null;

    private Offer? Offered(OfferScope scope, IntentCue cue)
    {
        var isOnTop = IsOnTop(cue.First);
        if (scope.Remedies.FirstOrDefault() is { } remedy)
        {
            var amount = Use(scope.AmountOf(remedy) ?? FromVerb(scope, cue));
            return
                scope.Remedies.Skip(1).FirstOrDefault(other => other.Key != remedy.Key && !IsReplaced(other))
                    is { } also
                ? new(remedy.Key, InAll(amount, Use(scope.AmountOf(also))), isOnTop, Also: also.Key)
                : new(remedy.Key, amount, isOnTop);
        }

        if (scope.IsPercentOff)
            return new(Discount, Amount: null, isOnTop);
        var money = scope.Amounts.FirstOrDefault();
        var isPrice = money is not null && scope.IsPriceTag(money) && scope.AmountOfVerb(cue.Last) is null;
        return money is null || isPrice ? null : new(Goodwill, Use(money), isOnTop);
    }

    /// <summary>"A voucher instead of the refund" offers one thing, not two.</summary>
    private bool IsReplaced(PhraseMatch remedy) =>
        Enumerable
            .Range(remedy.First - 3, 3)
            .Any(at =>
                _sentence.Reads(at, "instead", "of")
                || _sentence.Reads(at, "rather", "than")
                || _sentence.Reads(at, "in", "place")
                || _sentence.Word(at) is "not"
            );

    private Offer? Joined(Offer? first, Offer? second) =>
        first is null || second is null || first.Remedy == second.Remedy || first.Also is not null
            ? first ?? second
            : first with
            {
                Amount = InAll(first.Amount, second.Amount),
                Also = second.Remedy,
            };

    /// <summary>"Waive the $250 and a dinner, $500 in all": the sum that was said, or that of the parts.</summary>
    private Money? InAll(Money? first, Money? second)
    {
        var total = facts.Amounts.FirstOrDefault(amount =>
            _sentence.Reads(amount.Last + 1, "in", "all")
            || _sentence.Reads(amount.Last + 1, "all", "in")
            || _sentence.Reads(amount.Last + 1, "in", "total")
            || WordList.Has("altogether together total", _sentence.Word(amount.Last + 1))
        );
        return Use(total)
            ?? (first is { } one && second is { } two && one.Currency == two.Currency ? one + two : first ?? second);
    }

    private bool IsOnTop(int at)
    {
        for (var i = ClauseStart(at); i <= ClauseEnd(at); i++)
        {
            if (
                WordList.Has("extra plus additionally besides also", _sentence.Word(i))
                || _sentence.Reads(i, "on", "top")
                || _sentence.Reads(i, "as", "well")
                || _sentence.Reads(i, "in", "addition")
            )
            {
                return true;
            }
        }

        return false;
    }

    private Ask? Asked(OfferScope scope, IntentCue cue)
    {
        var isFree =
            scope.Says("for", "free")
            || scope.Says("free", "of", "charge")
            || scope.Says("for", "nothing")
            || scope.Says("gratis")
            || scope.Says("without", "paying");
        if (isFree)
            return new(FreeProduct);
        if (scope.Remedies.FirstOrDefault() is { } remedy)
            return new(remedy.Key, Use(OwnAmount(scope, scope.AmountOf(remedy))));
        if (scope.IsPercentOff)
            return new(Discount);
        if (PlainWish(scope) is { } wish)
            return new(wish, Use(OwnAmount(scope, scope.AmountOfVerb(cue.Last))));
        if (cue.NeedsRemedy || scope.Amounts.FirstOrDefault(amount => !scope.IsPriceTag(amount)) is not { } asked)
            return null;
        return new(_sentence.Word(asked.Last + 1) == "back" ? "refund" : Goodwill, Use(asked));
    }

    private static AmountMention? OwnAmount(OfferScope scope, AmountMention? amount) =>
        amount is null || scope.IsPriceTag(amount) ? null : amount;

    private static string? PlainWish(OfferScope scope)
    {
        if (scope.Says("money", "back") || scope.Says("refunded") || scope.Says("refund"))
            return "refund";
        if (
            scope.Says("new", "one")
            || scope.Says("another", "one")
            || scope.Says("exchange")
            || scope.Says("swap")
            || scope.Says("replaced")
        )
        {
            return "replacement";
        }

        return scope.Says("fixed") || scope.Says("mended") || scope.Says("repaired") ? "repair" : null;
    }

    private Offer WithEmployee()
    {
        var rest = facts.Amounts.FirstOrDefault(amount =>
            !facts.Used.Contains(amount) && EmployeePays.IsNear(_sentence, amount)
        );
        var offer = _proposed ?? new Offer(Goodwill, Use(rest));
        return offer with { PaidByEmployee = true };
    }

    /// <summary>Reads remedies that no verb governs: "another £5 voucher?", "tv broken, refund".</summary>
    private void ReadUncued(List<IntentCue> cues)
    {
        foreach (var remedy in facts.Said(Topic.Remedy))
        {
            var (start, end) = (ClauseStart(remedy.First), ClauseEnd(remedy.Last));
            if (cues.Exists(cue => cue.First >= start && cue.Last <= end) || IsSpent(remedy))
                continue;
            var amount = new OfferScope(facts, start, end).AmountOf(remedy);
            if (IsRefused(remedy))
                Give(new(remedy.Key, Use(amount)));
            else if (_sentence.IsMark(end, '?') && amount is not null)
                _proposed ??= new(remedy.Key, Use(amount), IsOnTop(remedy.First));
            else if (remedy.Key is "refund" or "replacement" or "repair")
                _ask ??= new(remedy.Key, Use(amount));
        }
    }

    private bool IsSpent(PhraseMatch remedy) =>
        _sentence.Word(remedy.First - 1) is "promised" or "no"
        || WordList.Has("arrived came broke code policy", _sentence.Word(remedy.Last + 1));

    /// <summary>"£5 voucher refused" was given before.</summary>
    private bool IsRefused(PhraseMatch remedy)
    {
        for (var i = remedy.Last + 1; i <= remedy.Last + 3 && _sentence.SameClause(remedy.Last, i); i++)
        {
            if (
                WordList.Has(
                    "refused declined rejected given offered turned already sent earlier before",
                    _sentence.Word(i)
                )
            )
            {
                return true;
            }
        }

        return WordList.Has("refused declined rejected", _sentence.Word(remedy.First - 1))
            || WordList.Has("refused declined rejected", _sentence.Word(remedy.First - 2));
    }

    private Money? Use(AmountMention? amount)
    {
        if (amount is not null)
            facts.Used.Add(amount);
        return amount?.Value;
    }

    private int ClauseStart(int at)
    {
        while (_sentence.SameClause(at - 1, at))
            at--;
        return at;
    }

    private int ClauseEnd(int at)
    {
        while (_sentence.SameClause(at, at + 1))
            at++;
        return at;
    }
}
