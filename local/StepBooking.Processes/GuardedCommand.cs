namespace StepBooking.Processes;

/// <summary>What a <see cref="GuardedProcess"/> runs.</summary>
/// <param name="File">The program's full path.</param>
/// <param name="Arguments">Its arguments, each as the program shall see it.</param>
public sealed record GuardedCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>Where it runs; null for this process's own folder.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Whether it gets this process's own variables; otherwise it gets <see cref="Environment"/> alone (and what a shell sets: PWD).</summary>
    public bool InheritsEnvironment { get; init; } = true;

    /// <summary>Variables set on top of this process's own; a null value takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Called with each line that it writes to standard output or standard error.</summary>
    public Action<string>? Output { get; init; }
}
