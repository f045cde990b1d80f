using System.Text.RegularExpressions;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using StepBooking.Infra.Apartments;
using StepBooking.Infra.Customers;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Machines;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Api;

/// <summary>The REST API as infra/openapi.json has it, deployed as one stage.</summary>
public sealed partial class BookingApi : Construct
{
    /// <summary>
    /// The stage's name, and so the first segment of every path: the same that the web page's origin has, so that a
    /// <c>Location</c> is right behind both.
    /// </summary>
    public const string StagePath = "api";

    private const int RequestsPerSecond = 100;
    private const int Burst = 200;
    private const double TooManyErrors = 5;

    /// <summary>Declares the API and lets it call what its operations name.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">Where the file is, and the stage.</param>
    /// <param name="functions">The functions.</param>
    /// <param name="machine">What <c>PUT /bookings/{id}</c> starts.</param>
    /// <param name="customers">Who may call.</param>
    /// <param name="intake">Where <c>POST /booking-requests</c> leads.</param>
    /// <param name="alarms">Who is told of calls that could not be answered.</param>
    public BookingApi(
        Construct scope,
        string id,
        BookingStackProps props,
        BookingFunctions functions,
        SagaMachine machine,
        CustomerPool customers,
        BookingIntake intake,
        OperatorAlarms alarms)
        : base(scope, id)
    {
        var document = new OpenApiDocument(props.OpenApiFile);
        var values = document.Functions.ToDictionary(
            name => $"{name}FunctionArn", name => functions.Named(name, props.OpenApiFile).Function.FunctionArn);
        values["AWS::Partition"] = Aws.PARTITION;
        values["AWS::Region"] = Aws.REGION;
        values["UserPoolArn"] = customers.UserPool.UserPoolArn;
        values["BookingStateMachineArn"] = machine.StateMachine.StateMachineArn;
        values["StartBookingRoleArn"] = RoleOf("StartBooking", machine.Start()).RoleArn;
        values["AWS::AccountId"] = Aws.ACCOUNT_ID;
        values["IntakeQueueName"] = intake.Queue.QueueName;
        values["SendBookingRequestRoleArn"] = RoleOf("SendBookingRequest", intake.Send()).RoleArn;

        Api = new SpecRestApi(this, "Rest", new SpecRestApiProps
        {
            RestApiName = props.Stage.NameOf("api"),
            ApiDefinition = ApiDefinition.FromInline(document.With(values)),
            EndpointTypes = [EndpointType.REGIONAL],
            DeployOptions = new StageOptions
            {
                StageName = StagePath,
                TracingEnabled = true,
                ThrottlingRateLimit = RequestsPerSecond,
                ThrottlingBurstLimit = Burst,
            },
        });
        Api.Node.TryRemoveChild("Endpoint");
        LetOperationsInvoke(document, props, functions);
        alarms.AlarmOn(
            "api-errors",
            Api.MetricServerError(OperatorAlarms.FiveMinutes("Sum")),
            TooManyErrors,
            "Calls are answered 5xx. The functions' logs say why; calls that go to Step Functions and SQS by themselves stand in X-Ray.");
    }

    /// <summary>The API itself.</summary>
    public SpecRestApi Api { get; }

    private Role RoleOf(string name, PolicyStatement may)
    {
        var role = new Role(this, name, new RoleProps { AssumedBy = new ServicePrincipal("apigateway.amazonaws.com") });
        role.AddToPolicy(may);
        return role;
    }

    private void LetOperationsInvoke(OpenApiDocument document, BookingStackProps props, BookingFunctions functions)
    {
        foreach (var operation in document.FunctionOperations)
        {
            var path = PathParameter().Replace(operation.Path, "*");
            _ = new CfnPermission(this, $"{operation.Method} {operation.Path.Trim('/')}", new CfnPermissionProps
            {
                Action = "lambda:InvokeFunction",
                FunctionName = functions.Named(operation.Function, props.OpenApiFile).Function.FunctionArn,
                Principal = "apigateway.amazonaws.com",
                SourceArn = Api.ArnForExecuteApi(operation.Method, path, StagePath),
            });
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathParameter();
}
