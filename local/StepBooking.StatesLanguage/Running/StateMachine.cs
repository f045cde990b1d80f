using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Running;

/// <summary>A state machine that can be started.</summary>
/// <param name="Arn">Its ARN: <c>arn:aws:states:region:account:stateMachine:name</c>.</param>
/// <param name="RoleArn">The role its tasks act as.</param>
/// <param name="Definition">What it does.</param>
/// <param name="Type">Standard or Express.</param>
public sealed record StateMachine(string Arn, string RoleArn, StateMachineDefinition Definition, WorkflowType Type = WorkflowType.Standard)
{
    private readonly string[] _parts = Arn.Split(':');

    /// <summary>The test case whose mocks answer its tasks, or null: they are done in earnest.</summary>
    public string? TestCase { get; init; }

    /// <summary>Its name.</summary>
    public string Name => _parts[6];

    /// <summary>The partition of its ARN.</summary>
    public string Partition => _parts[1];

    /// <summary>The region of its ARN.</summary>
    public string Region => _parts[3];

    /// <summary>The account of its ARN.</summary>
    public string Account => _parts[4];

    /// <summary>The ARN of an execution of that name.</summary>
    /// <param name="name">The execution's name.</param>
    /// <param name="start">What tells Express executions of one name apart; Standard ones need nothing.</param>
    /// <returns>The ARN.</returns>
    public string ExecutionArn(string name, Guid start = default) => Type == WorkflowType.Standard
        ? $"arn:{Partition}:states:{Region}:{Account}:execution:{Name}:{name}"
        : $"arn:{Partition}:states:{Region}:{Account}:express:{Name}:{name}:{start}";

    /// <summary>The ARN of one run of a distributed Map state.</summary>
    internal string MapRunArn(string label, Guid id) => $"arn:{Partition}:states:{Region}:{Account}:mapRun:{Name}/{label}:{id}";

    /// <summary>What the child executions of a distributed Map state run.</summary>
    internal StateMachine Child(string label, Distribution distribution) => new(
        $"arn:{Partition}:states:{Region}:{Account}:stateMachine:{Name}/{label}", RoleArn, distribution.Processor, distribution.ExecutionType)
    {
        TestCase = TestCase,
    };
}
