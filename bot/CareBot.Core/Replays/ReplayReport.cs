using CareBot.Core.Cases;

namespace CareBot.Core.Replays;

/// <summary>What would have been otherwise, had another policy been in force. Keys and spent weeks count as they were then.</summary>
public sealed record ReplayReport
{
    /// <summary>Gets the version of the policy that was asked.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Gets how many cases were looked at.</summary>
    public required long Cases { get; init; }

    /// <summary>Gets how many answers were asked for again.</summary>
    public required long Verdicts { get; init; }

    /// <summary>Gets how many answers were given before any was written down; nothing is asked for them.</summary>
    public required long Unwritten { get; init; }

    /// <summary>Gets how many answers could not be asked for, because the policy does not know what they were about.</summary>
    public required long NotAsked { get; init; }

    /// <summary>Gets what the policy does not know, such as <c>role 'trainee'</c>, the most frequent first.</summary>
    public required IReadOnlyList<NamedCount> Unknown { get; init; }

    /// <summary>Gets how many answers have another limit, another floor, owe something else or judge the offer otherwise.</summary>
    public required long Changed { get; init; }

    /// <summary>Gets how offers would be judged otherwise, the most frequent first.</summary>
    public required IReadOnlyList<JudgedOtherwise> Judged { get; init; }

    /// <summary>Gets what people gave on their own authority and could not any more; the money is what counted against their limits.</summary>
    public required ReplayedMoney GivenNoLonger { get; init; }

    /// <summary>Gets how many requests were made for something.</summary>
    public required long Raised { get; init; }

    /// <summary>Gets the requests that would not be needed; the money is what would count against the askers' own limits.</summary>
    public required ReplayedMoney NeedlesslyRaised { get; init; }

    /// <summary>Gets how much of that money was granted anyway.</summary>
    public required Money GrantedAnyway { get; init; }

    /// <summary>Gets what the needless requests come to in a month, which is a twelfth of a year.</summary>
    public required Money RaisedPerMonth { get; init; }

    /// <summary>Gets what was given, asked for or granted and would be too little.</summary>
    public required ReplayedMoney BelowFloor { get; init; }

    /// <summary>Gets how many offers were stopped as too little and would not be.</summary>
    public required long NoLongerBelowFloor { get; init; }

    /// <summary>Gets the most telling cases, the most money first, each case once.</summary>
    public required IReadOnlyList<ReplayedOffer> Telling { get; init; }

    /// <summary>How often a judgement turns into another.</summary>
    /// <param name="Then">What it was.</param>
    /// <param name="Now">What it would be.</param>
    /// <param name="Count">How often.</param>
    public sealed record JudgedOtherwise(JudgedAs Then, JudgedAs Now, long Count);
}
