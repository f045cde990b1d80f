using System.Collections.Concurrent;
using StepBooking.Local.Aws;
using StepBooking.Local.Iam;

namespace StepBooking.Local.Queues;

/// <summary>The queues' own policies: which services may send to them. Users and roles are judged by their own policies.</summary>
internal sealed class QueuePolicies
{
    private readonly ConcurrentDictionary<string, PolicyDocument> byQueue = new(StringComparer.Ordinal);

    /// <summary>Sets a queue's policy.</summary>
    public void Set(QueueSettings queue, PolicyDocument policy) => byQueue[queue.Arn] = policy;

    /// <summary>Whether a service may send to a queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="principal">The service.</param>
    /// <param name="sourceArn">On account of what.</param>
    public bool Allow(QueueSettings queue, string principal, string sourceArn) =>
        byQueue.TryGetValue(queue.Arn, out var policy) && policy.AllowsService(principal, new AwsPermission("sqs:SendMessage", queue.Arn)
        {
            Context = new Dictionary<string, IReadOnlyList<string>>
            {
                ["aws:SourceArn"] = [sourceArn],
                ["aws:SourceAccount"] = [DeskAccount.Id],
                ["aws:SecureTransport"] = ["true"],
            },
        });
}
