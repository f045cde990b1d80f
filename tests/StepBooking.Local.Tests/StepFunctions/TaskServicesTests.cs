using System.Text;
using StepBooking.Local.Aws;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.StepFunctions;

public class TaskServicesTests
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:Reserve";

    [Fact]
    public async Task A_function_is_invoked_as_the_machines_role_and_answers_with_metadata()
    {
        var services = new ScriptedServices(200, """{"seat":"12A"}""", ("X-Amz-Executed-Version", "$LATEST"));
        var outcome = await Run(services, "lambda", "invoke", $$$"""{"FunctionName": "{{{Function}}}", "Payload": {"id": 1}}""");
        var request = services.Requests.Single();
        Assert.Equal(("lambda", "POST", "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3AReserve/invocations"), (request.Service, request.Method, request.Path));
        Assert.Equal("""{"id":1}""", Encoding.UTF8.GetString(request.Body.Span));
        Assert.Equal("arn:aws:iam::000000000000:role/Machine", request.Caller.Arn);
        var output = (JsonMap)outcome.Output!;
        Assert.Equal(Json.Parse("""{"seat":"12A"}"""), output["Payload"]);
        Assert.Equal(Json.From(200), output["StatusCode"]);
        Assert.Equal(Json.From("$LATEST"), output["ExecutedVersion"]);
        Assert.NotNull(((JsonMap)output["SdkHttpMetadata"]!)["HttpHeaders"]);
    }

    [Fact]
    public async Task A_functions_error_type_is_the_error_and_its_whole_error_the_cause()
    {
        const string error = """{"errorType":"SeatsTaken","errorMessage":"12A"}""";
        var outcome = await Run(new ScriptedServices(200, error, ("X-Amz-Function-Error", "Unhandled")), "lambda", "invoke", $$"""{"FunctionName": "{{Function}}"}""");
        Assert.Equal(("SeatsTaken", error), (outcome.Error, outcome.Cause));
    }

    [Fact]
    public async Task An_error_without_a_type_is_Lambda_Unknown()
    {
        var outcome = await Run(new ScriptedServices(200, """{"errorMessage":"?"}""", ("X-Amz-Function-Error", "Unhandled")), "lambda", "invoke", $$"""{"FunctionName": "{{Function}}"}""");
        Assert.Equal("Lambda.Unknown", outcome.Error);
        Assert.Equal("""The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"?"}""", outcome.Cause);
    }

    [Theory]
    [InlineData(404, "ResourceNotFoundException", "Lambda.ResourceNotFoundException")]
    [InlineData(429, "TooManyRequestsException", "Lambda.TooManyRequestsException")]
    [InlineData(403, "AccessDeniedException", "Lambda.AWSLambdaException")]
    public async Task Lambdas_refusal_has_the_name_that_Step_Functions_gives_it(int status, string code, string error)
    {
        var services = new ScriptedServices(status, """{"Type":"User","message":"No."}""", ("x-amzn-ErrorType", code));
        var outcome = await Run(services, "lambda", "invoke", $$"""{"FunctionName": "{{Function}}"}""");
        Assert.Equal(error, outcome.Error);
        Assert.Equal($"No. (Service: AWSLambda; Status Code: {status}; Error Code: {code}; Request ID: {services.Requests[0].RequestId}; Proxy: null)", outcome.Cause);
    }

    [Fact]
    public async Task A_function_named_by_its_ARN_gets_the_input_and_its_answer_is_the_output()
    {
        var services = new ScriptedServices(200, "7");
        var outcome = await Tasks(services).Run(Call(new TaskResource(Function, TaskKind.LambdaFunction, Function, Function, TaskPattern.RequestResponse), "[1]"), CancellationToken.None);
        Assert.Equal(Json.From(7), outcome.Output);
        Assert.Equal("[1]", Encoding.UTF8.GetString(services.Requests.Single().Body.Span));
    }

    [Fact]
    public async Task A_queue_gets_a_message_body_as_text()
    {
        var services = new ScriptedServices(200, """{"MessageId":"m"}""");
        var outcome = await Run(services, "sqs", "sendMessage.waitForTaskToken", """{"QueueUrl": "q", "MessageBody": {"token": "t"}}""");
        var request = services.Requests.Single();
        Assert.Equal(("sqs", "SendMessage", "AmazonSQS.SendMessage"), (request.Service, request.Operation, request.Headers["X-Amz-Target"]));
        Assert.Equal(Json.Parse("""{"QueueUrl": "q", "MessageBody": "{\"token\":\"t\"}"}"""), Json.Parse(request.Body.Span));
        Assert.Equal(Json.From("m"), ((JsonMap)outcome.Output!)["MessageId"]);
    }

    [Fact]
    public async Task An_execution_is_started_with_members_as_the_API_has_them()
    {
        var services = new ScriptedServices(400, """{"__type":"StateMachineDoesNotExist","message":"None."}""");
        var outcome = await Run(services, "states", "startExecution", """{"StateMachineArn": "m", "Input": {"a": 1}}""");
        Assert.Equal(Json.Parse("""{"stateMachineArn": "m", "input": "{\"a\":1}"}"""), Json.Parse(services.Requests.Single().Body.Span));
        Assert.Equal("StepFunctions.StateMachineDoesNotExistException", outcome.Error);
    }

    [Fact]
    public async Task A_role_that_does_not_trust_Step_Functions_fails_the_task()
    {
        var call = Call(new TaskResource("arn:aws:states:::lambda:invoke", TaskKind.Service, "lambda", "invoke", TaskPattern.RequestResponse), "{}");
        var outcome = await new TaskServices(new ScriptedServices(200, "{}"), new Identities(new byte[32]), TimeProvider.System).Run(call, CancellationToken.None);
        Assert.Equal("States.TaskFailed", outcome.Error);
    }

    private static Task<TaskOutcome> Run(IAwsServices services, string service, string action, string arguments) => Tasks(services).Run(
        Call(new TaskResource($"arn:aws:states:::{service}:{action}", TaskKind.Service, service, action, TaskPattern.RequestResponse), arguments), CancellationToken.None);

    private static TaskServices Tasks(IAwsServices services)
    {
        var identities = new Identities(new byte[32]);
        identities.Add("Machine", PolicyDocument.Read(System.Text.Json.Nodes.JsonNode.Parse("""
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "states.amazonaws.com"}}]}
            """), "the machine's role"));
        return new TaskServices(services, identities, TimeProvider.System);
    }

    private static TaskCall Call(TaskResource resource, string arguments) => new()
    {
        Resource = resource,
        Arguments = Json.Parse(arguments),
        StateName = "State",
        ExecutionArn = "arn:aws:states:us-east-1:000000000000:execution:Machine:one",
        ExecutionName = "one",
        StateMachineArn = StepFunctionsBench.Machine,
        RoleArn = "arn:aws:iam::000000000000:role/Machine",
        Submitted = _ => { },
        Started = _ => { },
        Answer = _ => true,
    };
}
