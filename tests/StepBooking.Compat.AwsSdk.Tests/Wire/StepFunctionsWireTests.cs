using System.Globalization;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

public sealed class StepFunctionsWireTests : WireTest
{
    [Fact]
    public async Task StartExecution()
    {
        var (request, response) = await CallAsync(
            """{"executionArn":"arn:aws:states:us-east-1:1:execution:m:n","startDate":1764547200.25}""",
            client => client.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = "arn:m", Name = "n", Input = """{"a":"é"}""" }));

        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        AssertHeader("X-Amz-Target", "AWSStepFunctions.StartExecution", request);
        AssertHeader("Content-Type", "application/x-amz-json-1.0", request);
        AssertHeader("x-amz-api-version", "2016-11-23", request);
        AssertJson("""{"stateMachineArn":"arn:m","name":"n","input":"{\"a\":\"é\"}"}""", request);
        Assert.Equal("arn:aws:states:us-east-1:1:execution:m:n", response.ExecutionArn);
        Assert.Equal(new DateTime(2025, 12, 1, 0, 0, 0, 250, DateTimeKind.Utc), response.StartDate);
        Assert.Equal(DateTimeKind.Utc, response.StartDate!.Value.Kind);
    }

    [Fact]
    public async Task DescribeExecution()
    {
        var (request, response) = await CallAsync(
            """
            {"executionArn":"arn:e","stateMachineArn":"arn:m","name":"n","status":"FAILED","startDate":1.0,"stopDate":2,"input":"{}",
             "inputDetails":{"included":true},"error":"SeatsTaken","cause":"12A","redriveCount":1,"redriveDate":3,"redriveStatus":"REDRIVABLE"}
            """,
            client => client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = "arn:e", IncludedData = IncludedData.ALL_DATA }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.DescribeExecution", request);
        AssertJson("""{"executionArn":"arn:e","includedData":"ALL_DATA"}""", request);
        Assert.Equal(ExecutionStatus.FAILED, response.Status);
        Assert.Equal(("SeatsTaken", "12A"), (response.Error, response.Cause));
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(2), response.StopDate);
        Assert.True(response.InputDetails!.Included);
        Assert.Equal(1, response.RedriveCount);
        Assert.Equal(ExecutionRedriveStatus.REDRIVABLE, response.RedriveStatus);
        Assert.Null(response.Output);
        Assert.Null(response.TraceHeader);
    }

    [Fact]
    public async Task StopExecution()
    {
        var (request, response) = await CallAsync(
            """{"stopDate":7}""",
            client => client.StopExecutionAsync(new StopExecutionRequest { ExecutionArn = "arn:e", Error = "E", Cause = "c" }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.StopExecution", request);
        AssertJson("""{"executionArn":"arn:e","error":"E","cause":"c"}""", request);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(7), response.StopDate);
    }

    [Fact]
    public async Task RedriveExecution()
    {
        var (request, response) = await CallAsync(
            """{"redriveDate":8}""",
            client => client.RedriveExecutionAsync(new RedriveExecutionRequest { ExecutionArn = "arn:e", ClientToken = "t" }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.RedriveExecution", request);
        AssertJson("""{"executionArn":"arn:e","clientToken":"t"}""", request);
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(8), response.RedriveDate);
    }

    [Fact]
    public async Task ListExecutions()
    {
        var (request, response) = await CallAsync(
            """{"executions":[{"executionArn":"arn:1","name":"n","status":"RUNNING","startDate":1},{"executionArn":"arn:2","status":"NEW_ONE"}],"nextToken":"t2"}""",
            client => client.ListExecutionsAsync(new ListExecutionsRequest
            {
                StateMachineArn = "arn:m",
                StatusFilter = ExecutionStatus.RUNNING,
                MaxResults = 2,
                NextToken = "t1",
            }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.ListExecutions", request);
        AssertJson("""{"stateMachineArn":"arn:m","statusFilter":"RUNNING","maxResults":2,"nextToken":"t1"}""", request);
        Assert.Equal(["arn:1", "arn:2"], response.Executions!.Select(execution => execution.ExecutionArn));
        Assert.Equal([ExecutionStatus.RUNNING, "NEW_ONE"], response.Executions!.Select(execution => execution.Status));
        Assert.Equal("t2", response.NextToken);
    }

    [Fact]
    public async Task GetExecutionHistory()
    {
        var (request, response) = await CallAsync(
            """
            {"events":[
              {"id":1,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted",
               "executionStartedEventDetails":{"input":"{}","inputDetails":{"truncated":false},"roleArn":"arn:r"}},
              {"id":2,"previousEventId":0,"timestamp":1,"type":"TaskStateEntered","stateEnteredEventDetails":{"name":"S","input":"{}"}},
              {"id":3,"previousEventId":2,"timestamp":1,"type":"TaskScheduled","taskScheduledEventDetails":
               {"resourceType":"lambda","resource":"invoke","region":"us-east-1","parameters":"{}","timeoutInSeconds":30}},
              {"id":4,"previousEventId":3,"timestamp":1,"type":"TaskFailed","taskFailedEventDetails":
               {"resourceType":"lambda","resource":"invoke","error":"SeatsTaken","cause":"12A"}},
              {"id":5,"previousEventId":4,"timestamp":1,"type":"TaskStateExited","stateExitedEventDetails":
               {"name":"S","output":"1","assignedVariables":{"x":"1"},"assignedVariablesDetails":{"truncated":false}}},
              {"id":6,"previousEventId":5,"timestamp":1,"type":"MapIterationStarted","mapIterationStartedEventDetails":{"name":"M","index":0}},
              {"id":7,"previousEventId":6,"timestamp":1,"type":"EvaluationFailed","evaluationFailedEventDetails":
               {"error":"States.QueryEvaluationError","cause":"c","location":"Output","state":"S"}},
              {"id":8,"previousEventId":7,"timestamp":2,"type":"ExecutionFailed","executionFailedEventDetails":{"error":"E","cause":"c"}}]}
            """,
            client => client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest
            {
                ExecutionArn = "arn:e",
                ReverseOrder = false,
                IncludeExecutionData = true,
                MaxResults = 1000,
            }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.GetExecutionHistory", request);
        AssertJson("""{"executionArn":"arn:e","maxResults":1000,"reverseOrder":false,"includeExecutionData":true}""", request);
        var events = response.Events!;
        Assert.Equal(Enumerable.Range(1, 8).Select(id => (long?)id), events.Select(step => step.Id));
        Assert.Equal([0, 0, 2, 3, 4, 5, 6, 7], events.Select(step => step.PreviousEventId!.Value));
        Assert.Equal(HistoryEventType.ExecutionStarted, events[0].Type);
        Assert.Equal("arn:r", events[0].ExecutionStartedEventDetails!.RoleArn);
        Assert.False(events[0].ExecutionStartedEventDetails!.InputDetails!.Truncated);
        Assert.Equal("S", events[1].StateEnteredEventDetails!.Name);
        Assert.Equal(30, events[2].TaskScheduledEventDetails!.TimeoutInSeconds);
        Assert.Equal("SeatsTaken", events[3].TaskFailedEventDetails!.Error);
        Assert.Equal("1", events[4].StateExitedEventDetails!.AssignedVariables!["x"]);
        Assert.Equal(0, events[5].MapIterationStartedEventDetails!.Index);
        Assert.Equal("Output", events[6].EvaluationFailedEventDetails!.Location);
        Assert.Equal("E", events[7].ExecutionFailedEventDetails!.Error);
        Assert.Null(events[7].TaskFailedEventDetails);
        Assert.Null(response.NextToken);
    }

    [Fact]
    public async Task SendTaskSuccess()
    {
        var (request, _) = await CallAsync(
            "{}", client => client.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = "t", Output = "{}" }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.SendTaskSuccess", request);
        AssertJson("""{"taskToken":"t","output":"{}"}""", request);
    }

    [Fact]
    public async Task SendTaskFailure()
    {
        var (request, _) = await CallAsync(
            "{}", client => client.SendTaskFailureAsync(new SendTaskFailureRequest { TaskToken = "t", Error = "E", Cause = "c" }));

        AssertHeader("X-Amz-Target", "AWSStepFunctions.SendTaskFailure", request);
        AssertJson("""{"taskToken":"t","error":"E","cause":"c"}""", request);
    }

    [Theory]
    [InlineData("ExecutionDoesNotExist", typeof(ExecutionDoesNotExistException))]
    [InlineData("ExecutionNotRedrivable", typeof(ExecutionNotRedrivableException))]
    [InlineData("InvalidToken", typeof(InvalidTokenException))]
    [InlineData("StateMachineDoesNotExist", typeof(StateMachineDoesNotExistException))]
    [InlineData("TaskTimedOut", typeof(TaskTimedOutException))]
    [InlineData("ValidationException", typeof(ValidationException))]
    [InlineData("SomethingNew", typeof(AmazonStepFunctionsException))]
    public async Task Each_error_has_its_type_and_keeps_its_code(string code, Type expected)
    {
        var answer = new Answer(400, $$"""{"__type":"{{code}}","message":"why"}""")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-RequestId"] = "r-1" },
        };
        await using var server = await RecordingServer.StartAsync(answer);
        using var client = new AmazonStepFunctionsClient(Credentials, At<AmazonStepFunctionsConfig>(server));

        var error = await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(() => client.StopExecutionAsync(new StopExecutionRequest()));

        Assert.Equal(expected, error.GetType());
        Assert.Equal((code, "why", "r-1"), (error.ErrorCode, error.Message, error.RequestId));
    }

    [Fact]
    public void A_constant_is_what_its_text_is()
    {
        ExecutionStatus fromText = "TIMED_OUT";

        Assert.Same(ExecutionStatus.TIMED_OUT, fromText);
        Assert.Equal("TIMED_OUT", string.Create(CultureInfo.InvariantCulture, $"{fromText}"));
    }

    private static async Task<(RecordedRequest Request, T Response)> CallAsync<T>(string answer, Func<AmazonStepFunctionsClient, Task<T>> call)
    {
        await using var server = await RecordingServer.StartAsync(new Answer(200, answer));
        using var client = new AmazonStepFunctionsClient(Credentials, At<AmazonStepFunctionsConfig>(server));
        var response = await call(client);
        return (server.Requests.Single(), response);
    }
}
