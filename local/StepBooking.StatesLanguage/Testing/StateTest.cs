using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>One state to test: the request of TestState.</summary>
public sealed record StateTest
{
    /// <summary>The state's definition, or a state machine's when <see cref="StateName"/> is given.</summary>
    public required string Definition { get; init; }

    /// <summary>The state to test in that state machine, inner ones included; null: the definition is the state.</summary>
    public string? StateName { get; init; }

    /// <summary>The state's input.</summary>
    public Json Input { get; init; } = JsonMap.Empty;

    /// <summary>How much to tell.</summary>
    public InspectionLevel Level { get; init; }

    /// <summary>The role to act as, or null.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The variables that the state finds.</summary>
    public JsonMap Variables { get; init; } = JsonMap.Empty;

    /// <summary>What the context object holds in place of what is made up, or null.</summary>
    public Json? Context { get; init; }

    /// <summary>What stands in for the state's work, or null.</summary>
    public StateMock? Mock { get; init; }

    /// <summary>Circumstances of a mock.</summary>
    public StateTestConfiguration Configuration { get; init; } = new();

    /// <summary>Whether secrets of HTTP tasks may be shown.</summary>
    public bool RevealSecrets { get; init; }
}
