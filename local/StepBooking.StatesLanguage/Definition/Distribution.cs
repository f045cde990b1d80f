namespace StepBooking.StatesLanguage.Definition;

/// <summary>What a Map state of mode <c>DISTRIBUTED</c> has besides.</summary>
internal sealed class Distribution
{
    /// <summary>The type of the child executions.</summary>
    public required WorkflowType ExecutionType { get; init; }

    /// <summary>What the child executions run.</summary>
    public required StateMachineDefinition Processor { get; init; }

    /// <summary>The name that the child executions' state machine gets, or null: one is made up.</summary>
    public string? Label { get; init; }

    /// <summary>Where the items come from, or null: from the state's input.</summary>
    public ItemReader? Reader { get; init; }

    /// <summary>How items are put together, or null: one a child execution.</summary>
    public ItemBatcher? Batcher { get; init; }

    /// <summary>Where the results go and in which form, or null: into the state's output.</summary>
    public ResultWriter? Writer { get; init; }
}
