using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Machines;

namespace StepBooking.Infra.Operations;

/// <summary>
/// What takes bookings up again: a rule on executions that died, which is fast and now and then misses one, and a schedule, which finds
/// what it missed. What neither could handle waits in a dead-letter queue.
/// </summary>
public sealed class RecoveryRules : Construct
{
    private static readonly string[] Deaths = ["FAILED", "TIMED_OUT", "ABORTED"];

    /// <summary>Declares the rules, their queue and its alarm.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="machines">The machines whose dead executions are taken up; a recovery's own death is the schedule's.</param>
    /// <param name="alarms">Who is told.</param>
    public RecoveryRules(
        Construct scope, string id, StageName stage, BookingFunctions functions, SagaMachines machines, OperatorAlarms alarms)
        : base(scope, id)
    {
        Queue = new Queue(this, "DeadLetters", new QueueProps
        {
            QueueName = stage.NameOf("recovery-dead-letters"),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        alarms.AlarmOn(
            "recovery-dead-letters",
            new DeadLetterBox("recovery", Queue, null),
            "A dead execution, or a sweep, could not be handled. The next sweep tries again; if this lasts, read the function's log.");

        var dead = functions.Named("StartRecovery", nameof(RecoveryRules)).Function;
        var sweep = functions.Named("SweepDue", nameof(RecoveryRules)).Function;
        _ = new Rule(this, "Deaths", new RuleProps
        {
            RuleName = stage.NameOf("dead-executions"),
            Description = "Executions that failed, timed out or were aborted are taken up again.",
            EventPattern = DeathsOf(machines.Booking, machines.Cancellation),
            Targets = [Target(dead, retries: 10, hours: 2)],
        });
        _ = new Rule(this, "Schedule", new RuleProps
        {
            RuleName = stage.NameOf("sweep"),
            Description = "Bookings that are due are looked at.",
            Schedule = Schedule.Rate(Duration.Minutes(1)),
            Targets = [Target(sweep, retries: 0, hours: 1)],
        });
        alarms.AlarmOnSchedule("sweep", sweep, "SweepFailures", "Bookings that are due are not looked at: holds do not end, nobody is told.");
        KeepWhatFails(dead);
        KeepWhatFails(sweep);
    }

    /// <summary>Events that could not be delivered, and those that their function failed on.</summary>
    public Queue Queue { get; }

    private static EventPattern DeathsOf(params SagaMachine[] machines) => new()
    {
        Source = ["aws.states"],
        DetailType = ["Step Functions Execution Status Change"],
        Detail = new Dictionary<string, object>
        {
            ["status"] = Deaths,
            ["stateMachineArn"] = machines.Select(machine => machine.StateMachine.StateMachineArn).ToArray(),
        },
    };

    private LambdaFunction Target(Function function, double retries, double hours) => new(function, new LambdaFunctionProps
    {
        RetryAttempts = retries,
        MaxEventAge = Duration.Hours(hours),
        DeadLetterQueue = Queue,
    });

    /// <summary>EventBridge hands an event over and is done: what the function then fails on, Lambda keeps.</summary>
    private void KeepWhatFails(Function function)
    {
        var resource = (CfnFunction)function.Node.DefaultChild!;
        resource.DeadLetterConfig = new CfnFunction.DeadLetterConfigProperty { TargetArn = Queue.QueueArn };
        function.AddToRolePolicy(Permissions.Allow([Queue.QueueArn], "sqs:SendMessage"));
    }
}
