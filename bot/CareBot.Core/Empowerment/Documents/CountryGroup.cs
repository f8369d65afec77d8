namespace CareBot.Core.Empowerment.Documents;

/// <summary>A name for several countries, such as the EU.</summary>
internal sealed record CountryGroup(string Name, IReadOnlyList<PolicyNode.Scalar> Countries, int Line);
