namespace CareBot.Core.Empowerment;

/// <summary>A limit for one role and one kind of trouble, as it is written in a policy.</summary>
/// <param name="Role">A key of the policy's <c>roles</c>.</param>
/// <param name="Issue">A key of its <c>issues</c>.</param>
/// <param name="MayAdd">The limit, in the policy's currency.</param>
/// <param name="Because">One sentence for people, without a colon.</param>
public sealed record LimitRule(string Role, string Issue, Money MayAdd, string Because)
{
    /// <summary>Gets its name in the policy.</summary>
    public string Name => $"{Issue}-{Role}";

    /// <summary>Writes it, each line with its end.</summary>
    /// <param name="indent">The blanks before its name.</param>
    public string Lines(string indent) =>
        $"{indent}{Name}:\n{indent}  when: {{ role: {Role}, issue: {Issue} }}\n{indent}  may add: {DraftPolicy.Number(MayAdd)}\n{indent}  because: {Because}\n";
}
