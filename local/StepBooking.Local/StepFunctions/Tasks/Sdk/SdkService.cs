using StepBooking.Local.StepFunctions.Tasks.Protocols;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Tasks.Sdk;

/// <summary>A service as Step Functions calls it by an SDK: <c>aws-sdk:dynamodb</c>.</summary>
/// <param name="Task">Its name in a Resource, after <c>aws-sdk:</c>.</param>
/// <param name="Prefix">What its errors' names begin with, and what causes call it: <c>DynamoDb</c>.</param>
/// <param name="Protocol">How it is called.</param>
/// <param name="Operations">The operations that the desk serves, as a Resource names them.</param>
internal sealed record SdkService(string Task, string Prefix, IServiceProtocol Protocol, params string[] Operations)
{
    private const string Mark = "aws-sdk:";
    private static readonly Dictionary<string, string> SameNames = [];
    private static readonly Dictionary<string, string> Attributes =
        new() { ["SS"] = "Ss", ["NS"] = "Ns", ["BS"] = "Bs", ["BOOL"] = "Bool", ["NULL"] = "Nul" };

    private static readonly Dictionary<string, string> Digests = new()
    {
        ["MD5OfBody"] = "Md5OfBody",
        ["MD5OfMessageBody"] = "Md5OfMessageBody",
        ["MD5OfMessageAttributes"] = "Md5OfMessageAttributes",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SdkService> All { get; } =
    [
        new(
            "dynamodb", "DynamoDb", new JsonProtocol("dynamodb", "DynamoDB_20120810"),
            "getItem", "putItem", "updateItem", "deleteItem", "query", "scan", "batchGetItem", "batchWriteItem", "transactGetItems",
            "transactWriteItems", "describeTable", "listTables")
        {
            Names = new SdkNames(Attributes),
        },
        new(
            "sqs", "Sqs", new JsonProtocol("sqs", "AmazonSQS"),
            "sendMessage", "sendMessageBatch", "receiveMessage", "deleteMessage", "deleteMessageBatch", "changeMessageVisibility",
            "changeMessageVisibilityBatch", "getQueueAttributes", "getQueueUrl", "listQueues", "purgeQueue")
        {
            Names = new SdkNames(Digests, "MessageBody"),
        },
        new("sns", "Sns", new QueryProtocol("sns", "2010-03-31"), "publish", "getTopicAttributes", "listTopics") { Names = new SdkNames(SameNames, "Message") },
        new(
            "secretsmanager", "SecretsManager", new JsonProtocol("secretsmanager", "secretsmanager", "1.1"),
            "getSecretValue", "putSecretValue", "describeSecret", "listSecrets")
        {
            Names = new SdkNames(new Dictionary<string, string> { ["ARN"] = "Arn" }, "SecretString"),
        },
        new("sesv2", "SesV2", new MailProtocol(), "sendEmail"),
        new("lambda", "Lambda", new FunctionProtocol(), "invoke", "getFunction", "getFunctionConfiguration", "listFunctions")
        {
            Names = new SdkNames(SameNames, "Payload"),
        },
        new(
            "sfn", "Sfn", new StatesProtocol(),
            "createActivity", "createStateMachine", "createStateMachineAlias", "deleteActivity", "deleteStateMachine",
            "deleteStateMachineAlias", "deleteStateMachineVersion", "describeActivity", "describeExecution", "describeMapRun",
            "describeStateMachine", "describeStateMachineAlias", "describeStateMachineForExecution", "getActivityTask",
            "getExecutionHistory", "listActivities", "listExecutions", "listMapRuns", "listStateMachineAliases",
            "listStateMachineVersions", "listStateMachines", "listTagsForResource", "publishStateMachineVersion", "redriveExecution",
            "sendTaskFailure", "sendTaskHeartbeat", "sendTaskSuccess", "startExecution", "startSyncExecution", "stopExecution",
            "tagResource", "testState", "untagResource", "updateMapRun", "updateStateMachine", "updateStateMachineAlias",
            "validateStateMachineDefinition")
        {
            Names = new SdkNames(SameNames, "Input", "Output"),
            ModelsValidation = true,
        },
        new(
            "eventbridge", "EventBridge", new JsonProtocol("events", "AWSEvents", "1.1"),
            "putEvents", "putRule", "deleteRule", "describeRule", "listRules", "enableRule", "disableRule", "putTargets", "removeTargets",
            "listTargetsByRule", "listEventBuses", "describeEventBus", "testEventPattern")
        {
            Names = new SdkNames(SameNames, "Detail", "EventPattern", "Event"),
        },
        new(
            "s3", "S3", new ObjectProtocol(),
            "listBuckets", "createBucket", "deleteBucket", "headBucket", "listObjectsV2", "putObject", "getObject", "headObject",
            "copyObject", "deleteObject"),
    ];

    /// <summary>The names that differ between tasks and the service.</summary>
    public SdkNames Names { get; init; } = new(SameNames);

    /// <summary>Whether ValidationException is an error of its own there, and not the service's base exception.</summary>
    public bool ModelsValidation { get; init; }

    /// <summary>The service behind a resource; null where there is none, or it does not serve the operation.</summary>
    public static SdkService? Find(TaskResource resource) => resource.Pattern != TaskPattern.Sync
        && resource.Service.StartsWith(Mark, StringComparison.Ordinal)
        ? All.FirstOrDefault(s => s.Task == resource.Service[Mark.Length..] && s.Operations.Contains(resource.Operation, StringComparer.Ordinal))
        : null;
}
