using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Templates;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>Runs the same states for each item of an array, inside the execution (mode <c>INLINE</c>) or each in a child execution (<c>DISTRIBUTED</c>).</summary>
public sealed class MapState : State
{
    internal MapState(StateHead head, DataFields data, StateFlow processor)
        : base(head)
    {
        Data = data;
        Processor = processor;
    }

    /// <inheritdoc/>
    public override string Type => "Map";

    /// <summary>The states run for each item.</summary>
    public StateFlow Processor { get; }

    /// <summary>What to do about failures.</summary>
    public ErrorHandling Errors { get; internal init; } = ErrorHandling.None;

    /// <summary>Whether each item, or batch of items, is run by a child execution.</summary>
    public bool IsDistributed => Distribution is not null;

    internal DataFields Data { get; }

    internal Distribution? Distribution { get; init; }

    /// <summary>JSONPath: where the items are.</summary>
    internal PathQuery ItemsPath { get; init; } = PathExpression.Whole;

    /// <summary>JSONata: the items, or null: the input.</summary>
    internal Setting? Items { get; init; }

    /// <summary>What each iteration gets, or null: the item.</summary>
    internal Template? ItemSelector { get; init; }

    internal Setting? MaxConcurrency { get; init; }

    internal Setting? ToleratedFailurePercentage { get; init; }

    internal Setting? ToleratedFailureCount { get; init; }
}
