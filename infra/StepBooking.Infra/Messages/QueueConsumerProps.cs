using Amazon.CDK;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Messages;

/// <summary>What a queue and its reader are made from.</summary>
public sealed class QueueConsumerProps
{
    /// <summary>The stage.</summary>
    public required StageName Stage { get; init; }

    /// <summary>The queue's name, without the stage; its dead-letter queue's ends in <c>-dead-letters</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The function that is handed the messages; its catalogue row says how long it may take.</summary>
    public required BookingFunction Function { get; init; }

    /// <summary>Who is told of messages that nobody could handle.</summary>
    public required OperatorAlarms Alarms { get; init; }

    /// <summary>What it means that messages lie in the dead-letter queue, and what to do.</summary>
    public required string Meaning { get; init; }

    /// <summary>How often a message is received before it lies in the dead-letter queue: once, and so many retries less one.</summary>
    public int Receptions { get; init; } = 6;

    /// <summary>How long a message is kept that is not handled, the dead letters' 14 days apart.</summary>
    public Duration KeptFor { get; init; } = Duration.Days(4);

    /// <summary>How long after it is sent a message is handed over; null for at once.</summary>
    public Duration? Delay { get; init; }

    /// <summary>How many messages the function is handed at once, at most 10.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>How many batches are handled at once, at least 2; null for as many as Lambda likes.</summary>
    public int? MostAtOnce { get; init; }
}
