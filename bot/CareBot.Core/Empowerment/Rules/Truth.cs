namespace CareBot.Core.Empowerment.Rules;

/// <summary>Whether a condition holds.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}
