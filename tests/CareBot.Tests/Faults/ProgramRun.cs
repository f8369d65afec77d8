namespace CareBot.Tests.Faults;

/// <summary>How a run of the program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Everything on standard output.</param>
/// <param name="Error">Everything on standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);
