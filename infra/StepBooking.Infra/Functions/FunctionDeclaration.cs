namespace StepBooking.Infra.Functions;

/// <summary>One Lambda function: its limits and what it may touch.</summary>
/// <param name="Name">Its name: of the state that calls it, of its file, and of the handler inside the executable.</param>
/// <param name="TimeoutSeconds">How long an invocation may take.</param>
public sealed record FunctionDeclaration(string Name, int TimeoutSeconds)
{
    /// <summary>
    /// How long one attempt of a call to the store, or to another AWS service, may take, in seconds; handed over as
    /// <c>CLIENT_TIMEOUT_SECONDS</c>. Null where it calls none.
    /// </summary>
    public int? ClientTimeoutSeconds { get; init; } = 3;

    /// <summary>Its memory in MB, which is its share of a processor as well.</summary>
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>Whether its callers may make it wait: the stage limits how many such invocations run at once.</summary>
    public bool Waits { get; init; }

    /// <summary>What it does with the table, call by call; nothing where it does not use it.</summary>
    public IReadOnlyList<TableUse> Table { get; init; } = [];

    /// <summary>An index of the table that it queries, or null.</summary>
    public string? QueriesIndex { get; init; }

    /// <summary>The state machines whose executions it looks at, by their names without the stage.</summary>
    public IReadOnlyList<string> Describes { get; init; } = [];

    /// <summary>The state machines whose executions it lists, by their names without the stage.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>The state machines whose executions it redrives, by their names without the stage.</summary>
    public IReadOnlyList<string> Redrives { get; init; } = [];

    /// <summary>What it does with dead letters.</summary>
    public DeadLetterUse DeadLetters { get; init; }

    /// <summary>What else it uses.</summary>
    public Need Needs { get; init; }
}
