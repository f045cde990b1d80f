using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Step Functions on its wire protocol, as far as the desk serves it.</summary>
/// <param name="executions">Starts and stops.</param>
/// <param name="queries">Shows executions.</param>
/// <param name="machines">Shows machines.</param>
/// <param name="tokens">Takes answers of tasks.</param>
internal sealed class StepFunctionsService(
    ExecutionOperations executions, ExecutionQueries queries, StateMachineOperations machines, TaskTokenOperations tokens) : IAwsService
{
    /// <inheritdoc/>
    public string Name => "states";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var fields = new Fields(AwsJson.Read(request));
        var action = $"states:{request.Operation}";
        return request.Operation switch
        {
            "StartExecution" or "ListExecutions" or "DescribeStateMachine" =>
                [new AwsPermission(action, Arns.StateMachine(fields.Required("stateMachineArn", 256)))],
            "StopExecution" or "DescribeExecution" or "GetExecutionHistory" or "DescribeStateMachineForExecution" =>
                [new AwsPermission(action, Arns.Execution(fields.Required("executionArn", 256)))],
            "ListStateMachines" or "SendTaskSuccess" or "SendTaskFailure" or "SendTaskHeartbeat" => [new AwsPermission(action, "*")],
            _ => throw new AwsError("UnknownOperationException", $"The desk's Step Functions does not serve {request.Operation}."),
        };
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var fields = new Fields(AwsJson.Read(request));
        return AwsJson.Answer(request, request.Operation switch
        {
            "StartExecution" => executions.Start(fields),
            "StopExecution" => await executions.Stop(fields),
            "DescribeExecution" => queries.Describe(fields),
            "ListExecutions" => queries.List(fields),
            "GetExecutionHistory" => queries.History(fields),
            "DescribeStateMachineForExecution" => queries.Machine(fields),
            "DescribeStateMachine" => machines.Describe(fields),
            "ListStateMachines" => machines.List(fields),
            "SendTaskSuccess" => tokens.Success(fields),
            "SendTaskFailure" => tokens.Failure(fields),
            _ => tokens.Heartbeat(fields),
        });
    }
}
