namespace CareBot.Core.Understanding;

/// <summary>Reads where the customer is and whether others can read it.</summary>
internal static class PlaceReader
{
    private const string Private = "no";

    /// <summary>Returns the place; someone in front of us comes first, whatever they wrote elsewhere.</summary>
    public static Place? Place(SentenceFacts facts)
    {
        Place? nearest = null;
        foreach (var match in facts.Said(Topic.Place))
        {
            if (Enum.TryParse<Place>(match.Key, ignoreCase: true, out var place) && Rank(place) < Rank(nearest))
                nearest = place;
        }

        return nearest ?? (IsPublic(facts) is null ? null : Understanding.Place.Social);
    }

    /// <summary>Returns true for public, false for private, null if it was not said.</summary>
    public static bool? IsPublic(SentenceFacts facts)
    {
        var (open, closed, denied) = (0, false, false);
        foreach (var match in facts.Matches.Where(match => match.Topic == Topic.Public))
        {
            if (facts.Denied.Contains(match))
                denied = true;
            else if (match.Key == Private)
                closed = true;
            else
                open = Math.Max(open, match.Length);
        }

        // The name of a site beside "dm" tells only where the message came in.
        var isOpen = open > (closed ? 1 : 0);
        return isOpen ? true
            : closed || denied ? false
            : null;
    }

    private static int Rank(Place? place) =>
        place switch
        {
            Understanding.Place.Counter => 0,
            Understanding.Place.Phone => 1,
            Understanding.Place.Social => 2,
            Understanding.Place.Mail => 3,
            _ => 4,
        };
}
