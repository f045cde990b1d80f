using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Messages;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Apartments;

/// <summary>The queue that requests for apartments wait in, straight from the two APIs, with its reader and its dead-letter queue.</summary>
public sealed class BookingIntake
{
    private const int Receptions = 10;
    private const int Batch = 10;
    private readonly QueueConsumer consumer;

    /// <summary>Declares the queues and their reader.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of what is given up.</param>
    public BookingIntake(Construct scope, StageName stage, BookingFunctions functions, OperatorAlarms alarms) =>
        consumer = new QueueConsumer(scope, "Intake", new QueueConsumerProps
        {
            Stage = stage,
            Name = "intake",
            Function = functions.Named("ProcessBookingRequests", nameof(BookingIntake)),
            Alarms = alarms,
            Meaning = "A request for an apartment was given up after ten attempts: accepted, and no booking. docs/operations.md says how to put it back.",
            Receptions = Receptions,
            BatchSize = Batch,
        });

    /// <summary>Where requests wait.</summary>
    public Queue Queue => consumer.Queue;

    /// <summary>The permission to send requests.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement Send() => Permissions.Allow([Queue.QueueArn], "sqs:SendMessage");
}
