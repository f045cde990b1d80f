using System.Text.Json;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Parked;
using StepBooking.Functions.Recovery;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Support;

/// <summary>A test of recovery: the steps' desk, and state machines that a test ends by hand.</summary>
public abstract class RecoveryTest : StepTest, IAsyncLifetime
{
    private protected static MachineArns Arns { get; } =
        new(LoopbackMachines.Arn("booking"), LoopbackMachines.Arn("cancellation"), LoopbackMachines.Arn("recovery"));

    private protected LoopbackMachines Machines { get; private set; } = null!;

    private protected StringWriter MetricLines { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Machines = await LoopbackMachines.StartAsync(Desk.Clock);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Machines.DisposeAsync();
        await MetricLines.DisposeAsync();
        await DisposeAsync();
    }

    private protected FindWhereItStandsFunction Find => new(Desk.Store, Desk.Clock);

    private protected Executions Executions => new(Machines.Client());

    private protected RecoveryExecutions Recoveries => new(Executions, Arns);

    private protected RecoveryStarter Starter => new(
        Desk.Store, Recoveries, new SqsOperatorInbox(Desk.Aws.Sqs(), LoopbackAws.QueueUrl), MetricsLog, Desk.Clock);

    private protected DeadExecutions Dead => new(Desk.Store, Executions, Arns, Starter);

    private protected StartRecoveryFunction StartRecovery => new(Dead, Arns);

    private protected SweepDueFunction SweepDue => new(
        new Sweep(Desk.Store, new DueBookings(Desk.Store, Executions, Arns, Starter, Desk.Requests, Desk.Events, Desk.Clock), Dead, Executions, Arns, MetricsLog, Desk.Clock),
        Desk.Clock);

    /// <summary>The event of an execution that ended.</summary>
    private protected static ExecutionEnded Ended(string name, JsonElement? input, string status = "FAILED", string machine = "booking") => new()
    {
        Detail = new ExecutionEndedDetail
        {
            StateMachineArn = LoopbackMachines.Arn(machine),
            Name = name,
            Status = status,
            Input = input?.GetRawText(),
        },
    };

    private protected Task Sweep()
    {
        Desk.Context.RemainingTime = TimeSpan.FromSeconds(50);
        return SweepDue.SweepDue(default, Desk.Context);
    }

    /// <summary>What a recovery's state machine gives a step of its <paramref name="number"/>th recovery.</summary>
    private protected static StepInput Recovering(string bookingId, int number = 1, params string[] tried) => new()
    {
        BookingId = bookingId,
        Execution = RecoveryNames.Recovery(bookingId, number),
        Recovery = true,
        Tried = tried,
    };

    private Metrics MetricsLog => new("test", MetricLines, Desk.Clock);
}
