using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace StepBooking.EndToEnd.Tests;

[Collection(DeskCollection.Name)]
public sealed class AwsEndpointTests(Desk desk)
{
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-booking";

    [Fact]
    public async Task An_execution_that_is_not_there_is_ExecutionDoesNotExist() =>
        await Assert.ThrowsAsync<ExecutionDoesNotExistException>(() => desk.StepFunctions.DescribeExecutionAsync(
            new DescribeExecutionRequest { ExecutionArn = Machine.Replace("stateMachine", "execution", StringComparison.Ordinal) + ":nobody" }));

    [Fact]
    public async Task A_state_machine_that_is_not_there_is_StateMachineDoesNotExist() =>
        await Assert.ThrowsAsync<StateMachineDoesNotExistException>(() => desk.StepFunctions.StartExecutionAsync(
            new StartExecutionRequest { StateMachineArn = Machine + "-other", Input = "{}" }));

    [Fact]
    public async Task An_arn_that_is_none_is_InvalidArn() =>
        await Assert.ThrowsAsync<InvalidArnException>(() => desk.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = "nonsense" }));

    [Fact]
    public async Task A_page_token_that_is_none_is_InvalidToken() =>
        await Assert.ThrowsAsync<InvalidTokenException>(() => desk.StepFunctions.ListExecutionsAsync(
            new ListExecutionsRequest { StateMachineArn = Machine, NextToken = "nonsense" }));

    [Fact]
    public async Task An_access_key_that_nobody_has_is_refused()
    {
        using var stranger = new AmazonStepFunctionsClient(
            new BasicAWSCredentials("AKIASTRANGER", "secret"),
            new AmazonStepFunctionsConfig { ServiceURL = desk.Aws.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

        var refused = await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(() => stranger.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Machine }));

        Assert.Equal("UnrecognizedClientException", refused.ErrorCode);
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        var (status, type) = await Raw("AWSStepFunctions.ListStateMachines", "{}", signed: false);

        Assert.Equal((HttpStatusCode.BadRequest, "MissingAuthenticationTokenException"), (status, type));
    }

    [Theory]
    [InlineData("AWSStepFunctions.Nonsense", "{}", "UnknownOperationException")]
    [InlineData("AWSStepFunctions.ListStateMachines", "{\"maxResults\":", "SerializationException")]
    public async Task What_the_service_does_not_understand_it_refuses_as_AWS_does(string target, string body, string expected)
    {
        var (status, type) = await Raw(target, body, signed: true);

        Assert.Equal((HttpStatusCode.BadRequest, expected), (status, type));
    }

    /// <summary>A request written by hand: what no SDK would send.</summary>
    private async Task<(HttpStatusCode Status, string Type)> Raw(string target, string body, bool signed)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, desk.Aws);
        request.Headers.Add("X-Amz-Target", target);
        request.Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0");
        if (signed)
            HandSigned.Sign(request, body, "states");
        using var response = await client.SendAsync(request);
        using var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, error.RootElement.GetProperty("__type").GetString()!.Split('#')[^1]);
    }
}
