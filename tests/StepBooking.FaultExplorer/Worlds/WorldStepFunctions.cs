using System.Net;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;
using Execution = StepBooking.StatesLanguage.Running.Execution;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>Step Functions as functions see it: the engine of the run.</summary>
internal sealed class WorldStepFunctions(World world) : AmazonStepFunctionsClient(
    new BasicAWSCredentials("local", "local"),
    new AmazonStepFunctionsConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1" })
{
    public override Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        world.Write($"start {request.Name}", () =>
        {
            var input = Json.Parse(request.Input ?? "{}");
            var machine = world.Machine(request.StateMachineArn!);
            var taken = world.Executions.FirstOrDefault(each => each.Arn == machine.ExecutionArn(request.Name!));
            if (taken is not null && (taken.Status != StatesLanguage.Running.ExecutionStatus.Running || taken.Input.ToText() != input.ToText()))
                throw new ExecutionAlreadyExistsException($"Execution Already Exists: '{taken.Arn}'");
            var execution = taken ?? world.Start(machine, request.Name!, input);
            return Task.FromResult(new StartExecutionResponse { ExecutionArn = execution.Arn, StartDate = execution.StartTime.UtcDateTime, HttpStatusCode = HttpStatusCode.OK });
        });

    public override Task<SendTaskSuccessResponse> SendTaskSuccessAsync(SendTaskSuccessRequest request, CancellationToken cancellationToken = default) =>
        world.Write("token answered", async () =>
        {
            Answered(await world.Engine.SendTaskSuccess(request.TaskToken!, Json.Parse(request.Output!)));
            return new SendTaskSuccessResponse();
        });

    public override Task<SendTaskFailureResponse> SendTaskFailureAsync(SendTaskFailureRequest request, CancellationToken cancellationToken = default) =>
        world.Write($"token failed {request.Error}", async () =>
        {
            Answered(await world.Engine.SendTaskFailure(request.TaskToken!, request.Error, request.Cause));
            return new SendTaskFailureResponse();
        });

    public override Task<DescribeExecutionResponse> DescribeExecutionAsync(
        DescribeExecutionRequest request, CancellationToken cancellationToken = default)
    {
        var execution = Named(request.ExecutionArn!);
        return Task.FromResult(new DescribeExecutionResponse
        {
            ExecutionArn = execution.Arn,
            StateMachineArn = execution.Machine.Arn,
            Name = execution.Name,
            Status = execution.Result is null && world.Control?.Status is { } told ? told(execution.Name) : StatusOf(execution),
            Input = execution.Input.ToText(),
            Error = execution.Result?.Error,
            Cause = execution.Result?.Cause,
            StartDate = execution.StartTime.UtcDateTime,
            StopDate = execution.StopTime?.UtcDateTime,
            RedriveCount = execution.RedriveCount,
            RedriveStatus = execution.Status is StatesLanguage.Running.ExecutionStatus.Running or StatesLanguage.Running.ExecutionStatus.Succeeded
                ? ExecutionRedriveStatus.NOT_REDRIVABLE
                : ExecutionRedriveStatus.REDRIVABLE,
        });
    }

    public override Task<ListExecutionsResponse> ListExecutionsAsync(ListExecutionsRequest request, CancellationToken cancellationToken = default)
    {
        var listed = world.Executions
            .Where(each => each.Machine.Arn == request.StateMachineArn && (request.StatusFilter is null || StatusOf(each) == request.StatusFilter))
            .Select(each => new ExecutionListItem
            {
                ExecutionArn = each.Arn,
                Name = each.Name,
                StateMachineArn = each.Machine.Arn,
                Status = StatusOf(each),
                StartDate = each.StartTime.UtcDateTime,
                StopDate = each.StopTime?.UtcDateTime,
            });
        return Task.FromResult(new ListExecutionsResponse { Executions = [.. listed.Reverse()] });
    }

    public override Task<RedriveExecutionResponse> RedriveExecutionAsync(
        RedriveExecutionRequest request, CancellationToken cancellationToken = default) => world.Write("redrive", async () =>
    {
        try
        {
            await world.Engine.Redrive(Named(request.ExecutionArn!));
        }
        catch (RedriveException refused)
        {
            throw new ExecutionNotRedrivableException(refused.Message);
        }

        return new RedriveExecutionResponse { RedriveDate = world.Clock.GetUtcNow().UtcDateTime };
    });

    private static void Answered(TokenAnswer answer)
    {
        if (answer == TokenAnswer.Unknown)
            throw new TaskDoesNotExistException("Task does not exist");
        if (answer == TokenAnswer.Over)
            throw new TaskTimedOutException("Task Timed Out: 'The task has already been answered or its execution has ended'");
    }

    private static Amazon.StepFunctions.ExecutionStatus StatusOf(Execution execution) => execution.Status switch
    {
        StatesLanguage.Running.ExecutionStatus.Running => Amazon.StepFunctions.ExecutionStatus.RUNNING,
        StatesLanguage.Running.ExecutionStatus.Succeeded => Amazon.StepFunctions.ExecutionStatus.SUCCEEDED,
        StatesLanguage.Running.ExecutionStatus.Failed => Amazon.StepFunctions.ExecutionStatus.FAILED,
        StatesLanguage.Running.ExecutionStatus.TimedOut => Amazon.StepFunctions.ExecutionStatus.TIMED_OUT,
        _ => Amazon.StepFunctions.ExecutionStatus.ABORTED,
    };

    private Execution Named(string arn) =>
        world.Executions.FirstOrDefault(each => each.Arn == arn) ?? throw new ExecutionDoesNotExistException($"Execution Does Not Exist: '{arn}'");
}
