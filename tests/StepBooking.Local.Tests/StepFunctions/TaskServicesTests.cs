using System.Text;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.StepFunctions;

public class TaskServicesTests
{
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:Reserve";

    [Fact]
    public async Task A_function_is_invoked_as_the_machines_role_and_answers_with_metadata()
    {
        var services = new ScriptedServices(200, """{"seat":"12A"}""", ("X-Amz-Executed-Version", "$LATEST"));
        var outcome = await TaskBench.Ask(services, "lambda:invoke", $$$"""{"FunctionName": "{{{Function}}}", "Payload": {"id": 1}}""");
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
        var outcome = await TaskBench.Ask(new ScriptedServices(200, error, ("X-Amz-Function-Error", "Unhandled")), "lambda:invoke", $$"""{"FunctionName": "{{Function}}"}""");
        Assert.Equal(("SeatsTaken", error), (outcome.Error, outcome.Cause));
    }

    [Fact]
    public async Task An_error_without_a_type_is_Lambda_Unknown()
    {
        var outcome = await TaskBench.Ask(new ScriptedServices(200, """{"errorMessage":"?"}""", ("X-Amz-Function-Error", "Unhandled")), "lambda:invoke", $$"""{"FunctionName": "{{Function}}"}""");
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
        var outcome = await TaskBench.Ask(services, "lambda:invoke", $$"""{"FunctionName": "{{Function}}"}""");
        Assert.Equal(error, outcome.Error);
        Assert.Equal($"No. (Service: AWSLambda; Status Code: {status}; Error Code: {code}; Request ID: {services.Requests[0].RequestId}; Proxy: null)", outcome.Cause);
    }

    [Fact]
    public async Task A_function_named_by_its_ARN_gets_the_input_and_its_answer_is_the_output()
    {
        var services = new ScriptedServices(200, "7");
        var outcome = await TaskBench.Ask(services, Function, "[1]");
        Assert.Equal(Json.From(7), outcome.Output);
        Assert.Equal("[1]", Encoding.UTF8.GetString(services.Requests.Single().Body.Span));
    }

    [Fact]
    public async Task A_queue_gets_a_message_body_as_text()
    {
        var services = new ScriptedServices(200, """{"MessageId":"m"}""");
        var outcome = await TaskBench.Ask(services, "sqs:sendMessage.waitForTaskToken", """{"QueueUrl": "q", "MessageBody": {"token": "t"}}""");
        var request = services.Requests.Single();
        Assert.Equal(("sqs", "SendMessage", "AmazonSQS.SendMessage"), (request.Service, request.Operation, request.Headers["X-Amz-Target"]));
        Assert.Equal(Json.Parse("""{"QueueUrl": "q", "MessageBody": "{\"token\":\"t\"}"}"""), Json.Parse(request.Body.Span));
        Assert.Equal(Json.From("m"), ((JsonMap)outcome.Output!)["MessageId"]);
    }

    [Fact]
    public async Task An_execution_is_started_with_members_as_the_API_has_them()
    {
        var services = new ScriptedServices(400, """{"__type":"StateMachineDoesNotExist","message":"None."}""");
        var outcome = await TaskBench.Ask(services, "states:startExecution", """{"StateMachineArn": "m", "Input": {"a": 1}}""");
        Assert.Equal(Json.Parse("""{"stateMachineArn": "m", "input": "{\"a\":1}"}"""), Json.Parse(services.Requests.Single().Body.Span));
        Assert.Equal("StepFunctions.StateMachineDoesNotExistException", outcome.Error);
    }

    [Fact]
    public async Task A_role_that_does_not_trust_Step_Functions_fails_the_task()
    {
        using var bench = new TaskBench(new ScriptedServices(200, "{}")) { Role = "arn:aws:iam::000000000000:role/Stranger" };
        var outcome = await bench.Run("lambda:invoke", "{}");
        Assert.Equal("States.TaskFailed", outcome.Error);
    }

    [Fact]
    public async Task A_function_named_by_its_ARN_fails_with_its_error_as_it_wrote_it()
    {
        const string error = """{"errorMessage": "12A", "errorType": "SeatsTaken"}""";
        var outcome = await TaskBench.Ask(new ScriptedServices(200, error, ("X-Amz-Function-Error", "Unhandled")), Function, "{}");
        Assert.Equal(("SeatsTaken", error), (outcome.Error, outcome.Cause));
    }

    [Fact]
    public async Task A_message_is_published_by_a_form_and_its_answer_read_from_XML()
    {
        const string answer = "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>";
        var services = new ScriptedServices(200, answer) { ContentType = "text/xml" };
        var outcome = await TaskBench.Ask(services, "sns:publish.waitForTaskToken", """
            {"TopicArn": "t", "Message": {"token": "a&b"}, "Subject": null, "MessageAttributes": {"Version": {"DataType": "String", "StringValue": "1"}}}
            """);
        Assert.Equal(
            "Action=Publish&Version=2010-03-31&TopicArn=t&Message=%7B%22token%22%3A%22a%26b%22%7D"
            + "&MessageAttributes.entry.1.Name=Version&MessageAttributes.entry.1.Value.DataType=String&MessageAttributes.entry.1.Value.StringValue=1",
            Encoding.UTF8.GetString(services.Requests.Single().Body.Span));
        var output = (JsonMap)outcome.Output!;
        Assert.Equal(["MessageId", "SdkHttpMetadata", "SdkResponseMetadata"], output.Select(m => m.Key));
        Assert.Equal(Json.From("m"), output["MessageId"]);
    }

    [Fact]
    public async Task A_refused_message_has_the_error_of_its_XML()
    {
        const string answer = "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code><Message>Invalid parameter: Message</Message></Error></ErrorResponse>";
        var services = new ScriptedServices(400, answer) { ContentType = "text/xml" };
        var outcome = await TaskBench.Ask(services, "sns:publish", """{"TopicArn": "t", "Message": "m"}""");
        Assert.Equal("SNS.InvalidParameterException", outcome.Error);
        Assert.Equal(
            $"Invalid parameter: Message (Service: AmazonSNS; Status Code: 400; Error Code: InvalidParameter; Request ID: {services.Requests[0].RequestId}; Proxy: null)",
            outcome.Cause);
    }

    [Theory]
    [InlineData("ConditionalCheckFailedException", "DynamoDB.ConditionalCheckFailedException")]
    [InlineData("ValidationException", "DynamoDB.AmazonDynamoDBException")]
    public async Task The_stores_refusal_has_the_name_that_Step_Functions_gives_it(string code, string error)
    {
        var services = new ScriptedServices(400, $$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"No."}""");
        Assert.Equal(error, (await TaskBench.Ask(services, "dynamodb:putItem", """{"TableName": "t", "Item": {}}""")).Error);
    }

    [Fact]
    public async Task Events_name_the_execution_and_carry_their_detail_as_text()
    {
        var services = new ScriptedServices(200, """{"FailedEntryCount":0,"Entries":[{"EventId":"e"}]}""");
        var outcome = await TaskBench.Ask(services, "events:putEvents", """{"Entries": [{"Source": "s", "DetailType": "d", "Detail": {"a": 1}, "Resources": ["r"]}]}""");
        Assert.Equal(
            Json.Parse($$$"""{"Entries": [{"Source": "s", "DetailType": "d", "Detail": "{\"a\":1}", "Resources": ["r", "{{{TaskBench.Execution}}}", "{{{StepFunctionsBench.Machine}}}"]}]}"""),
            Json.Parse(services.Requests.Single().Body.Span));
        Assert.Equal(Json.Parse("""[{"EventId":"e"}]"""), ((JsonMap)outcome.Output!)["Entries"]);
    }

    [Fact]
    public async Task One_entry_that_failed_fails_the_task()
    {
        var services = new ScriptedServices(200, """{"FailedEntryCount":1,"Entries":[{"EventId":"e"},{"ErrorCode":"MalformedDetail","ErrorMessage":"Detail is malformed."}]}""");
        var outcome = await TaskBench.Ask(services, "events:putEvents", """{"Entries": [{}, {}]}""");
        Assert.Equal("EventBridge.FailedEntry", outcome.Error);
        Assert.Equal("""{"Entries":[{"EventId":"e"},{"ErrorCode":"MalformedDetail","ErrorMessage":"Detail is malformed."}],"FailedEntryCount":1}""", outcome.Cause);
    }

    [Theory]
    [InlineData("sqs:sendMessage", """{"MessageBody": null}""", "QueueUrl", "MessageBody")]
    [InlineData("dynamodb:getItem", """{"TableName": "t"}""", "Key")]
    [InlineData("states:startExecution.sync", "{}", "StateMachineArn")]
    [InlineData("lambda:invoke", "{}", "FunctionName")]
    [InlineData("sns:publish", """{"Message": "m"}""")]
    public void What_lacks_a_required_field_is_not_started(string resource, string arguments, params string[] missing)
    {
        using var bench = new TaskBench(new ScriptedServices(200, "{}"));
        Assert.Equal(
            missing.Select(field => $"The field \"{field}\" is required but was missing"),
            bench.Tasks.Refusals(TaskBench.Resource(resource), Json.Parse(arguments)));
    }

    [Theory]
    [InlineData(Function, true)]
    [InlineData("lambda:invoke.waitForTaskToken", true)]
    [InlineData("lambda:invoke.sync", false)]
    [InlineData("sqs:sendMessage.waitForTaskToken", true)]
    [InlineData("sqs:receiveMessage", false)]
    [InlineData("dynamodb:deleteItem", true)]
    [InlineData("dynamodb:getItem.waitForTaskToken", false)]
    [InlineData("states:startExecution.sync:2", true)]
    [InlineData("glue:startJobRun.sync", false)]
    [InlineData("aws-sdk:dynamodb:query", true)]
    [InlineData("aws-sdk:sfn:startExecution.waitForTaskToken", true)]
    [InlineData("aws-sdk:dynamodb:createBackup", false)]
    [InlineData("aws-sdk:ec2:describeInstances", false)]
    public void Only_what_the_desk_can_do_is_served(string resource, bool served) =>
        Assert.Equal(served, TaskServices.Serves(TaskBench.Resource(resource)));
}
