namespace CareBot.Core.Digests;

/// <summary>Something that the weeks show and that a person should look into. It names stores and roles, never a person.</summary>
public abstract record DigestFinding
{
    private DigestFinding() { }

    /// <summary>Equal cases end differently in one store.</summary>
    /// <param name="Store">The store's id.</param>
    /// <param name="In">In what.</param>
    /// <param name="Here">How many cases ended well for the customer there, out of those that have their like elsewhere.</param>
    /// <param name="Expected">How many it would be if equal cases ended there as they do everywhere, in per cent of the same cases.</param>
    public sealed record Uneven(string Store, UnevenIn In, Share Here, int Expected) : DigestFinding;

    /// <summary>Whoever is asked first in a store mostly does not answer.</summary>
    /// <param name="Store">The store's id.</param>
    /// <param name="Step">Who, as a step of a chain is named.</param>
    /// <param name="Unanswered">How many of the requests went on without an answer.</param>
    public sealed record NobodyAnswers(string Store, string Step, Share Unanswered) : DigestFinding;
}
