using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Settings;

namespace CareBot.CommandLine;

/// <summary>What the commands need and do not know how to make.</summary>
public sealed record CommandSeams
{
    /// <summary>Gets what serves until it is stopped. It is given the settings of the command line as they were typed, for ASP.NET Core's own.</summary>
    public required Func<string[], CareBotSettings, CancellationToken, Task<int>> Serve { get; init; }

    /// <summary>Gets what opens the store.</summary>
    public required Func<CareBotSettings, CancellationToken, Task<OpenedStore>> OpenStore { get; init; }

    /// <summary>Gets what reads the keys of a policy's <c>roles</c>; null if the policy is broken, and then it has said why.</summary>
    public required Func<string, TextWriter, IReadOnlySet<string>?> ReadRoles { get; init; }

    /// <summary>Gets what loads a policy: path, error; null if it is broken, and then it has said why.</summary>
    public Func<string, TextWriter, Policy?> LoadPolicy { get; init; } = (_, _) => null;

    /// <summary>Gets what checks a policy: path, output, error.</summary>
    public required Func<string, TextWriter, TextWriter, int> CheckPolicy { get; init; }

    /// <summary>Gets what explains a policy: path, role, country, sentence, today, output, error.</summary>
    public required Func<
        string,
        string,
        string,
        string,
        DateOnly,
        TextWriter,
        TextWriter,
        int
    > ExplainPolicy { get; init; }

    /// <summary>Gets what asks the channels that are on how they are; the store is null where it cannot be opened.</summary>
    public Func<
        CareBotSettings,
        OpenedStore?,
        CancellationToken,
        Task<IReadOnlyList<Diagnosis>>
    > ProbeChannels { get; init; } = (_, _, _) => Task.FromResult<IReadOnlyList<Diagnosis>>([]);

    /// <summary>Gets where results go.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Gets where errors go.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Gets where an answer to a question comes from.</summary>
    public TextReader Input { get; init; } = Console.In;

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the folder from which relative paths count.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();
}
