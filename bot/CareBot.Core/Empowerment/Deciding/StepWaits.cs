using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>How long a step of a chain waits where its chain does not say.</summary>
internal sealed class StepWaits(PolicyDocument document, AnswerTimes answerTimes)
{
    private readonly EscalationEntry _escalation = document.Escalation;

    /// <summary>Returns the wait of the place, or the sooner one of the public; where either is silent, its time to answer counts.</summary>
    public TimeSpan For(Place? place, bool isPublic)
    {
        var key = place is { } known ? AnswerTimes.KeyOf(known) : AnswerTimes.NotSaid;
        var time = _escalation.Waits.TryGetValue(key, out var wait) ? wait : answerTimes.Within(place, isPublic: false);
        return isPublic && (_escalation.WaitInPublic ?? document.PublicAnswerWithin) is { } sooner && sooner < time
            ? sooner
            : time;
    }
}
