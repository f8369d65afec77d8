using CareBot.Core.Cases;

namespace CareBot.Core.Digests;

/// <summary>Counts what became of a week's requests.</summary>
internal sealed class RequestCount
{
    private readonly List<TimeSpan> _waits = [];
    private readonly Dictionary<DecisionOutcome, int> _outcomes = [];
    private (int Raised, int Inside, int Expired, int Withdrawn, int Overruled) _rest;

    public void Add(Happening happening)
    {
        switch (happening)
        {
            case Happening.Raised raised:
                _rest.Raised++;
                _rest.Inside += raised.IsInside ? 1 : 0;
                break;
            case Happening.Decided decided:
                _outcomes[decided.Outcome] = Of(decided.Outcome) + 1;
                _rest.Overruled += decided.Overrules ? 1 : 0;
                if (decided.Outcome != DecisionOutcome.Fallback)
                    _waits.Add(decided.Waited);
                break;
            case Happening.Stopped:
                _rest.Raised++;
                _rest.Inside++;
                break;
            case Happening.Ended { End: EscalationEnd.Expired }:
                _rest.Expired++;
                break;
            case Happening.Ended:
                _rest.Withdrawn++;
                break;
            default:
                // That somebody did not answer in time is evidence, and no figure of a week.
                break;
        }
    }

    public RequestFigures Total() =>
        new()
        {
            Raised = _rest.Raised,
            InsideOwnLimit = _rest.Inside,
            Approved = Of(DecisionOutcome.Approved),
            Changed = Of(DecisionOutcome.ApprovedWithChange),
            Declined = Of(DecisionOutcome.Declined),
            Unanswered = _rest.Expired + Of(DecisionOutcome.Fallback),
            Withdrawn = _rest.Withdrawn,
            Overruled = _rest.Overruled,
            Waits = WaitFigures.Of(_waits),
        };

    private int Of(DecisionOutcome outcome) => _outcomes.GetValueOrDefault(outcome);
}
