using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment;

/// <summary>A compiled policy: immutable, and fast to ask.</summary>
public sealed class Policy
{
    /// <summary>Gets the policy's own name.</summary>
    public string Name => throw new NotSupportedException();

    /// <summary>Gets the version: the first twelve hex digits of the SHA-256 of the file.</summary>
    public string Version => throw new NotSupportedException();

    /// <summary>Gets the words by which people say things.</summary>
    public Lexicon Lexicon => throw new NotSupportedException();

    /// <summary>Gets the keys of a topic in the order of the file, each with the name that people read.</summary>
    /// <param name="topic">Any topic of which the policy has entries.</param>
    public IReadOnlyList<Term> Terms(Topic topic) => throw new NotSupportedException();

    /// <summary>Returns the name that people read, or the key itself if the policy no longer has it.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="key">A key of it.</param>
    public string TitleOf(Topic topic, string key) => throw new NotSupportedException();

    /// <summary>Returns a role's name that people read.</summary>
    /// <param name="role">A key of the policy's <c>roles</c>.</param>
    public string TitleOfRole(string role) => throw new NotSupportedException();

    /// <summary>Decides what is owed, what may be added, who may add more, what not to offer, and what to say.</summary>
    /// <param name="situation">Everything that it depends on.</param>
    public Verdict Decide(Situation situation) => throw new NotSupportedException();

    /// <summary>Judges one offer.</summary>
    /// <param name="situation">Everything that it depends on.</param>
    /// <param name="offer">What somebody would like to give.</param>
    public OfferVerdict Judge(Situation situation, Offer offer) => throw new NotSupportedException();

    /// <summary>Returns how soon an answer must be there.</summary>
    /// <param name="place">Where the customer is; null if that is not known.</param>
    /// <param name="isPublic">True when others can read it.</param>
    public TimeSpan AnswerWithin(Place? place, bool isPublic) => throw new NotSupportedException();
}
