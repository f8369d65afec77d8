using System.Collections.Frozen;
using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>How soon an answer must be there.</summary>
internal sealed class AnswerTimes(PolicyDocument document)
{
    /// <summary>Names the entry of <c>places</c> for a customer of whom nobody says where they are.</summary>
    public const string NotSaid = "not-said";

    private static readonly TimeSpan WhereThePolicyIsSilent = TimeSpan.FromHours(1);

    private readonly FrozenDictionary<string, TimeSpan> _byPlace = document
        .Places.Where(place => place.AnswerWithin is not null)
        .ToFrozenDictionary(place => place.Key, place => place.AnswerWithin ?? WhereThePolicyIsSilent);

    private readonly TimeSpan? _inPublic = document.PublicAnswerWithin;

    public TimeSpan Within(Place? place, bool isPublic)
    {
        var key = place is null ? NotSaid : KeyOf(place.Value);
        var time = _byPlace.GetValueOrDefault(key, WhereThePolicyIsSilent);
        return isPublic && _inPublic is { } sooner && sooner < time ? sooner : time;
    }

    public static string KeyOf(Place place) => place.ToString().ToLowerInvariant();
}
