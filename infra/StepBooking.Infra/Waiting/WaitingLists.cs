using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Waiting;

/// <summary>The schedule that offers free seats to those who wait for them. A run that failed waits in a dead-letter queue.</summary>
public sealed class WaitingLists : Construct
{
    /// <summary>Declares the rule, its queue and the alarms.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told.</param>
    public WaitingLists(Construct scope, string id, StageName stage, BookingFunctions functions, OperatorAlarms alarms)
        : base(scope, id)
    {
        Queue = new Queue(this, "DeadLetters", new QueueProps
        {
            QueueName = stage.NameOf("waiting-dead-letters"),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        alarms.AlarmOn(
            "waiting-dead-letters",
            new DeadLetterBox("waiting", Queue, null),
            "A run over the waiting lists failed. The next one tries again; if this lasts, read the function's log.");
        alarms.AlarmOn(
            "offers-untold",
            alarms.Counted("OffersUntold"),
            threshold: 1,
            "Seats were offered to a waiting customer who could not be told. The function's log names the hold; it ends by itself.");

        var offer = functions.Named("OfferSeats", nameof(WaitingLists)).Function;
        alarms.AlarmOnSchedule("offers", offer, "OfferFailures", "Free seats are not offered to those who wait for them.");
        _ = new Rule(this, "Schedule", new RuleProps
        {
            RuleName = stage.NameOf("offer-seats"),
            Description = "Seats that are free are offered to those who wait for them.",
            Schedule = Schedule.Rate(Duration.Minutes(1)),
            Targets =
            [
                new LambdaFunction(offer, new LambdaFunctionProps { RetryAttempts = 0, MaxEventAge = Duration.Hours(1), DeadLetterQueue = Queue }),
            ],
        });

        // EventBridge hands an event over and is done: what the function then fails on, Lambda keeps.
        ((CfnFunction)offer.Node.DefaultChild!).DeadLetterConfig = new CfnFunction.DeadLetterConfigProperty { TargetArn = Queue.QueueArn };
        offer.AddToRolePolicy(Permissions.Allow([Queue.QueueArn], "sqs:SendMessage"));
    }

    /// <summary>Runs that failed.</summary>
    public Queue Queue { get; }
}
