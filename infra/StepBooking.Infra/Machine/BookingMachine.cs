using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Machine;

/// <summary>The booking saga's state machine. Its role may invoke the functions that its definition names, and nothing else.</summary>
public sealed class BookingMachine : Construct
{
    /// <summary>Declares the machine, its log group and its alarms.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">Where its definition is, and the stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of an execution that did not end well.</param>
    public BookingMachine(Construct scope, string id, BookingStackProps props, BookingFunctions functions, OperatorAlarms alarms)
        : base(scope, id)
    {
        var steps = FunctionNames.In(File.ReadAllText(props.DefinitionFile))
            .ToDictionary(name => name, name => functions.Named(name, props.DefinitionFile).Function.FunctionArn);
        StateMachine = new StateMachine(this, "StateMachine", new StateMachineProps
        {
            StateMachineName = props.Stage.NameOf("booking"),
            StateMachineType = StateMachineType.STANDARD,
            DefinitionBody = DefinitionBody.FromFile(props.DefinitionFile),
            DefinitionSubstitutions = steps.ToDictionary(step => $"{step.Key}FunctionArn", step => step.Value),
            TracingEnabled = true,
            Logs = new LogOptions
            {
                Destination = Logs(props.Stage),
                Level = LogLevel.ERROR,
                IncludeExecutionData = false,
            },
        });
        StateMachine.AddToRolePolicy(Permissions.Allow([.. steps.Values], "lambda:InvokeFunction"));
        AddAlarms(alarms);
    }

    /// <summary>The machine itself.</summary>
    public StateMachine StateMachine { get; }

    /// <summary>The permission to start its executions.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement Start() => Permissions.Allow([StateMachine.StateMachineArn], "states:StartExecution");

    private LogGroup Logs(StageName stage) => new(this, "Logs", new LogGroupProps
    {
        LogGroupName = $"/aws/vendedlogs/states/{stage.NameOf("booking")}",
        Retention = RetentionDays.ONE_MONTH,
        RemovalPolicy = RemovalPolicy.DESTROY,
    });

    private void AddAlarms(OperatorAlarms alarms)
    {
        var sum = OperatorAlarms.FiveMinutes("Sum");
        alarms.AlarmOn(
            "failed", StateMachine.MetricFailed(sum), 1,
            "A booking's execution failed for a technical reason. Look at it in the console; redrive it if it is parked.");
        alarms.AlarmOn(
            "timed-out", StateMachine.MetricTimedOut(sum), 1,
            "A booking's execution timed out: what it owes stands in its booking.");
        alarms.AlarmOn(
            "aborted", StateMachine.MetricAborted(sum), 1,
            "Somebody aborted a booking's execution: what it owes stands in its booking.");
    }
}
