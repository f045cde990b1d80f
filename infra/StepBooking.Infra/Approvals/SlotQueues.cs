using Amazon.CDK;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Messages;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Approvals;

/// <summary>
/// The queues of bookings that a provider must accept: what providers are told (<c>BOOKING_CREATED</c>, <c>BOOKING_CANCELLED</c>) and
/// what is confirmed (<c>BOOKING_CONFIRMED</c>), each with its reader, its dead letters and their alarm.
/// </summary>
public sealed class SlotQueues : Construct
{
    /// <summary>The saga tells the customer itself: its event comes to the other teller when that is mostly done.</summary>
    private const int SagaFirstSeconds = 5;

    /// <summary>Declares the queues; a question is kept longer than any provider has to answer it.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of what could not be told.</param>
    public SlotQueues(Construct scope, string id, StageName stage, BookingFunctions functions, OperatorAlarms alarms)
        : base(scope, id)
    {
        Requests = new QueueConsumer(this, "Requests", new QueueConsumerProps
        {
            Stage = stage,
            Name = "approval-requests",
            Function = functions.Named("TellProvider", nameof(SlotQueues)),
            Alarms = alarms,
            Meaning = "A provider could not be told of a booking in six attempts. The booking's trail says why: once that is put right, move the"
                + " message back; where the mail's outcome is unknown, ask the provider and delete the message.",
            KeptFor = Duration.Hours(ApprovalHours.AuthorisationLife),
        });
        Confirmations = new QueueConsumer(this, "Confirmations", new QueueConsumerProps
        {
            Stage = stage,
            Name = "booking-confirmations",
            Function = functions.Named("TellConfirmed", nameof(SlotQueues)),
            Alarms = alarms,
            Meaning = "The event of a confirmed booking could not be handled in six attempts. Its customer is told by the saga all the same, or"
                + " the booking is parked. Read TellConfirmed's log, and move the message back.",
            Delay = Duration.Seconds(SagaFirstSeconds),
        });
        foreach (var function in functions.Needing(Need.BookingRequests))
        {
            function.MaySend(Requests.Queue, "SQS_BOOKING_REQUEST_QUEUE_URL");
        }

        foreach (var function in functions.Needing(Need.BookingConfirmations))
        {
            function.MaySend(Confirmations.Queue, "SQS_BOOKING_CONFIRMATION_QUEUE_URL");
        }
    }

    /// <summary>What providers are told.</summary>
    public QueueConsumer Requests { get; }

    /// <summary>What is confirmed.</summary>
    public QueueConsumer Confirmations { get; }
}
