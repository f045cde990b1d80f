using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Queues;

/// <summary><c>AWS::SQS::Queue</c>, standard queues. Encryption is taken as declared.</summary>
internal sealed class QueueType(QueueRegistry queues, TimeProvider time) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::SQS::Queue";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        if (resource.Text("FifoQueue") == "true")
            throw new StartUpException($"{resource.Path} is a FIFO queue, which the desk does not run.");
        var name = resource.PhysicalName("QueueName", 80);
        var redrive = resource.Properties["RedrivePolicy"];
        var declared = new QueueSettings { Name = name, Arn = QueueRegistry.Arn(name), Created = time.GetUtcNow() };
        declared = declared with
        {
            VisibilityTimeout = Seconds(resource, "VisibilityTimeout") ?? declared.VisibilityTimeout,
            Retention = Seconds(resource, "MessageRetentionPeriod") ?? declared.Retention,
            Delay = Seconds(resource, "DelaySeconds") ?? declared.Delay,
            ReceiveWait = Seconds(resource, "ReceiveMessageWaitTimeSeconds") ?? declared.ReceiveWait,
            MaximumMessageSize = Number(resource.Properties["MaximumMessageSize"]) ?? declared.MaximumMessageSize,
            DeadLetterArn = (string?)redrive?["deadLetterTargetArn"],
            MaxReceiveCount = Number(redrive?["maxReceiveCount"]) ?? 0,
        };
        queues.Add(declared);
        return Task.FromResult(new DeployedResource(queues.Url(declared), new Dictionary<string, string>
        {
            ["Arn"] = declared.Arn,
            ["QueueName"] = name,
            ["QueueUrl"] = queues.Url(declared),
        }));
    }

    private static TimeSpan? Seconds(ResourceDeclaration resource, string property) =>
        Number(resource.Properties[property]) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Number(JsonNode? node) => node is null ? null : int.Parse(node.ToString(), CultureInfo.InvariantCulture);
}
