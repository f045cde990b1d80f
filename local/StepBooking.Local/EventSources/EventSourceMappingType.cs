using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Iam;
using StepBooking.Local.Queues;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.EventSources;

/// <summary><c>AWS::Lambda::EventSourceMapping</c> of standard queues.</summary>
/// <param name="mappings">Where it becomes known.</param>
/// <param name="queues">The queues.</param>
/// <param name="functions">The functions.</param>
/// <param name="identities">Their roles.</param>
internal sealed class EventSourceMappingType(
    QueueMappings mappings, QueueRegistry queues, FunctionRegistry functions, Identities identities) : IResourceType
{
    private const int LargestBatch = 10_000;
    private const int LargestBatchWithoutWindow = 10;
    private const int LongestWindow = 300;
    private const int AtOnceByItself = 5;
    private const int LeastConcurrency = 2;
    private const int MostConcurrency = 1_000;

    private static readonly string[] Needed = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"];

    private static readonly string[] Known =
    [
        "EventSourceArn", "FunctionName", "BatchSize", "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "ScalingConfig", "Enabled",
    ];

    /// <inheritdoc/>
    public string Type => "AWS::Lambda::EventSourceMapping";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        if (resource.Properties.Select(property => property.Key).FirstOrDefault(name => !Known.Contains(name) && name != "Tags") is { } unknown)
            throw new StartUpException($"{resource.Path} declares {unknown}, which the desk does not do.");
        var source = resource.Required("EventSourceArn");
        var queue = queues.FindByArn(source) ?? throw new StartUpException($"{resource.Path}: {source} is no queue, and the desk maps no other source.");
        var function = functions.Find(resource.Required("FunctionName"), null);
        if (queue.VisibilityTimeout < function.Timeout)
            throw new StartUpException($"{resource.Path}: queue visibility timeout: {queue.VisibilityTimeout.TotalSeconds} seconds is less than function timeout: {function.Timeout.TotalSeconds} seconds.");
        var role = identities.Assume(function.RoleArn, "lambda.amazonaws.com");
        if (Needed.FirstOrDefault(action => !identities.Allows(role, new AwsPermission("sqs:" + action, queue.Arn))) is { } missing)
            throw new StartUpException($"{resource.Path}: the function's execution role does not have permissions to call {missing} on SQS ({queue.Arn}).");
        var mapping = Read(resource, new QueueMapping(resource.LogicalId, queue.Arn, function.Arn, function.RoleArn));
        mappings.Add(mapping);
        return Task.FromResult(new DeployedResource(mapping.Id, new Dictionary<string, string>
        {
            ["Id"] = mapping.Id,
            ["EventSourceMappingArn"] = DeskAccount.Arn("lambda", "event-source-mapping:" + mapping.Id),
        }));
    }

    private static QueueMapping Read(ResourceDeclaration resource, QueueMapping mapping)
    {
        var properties = resource.Properties;
        var window = Between(resource, "MaximumBatchingWindowInSeconds", AwsJson.Number(properties["MaximumBatchingWindowInSeconds"]) ?? 0, 0, LongestWindow);
        var batch = AwsJson.Number(properties["BatchSize"]) ?? mapping.BatchSize;
        var most = AwsJson.Number(AwsJson.Map(properties["ScalingConfig"])["MaximumConcurrency"]);
        return mapping with
        {
            BatchSize = Between(resource, "BatchSize", batch, 1, window > 0 ? LargestBatch : LargestBatchWithoutWindow),
            Window = TimeSpan.FromSeconds(window),
            ReportsFailures = AwsJson.List(properties["FunctionResponseTypes"]).Any(type => (string?)type == "ReportBatchItemFailures"),
            AtOnce = Math.Min(
                most is { } given ? Between(resource, "MaximumConcurrency", given, LeastConcurrency, MostConcurrency) : AtOnceByItself,
                FunctionSettings.MostOfOneFunction),
            Enabled = properties["Enabled"]?.ToString() is null or "true" or "True",
        };
    }

    private static int Between(ResourceDeclaration resource, string name, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new StartUpException($"{resource.Path}: {name} is {value}, and has to be {least} to {most}.");
}
