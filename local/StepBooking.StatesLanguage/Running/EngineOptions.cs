using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Running;

/// <summary>What an engine works with.</summary>
public sealed class EngineOptions
{
    /// <summary>Does the work of Task states.</summary>
    public required ITaskIntegration Integration { get; init; }

    /// <summary>Evaluates JSONata; null: definitions that use it cannot be run.</summary>
    public IExpressionEvaluator? Expressions { get; init; }

    /// <summary>What distributed Map states read from and write to; null: those that do fail.</summary>
    public IObjectStore? Objects { get; init; }

    /// <summary>The only source of time: waits, timeouts, retries and timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where everything is written down that an execution needs to go on after the end of the process.</summary>
    public IJournal Journal { get; init; } = NoJournal.Instance;

    /// <summary>
    /// Told of each event as it is added to a history, but not of those that a resumed execution only repeats. It must
    /// neither block nor throw.
    /// </summary>
    public Action<Execution, HistoryEvent>? Observer { get; init; }

    /// <summary>
    /// Makes jitter, ids and random numbers the same again in each run, and has answers that an execution waits for at the same
    /// time taken in the order of asking, when all are there; null: unpredictable, and each answer is taken when it comes.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>
    /// What tells the executions of one seed apart, asked for when one is started, with its ARN; null: the ARN itself. With it, runs
    /// whose executions have other names draw the same numbers.
    /// </summary>
    public Func<string, string>? SeedText { get; init; }

    /// <summary>The most events that a history may have; the last one is the failure that says so.</summary>
    public int MaxEvents { get; init; } = 25_000;

    /// <summary>The most bytes that an input, output, result or set of variables may have as JSON text.</summary>
    public int MaxPayload { get; init; } = 262_144;
}
