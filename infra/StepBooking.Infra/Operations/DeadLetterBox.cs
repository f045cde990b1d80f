using Amazon.CDK.AWS.SQS;

namespace StepBooking.Infra.Operations;

/// <summary>A queue of messages that were given up, as operators look after it.</summary>
/// <param name="Name">What operators call it.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Source">The queue that its messages come from, and can go back to; null where they come from none.</param>
public sealed record DeadLetterBox(string Name, IQueue Queue, IQueue? Source);
