using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>One step of a chain, with the line it stands in.</summary>
internal sealed record StepEntry(StepTarget Ask, int Line);
