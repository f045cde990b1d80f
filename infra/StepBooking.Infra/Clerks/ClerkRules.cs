using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;
using StepBooking.Infra.Events;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Messages;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Clerks;

/// <summary>
/// What hears clerks: a rule for each kind of event, and behind it a queue and its function. EventBridge tries a function that throws only
/// twice more; behind a queue it is tried five times more, and what fails even then is kept.
/// </summary>
public sealed class ClerkRules : Construct
{
    private readonly StageName stage;
    private readonly BookingFunctions functions;
    private readonly OperatorAlarms alarms;

    /// <summary>Declares the rules and their queues.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="events">The bus.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of what could not be carried out.</param>
    public ClerkRules(Construct scope, string id, StageName stage, BookingEvents events, BookingFunctions functions, OperatorAlarms alarms)
        : base(scope, id)
    {
        this.stage = stage;
        this.functions = functions;
        this.alarms = alarms;
        Hear(events, "booking:confirmed", "ConfirmedBooking", "confirmed-bookings");
        Hear(events, "booking:cancelled", "CancelledBooking", "cancelled-bookings");
    }

    private void Hear(BookingEvents events, string detailType, string function, string queue)
    {
        var consumer = new QueueConsumer(this, function, new QueueConsumerProps
        {
            Stage = stage,
            Name = queue,
            Function = functions.Named(function, nameof(ClerkRules)),
            Alarms = alarms,
            Meaning = $"What a clerk wanted ({detailType}) could not be carried out in six attempts. Read {function}'s log, and move the message back.",
        });
        _ = new Rule(this, $"{function}Rule", new RuleProps
        {
            RuleName = stage.NameOf($"clerk-{queue}"),
            Description = $"A clerk's {detailType} goes to {function}; the saga's own has another source.",
            EventBus = events.Bus,
            EventPattern = new EventPattern { Source = [BookingEvents.ClerkSource], DetailType = [detailType] },
            Targets =
            [
                new SqsQueue(consumer.Queue, new SqsQueueProps { DeadLetterQueue = consumer.DeadLetters, MaxEventAge = Duration.Hours(24) }),
            ],
        });
    }
}
