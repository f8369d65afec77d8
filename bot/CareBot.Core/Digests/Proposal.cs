namespace CareBot.Core.Digests;

/// <summary>A change of the policy for which there is evidence. Nothing applies it by itself.</summary>
public sealed record Proposal
{
    /// <summary>Gets what it is told apart by, such as <c>raise:gesture-associate:poor-quality</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Gets whose limit, a key of the policy's <c>roles</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Gets the rule that sets it now.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets for which kind of trouble only; null for all that the rule is for.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the limit as it is.</summary>
    public required Money From { get; init; }

    /// <summary>Gets the limit that is proposed.</summary>
    public required Money To { get; init; }

    /// <summary>Gets how many cases speak for it, out of all that were looked at.</summary>
    public required Share Cases { get; init; }

    /// <summary>Gets how many different people decided them.</summary>
    public required int Deciders { get; init; }

    /// <summary>Gets in how many weeks it showed.</summary>
    public required int Weeks { get; init; }

    /// <summary>Gets what was usual in these cases: the middle amount that was asked for, or that managers grant where less is proposed.</summary>
    public required Money Usual { get; init; }

    /// <summary>Gets by how much it may change what is added in a month: more for a higher limit, at the most; less, so below nothing, for a lower one.</summary>
    public required Money PerMonth { get; init; }

    /// <summary>Gets how many requests a month it spares.</summary>
    public required int SparedPerMonth { get; init; }

    /// <summary>Gets a value indicating whether it asks for more trust.</summary>
    public bool IsHigher => To > From;
}
