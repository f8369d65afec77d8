namespace CareBot.Core.People;

/// <summary>A member of staff.</summary>
/// <param name="Id">Short and stable, such as <c>maya</c>.</param>
/// <param name="Name">The full name.</param>
/// <param name="Email">The work e-mail.</param>
/// <param name="Role">A key of the policy's <c>roles</c>.</param>
/// <param name="Store">The store's id.</param>
/// <param name="Manager">The manager's id, if there is one.</param>
/// <param name="Deputy">Who stands in for this person, if anybody does.</param>
/// <param name="Language">IETF tag, such as <c>en-GB</c>.</param>
/// <param name="Active">False once the person has left; people are never deleted.</param>
/// <param name="Links">The person's accounts in the channels.</param>
public sealed record Employee(
    string Id,
    string Name,
    string Email,
    string Role,
    string Store,
    string? Manager,
    string? Deputy,
    string Language,
    bool Active,
    IReadOnlyList<Messages.ChannelUser> Links
)
{
    /// <summary>Gets the first of the names, as colleagues use it.</summary>
    public string FirstName => Name.Split(' ', 2)[0];
}
