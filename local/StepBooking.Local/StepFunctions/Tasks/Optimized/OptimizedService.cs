using StepBooking.Local.StepFunctions.Tasks.Protocols;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Tasks.Optimized;

/// <summary>A service that Step Functions integrates by itself, not by an SDK.</summary>
/// <param name="Task">Its name in a Resource: <c>sqs</c>.</param>
/// <param name="Protocol">How it is called.</param>
/// <param name="ErrorPrefix">What its errors' names begin with.</param>
/// <param name="ErrorService">What its errors' causes call it.</param>
internal sealed record OptimizedService(string Task, IServiceProtocol Protocol, string ErrorPrefix, string ErrorService)
{
    private static readonly TaskPattern[] Answered = [TaskPattern.RequestResponse];
    private static readonly TaskPattern[] CalledBack = [TaskPattern.RequestResponse, TaskPattern.TaskToken];
    private static readonly TaskPattern[] Awaited = [TaskPattern.RequestResponse, TaskPattern.TaskToken, TaskPattern.Sync];

    /// <summary>All of them but Lambda.</summary>
    public static IReadOnlyList<OptimizedService> All { get; } =
    [
        new("sqs", new JsonProtocol("sqs", "AmazonSQS"), "SQS", "AmazonSQS")
        {
            TextMember = "MessageBody",
            Operations = [new("sendMessage", CalledBack, "QueueUrl", "MessageBody")],
        },
        new("sns", new QueryProtocol("sns", "2010-03-31"), "SNS", "AmazonSNS")
        {
            TextMember = "Message",
            Operations = [new("publish", CalledBack, "Message")],
        },
        new("events", new JsonProtocol("events", "AWSEvents", "1.1"), "EventBridge", "AmazonEventBridge")
        {
            Operations = [new("putEvents", CalledBack, "Entries")],
        },
        new("dynamodb", new JsonProtocol("dynamodb", "DynamoDB_20120810"), "DynamoDB", "AmazonDynamoDBv2")
        {
            Operations =
            [
                new("getItem", Answered, "TableName", "Key"),
                new("putItem", Answered, "TableName", "Item"),
                new("updateItem", Answered, "TableName", "Key"),
                new("deleteItem", Answered, "TableName", "Key"),
            ],
        },
        new("states", new StatesProtocol(), "StepFunctions", "AWSStepFunctions")
        {
            TextMember = "Input",
            Operations = [new("startExecution", Awaited, "StateMachineArn")],
        },
    ];

    /// <summary>What it can be asked for.</summary>
    public required IReadOnlyList<OptimizedOperation> Operations { get; init; }

    /// <summary>The member that a state may give as JSON but the service takes as text; null for none.</summary>
    public string? TextMember { get; init; }

    /// <summary>The service and operation behind a resource; null where there is none, or not with its way of waiting.</summary>
    public static (OptimizedService Service, OptimizedOperation Operation)? Find(TaskResource resource)
    {
        var service = All.FirstOrDefault(s => s.Task == resource.Service);
        var operation = service?.Operations.FirstOrDefault(o => o.Name == resource.Operation && o.Patterns.Contains(resource.Pattern));
        return operation is null ? null : (service!, operation);
    }
}
