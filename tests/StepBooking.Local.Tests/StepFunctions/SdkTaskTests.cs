using System.Text;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.StepFunctions;

public class SdkTaskTests
{
    [Fact]
    public async Task A_services_answer_is_the_output_without_metadata()
    {
        var outcome = await TaskBench.Ask(new ScriptedServices(200, """{"Item":{"id":{"S":"id1"}}}"""), "aws-sdk:dynamodb:getItem", "{}");
        Assert.Equal(Json.Parse("""{"Item":{"id":{"S":"id1"}}}"""), outcome.Output);
    }

    [Fact]
    public async Task Attribute_types_have_the_names_of_the_SDK_and_a_users_names_stay()
    {
        var services = new ScriptedServices(200, """{"Items":[{"a":{"BOOL":true},"NULL":{"NULL":true},"l":{"L":[{"SS":["x"]}]}}]}""");
        var outcome = await TaskBench.Ask(services, "aws-sdk:dynamodb:query", """{"TableName": "t", "ExpressionAttributeValues": {":a": {"Bool": true}, "Nul": {"Nul": true}}}""");
        Assert.Equal(
            Json.Parse("""{"TableName": "t", "ExpressionAttributeValues": {":a": {"BOOL": true}, "Nul": {"NULL": true}}}"""),
            Json.Parse(services.Requests.Single().Body.Span));
        Assert.Equal(Json.Parse("""{"Items":[{"a":{"Bool":true},"NULL":{"Nul":true},"l":{"L":[{"Ss":["x"]}]}}]}"""), outcome.Output);
    }

    [Theory]
    [InlineData("aws-sdk:dynamodb:putItem", "ConditionalCheckFailedException", "DynamoDb.ConditionalCheckFailedException", "DynamoDb")]
    [InlineData("aws-sdk:dynamodb:putItem", "ValidationException", "DynamoDb.DynamoDbException", "DynamoDb")]
    [InlineData("aws-sdk:sfn:startExecution", "ExecutionAlreadyExists", "Sfn.ExecutionAlreadyExistsException", "Sfn")]
    [InlineData("aws-sdk:sfn:startExecution", "ValidationException", "Sfn.ValidationException", "Sfn")]
    [InlineData("aws-sdk:sqs:sendMessage", "QueueDoesNotExist", "Sqs.QueueDoesNotExistException", "Sqs")]
    [InlineData("aws-sdk:secretsmanager:getSecretValue", "AccessDeniedException", "SecretsManager.SecretsManagerException", "SecretsManager")]
    public async Task A_refusal_has_the_name_that_the_SDK_gives_it(string resource, string code, string error, string service)
    {
        var services = new ScriptedServices(400, $$"""{"__type":"com.amazonaws#{{code}}","message":"No."}""");
        var outcome = await TaskBench.Ask(services, resource, "{}");
        Assert.Equal(error, outcome.Error);
        Assert.Equal($"No. (Service: {service}, Status Code: 400, Request ID: {services.Requests[0].RequestId}) (SDK Attempt Count: 1)", outcome.Cause);
    }

    [Fact]
    public async Task An_execution_is_started_with_JSON_as_its_input_and_times_are_ISO_8601()
    {
        var services = new ScriptedServices(200, """{"executionArn":"e","startDate":1700000000.25}""");
        var outcome = await TaskBench.Ask(services, "aws-sdk:sfn:startExecution", """{"StateMachineArn": "m", "Input": {"key": "value"}, "Name": null}""");
        Assert.Equal(Json.Parse("""{"stateMachineArn": "m", "input": "{\"key\":\"value\"}"}"""), Json.Parse(services.Requests.Single().Body.Span));
        Assert.Equal(Json.Parse("""{"ExecutionArn":"e","StartDate":"2023-11-14T22:13:20.25Z"}"""), outcome.Output);
    }

    [Fact]
    public async Task A_function_that_failed_is_an_answer_here()
    {
        var services = new ScriptedServices(200, """{"errorType":"E"}""", ("X-Amz-Function-Error", "Unhandled"), ("X-Amz-Executed-Version", "$LATEST"));
        var outcome = await TaskBench.Ask(services, "aws-sdk:lambda:invoke", """{"FunctionName": "f", "Payload": {"a": 1}}""");
        Assert.Equal(("POST", "/2015-03-31/functions/f/invocations"), (services.Requests[0].Method, services.Requests[0].Path));
        Assert.Equal("""{"a":1}""", Encoding.UTF8.GetString(services.Requests[0].Body.Span));
        Assert.Equal(
            Json.Parse("""{"ExecutedVersion":"$LATEST","FunctionError":"Unhandled","Payload":"{\"errorType\":\"E\"}","StatusCode":200}"""), outcome.Output);
    }

    [Fact]
    public async Task A_function_without_a_name_is_refused_before_it_is_asked_for()
    {
        var services = new ScriptedServices(200, "{}");
        Assert.Equal("Lambda.LambdaException", (await TaskBench.Ask(services, "aws-sdk:lambda:getFunction", "{}")).Error);
        Assert.Empty(services.Requests);
    }

    [Fact]
    public async Task Abbreviations_are_words()
    {
        var sent = await TaskBench.Ask(new ScriptedServices(200, """{"MD5OfMessageBody":"d","MessageId":"m"}"""), "aws-sdk:sqs:sendMessage", """{"QueueUrl": "q", "MessageBody": [1]}""");
        Assert.Equal(Json.Parse("""{"Md5OfMessageBody":"d","MessageId":"m"}"""), sent.Output);
        var secret = await TaskBench.Ask(
            new ScriptedServices(200, """{"ARN":"a","CreatedDate":1700000000,"SecretString":"s"}"""), "aws-sdk:secretsmanager:getSecretValue", """{"SecretId": "s"}""");
        Assert.Equal(Json.Parse("""{"Arn":"a","CreatedDate":"2023-11-14T22:13:20Z","SecretString":"s"}"""), secret.Output);
    }

    [Fact]
    public async Task A_message_is_mailed()
    {
        var services = new ScriptedServices(200, """{"MessageId":"m"}""");
        var outcome = await TaskBench.Ask(services, "aws-sdk:sesv2:sendEmail", """{"FromEmailAddress": "a@example.com"}""");
        Assert.Equal(("ses", "POST", "/v2/email/outbound-emails"), (services.Requests[0].Service, services.Requests[0].Method, services.Requests[0].Path));
        Assert.Equal(Json.Parse("""{"MessageId":"m"}"""), outcome.Output);
    }

    [Fact]
    public async Task Lists_and_maps_of_XML_are_lists_and_objects()
    {
        const string answer = """
            <GetTopicAttributesResponse><GetTopicAttributesResult><Attributes><entry><key>Owner</key><value>o</value></entry></Attributes>
            <Topics><member><TopicArn>t</TopicArn></member></Topics></GetTopicAttributesResult></GetTopicAttributesResponse>
            """;
        var outcome = await TaskBench.Ask(new ScriptedServices(200, answer) { ContentType = "text/xml" }, "aws-sdk:sns:getTopicAttributes", """{"TopicArn": "t"}""");
        Assert.Equal(Json.Parse("""{"Attributes":{"Owner":"o"},"Topics":[{"TopicArn":"t"}]}"""), outcome.Output);
    }
}
