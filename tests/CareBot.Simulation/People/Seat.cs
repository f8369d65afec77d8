using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Simulation.People;

/// <summary>What somebody has in front of them: the last messages as they look now, and how cards looked before.</summary>
internal sealed class Seat
{
    private const int Kept = 15;
    private readonly List<(string Card, Message Message)> _shown = [];
    private readonly List<Message> _old = [];

    /// <summary>Gets or sets until when they do not look at all.</summary>
    public DateTimeOffset AbsentUntil { get; set; }

    /// <summary>Shows a message; returns false where it only redraws one that is there already.</summary>
    public bool Show(OutboxItem item)
    {
        var card = item.Card ?? item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var at = _shown.FindIndex(one => one.Card == card);
        if (at >= 0)
        {
            Keep(_old, _shown[at].Message);
            _shown[at] = (card, item.Message);
            return false;
        }

        Keep(_shown, (card, item.Message));
        return item.ReplacesRef is null;
    }

    /// <summary>Finds the latest button of a kind, as it looks now.</summary>
    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    /// <param name="reference">What it is about; null for anything.</param>
    public Button? Find(string verb, string? reference = null) =>
        _shown
            .Select(one => one.Message)
            .Reverse()
            .Select(one => Find(one, verb, reference))
            .FirstOrDefault(one => one is not null);

    /// <summary>Finds a button that is not there any more.</summary>
    public Button? FindOld(string verb) =>
        _old.AsEnumerable().Reverse().Select(one => Find(one, verb, null)).FirstOrDefault(one => one is not null);

    /// <summary>Finds a button on a message.</summary>
    public static Button? Find(Message message, string verb, string? reference = null) =>
        message.Buttons.FirstOrDefault(one =>
            one.Verb == verb && (reference is null || one.Token.Reference == reference)
        );

    private static void Keep<T>(List<T> list, T one)
    {
        list.Add(one);
        if (list.Count > Kept)
            list.RemoveAt(0);
    }
}
