using Amazon.DynamoDBv2.Model;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>
/// A rule taken away, to see that the explorer then finds a violation: by changing the definition, or what functions ask of the
/// store and the gateway. What is not given is left alone.
/// </summary>
internal sealed record Control
{
    /// <summary>The rule, in the words of docs/locking.md.</summary>
    public required string Rule { get; init; }

    /// <summary>The scenarios that are tried, in this order.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Seeds that are tried before all others: the shortest schedules known.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Changes a state machine's definition: its name, its text.</summary>
    public Func<string, string, string>? Definition { get; init; }

    /// <summary>Changes a condition: the step, the item's key, the condition.</summary>
    public Func<string, string, string, string>? Condition { get; init; }

    /// <summary>Changes what a write does: the step, the update expression.</summary>
    public Func<string, string, string>? Update { get; init; }

    /// <summary>Changes the values of a write: the step, the values.</summary>
    public Action<string, Dictionary<string, AttributeValue>>? Values { get; init; }

    /// <summary>Changes a write of one item in any way: the step, the write.</summary>
    public Action<string, UpdateItemRequest>? Write { get; init; }

    /// <summary>Whether a write of one item is left out: the step, its condition.</summary>
    public Func<string, string, bool>? LeavesOut { get; init; }

    /// <summary>Whether a stop that is left out is taken for done.</summary>
    public bool PretendsStopped { get; init; }

    /// <summary>Whether the first item of a transaction and its others are written one after the other.</summary>
    public Func<string, bool>? Tears { get; init; }

    /// <summary>Whether the last leg of a seat is written after all else: the step.</summary>
    public Func<string, bool>? TearsLegs { get; init; }

    /// <summary>Changes an item that a step has read.</summary>
    public Action<string, Dictionary<string, AttributeValue>>? Read { get; init; }

    /// <summary>The answer to a call that then never reaches the gateway: the step, the call. Null lets it.</summary>
    public Func<string, HttpRequestMessage, string?>? Gateway { get; init; }

    /// <summary>The answer to a question that then never reaches the gateway: the step, the question. Null lets it.</summary>
    public Func<string, HttpRequestMessage, string?>? GatewayReads { get; init; }

    /// <summary>What the schedule is told of an execution that runs: its name.</summary>
    public Func<string, string>? Status { get; init; }

    /// <summary>The step and the error of the one fault that is tried; null to try them all.</summary>
    public (string Step, FaultKind Kind, string Error)? Strikes { get; init; }

    /// <summary>Changes what a step answers.</summary>
    public Func<string, TaskOutcome, TaskOutcome>? Outcome { get; init; }

    /// <summary>A write is kept back until the next call of the gateway is answered: the step, its update expression.</summary>
    public Func<string, string, bool>? KeepsBack { get; init; }

    /// <summary>Whether the rule and the schedule that find what is dead do their part.</summary>
    public bool HasRecovery { get; init; } = true;
}
