using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Machines;

/// <summary>A state machine of the sagas. Its role may invoke the functions that its definition names, and nothing else.</summary>
public sealed class SagaMachine : Construct
{
    private readonly string name;

    /// <summary>Declares the machine, its log group and its alarms.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="declaration">Its row of the catalogue.</param>
    /// <param name="props">Where the definitions are, and the stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="alarms">Who is told of an execution that did not end well.</param>
    /// <exception cref="SynthesisException">The definition is missing, or names a function that does not exist.</exception>
    public SagaMachine(
        Construct scope, MachineDeclaration declaration, BookingStackProps props, BookingFunctions functions, OperatorAlarms alarms)
        : base(scope, declaration.Construct)
    {
        name = props.Stage.NameOf(declaration.Name);
        var definition = declaration.DefinitionIn(props.DefinitionsFolder);
        var steps = FunctionNames.In(Text(definition))
            .ToDictionary(step => step, step => functions.Named(step, definition).Function.FunctionArn);
        StateMachine = new StateMachine(this, "StateMachine", new StateMachineProps
        {
            StateMachineName = name,
            StateMachineType = StateMachineType.STANDARD,
            DefinitionBody = DefinitionBody.FromFile(definition),
            DefinitionSubstitutions = steps.ToDictionary(step => $"{step.Key}FunctionArn", step => step.Value),
            TracingEnabled = true,
            Logs = new LogOptions
            {
                Destination = Logs(),
                Level = LogLevel.ERROR,
                IncludeExecutionData = false,
            },
        });
        StateMachine.AddToRolePolicy(Permissions.Allow([.. steps.Values], "lambda:InvokeFunction"));
        AddAlarms(declaration, alarms);
    }

    /// <summary>The machine itself.</summary>
    public StateMachine StateMachine { get; }

    /// <summary>The permission to start its executions.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement Start() => Permissions.Allow([StateMachine.StateMachineArn], "states:StartExecution");

    /// <summary>The permission to look at its executions.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement Describe() => Permissions.Allow([Executions], "states:DescribeExecution");

    /// <summary>The permission to redrive its executions.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement Redrive() => Permissions.Allow([Executions], "states:RedriveExecution");

    /// <summary>The permission to list its executions.</summary>
    /// <returns>A new statement.</returns>
    public PolicyStatement List() => Permissions.Allow([StateMachine.StateMachineArn], "states:ListExecutions");

    private string Executions => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "states",
        Resource = "execution",
        ResourceName = $"{name}:*",
        ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
    });

    private static string Text(string definition) => File.Exists(definition)
        ? File.ReadAllText(definition)
        : throw new SynthesisException($"{definition} does not exist, but MachineCatalogue has it.");

    private LogGroup Logs() => new(this, "Logs", new LogGroupProps
    {
        LogGroupName = $"/aws/vendedlogs/states/{name}",
        Retention = RetentionDays.ONE_MONTH,
        RemovalPolicy = RemovalPolicy.DESTROY,
    });

    private void AddAlarms(MachineDeclaration declaration, OperatorAlarms alarms)
    {
        var sum = OperatorAlarms.FiveMinutes("Sum");
        alarms.AlarmOn(
            $"{declaration.Name}-failed", StateMachine.MetricFailed(sum), 1,
            $"{declaration.Execution} failed for a technical reason. Look at it in the console; redrive it if it is parked.");
        alarms.AlarmOn(
            $"{declaration.Name}-timed-out", StateMachine.MetricTimedOut(sum), 1,
            $"{declaration.Execution} timed out: what it owes stands in its booking.");
        alarms.AlarmOn(
            $"{declaration.Name}-aborted", StateMachine.MetricAborted(sum), 1,
            $"{declaration.Execution} was aborted by somebody: what it owes stands in its booking.");
    }
}
