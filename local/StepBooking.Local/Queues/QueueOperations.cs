using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>SQS's operations on queues. Answers are as the JSON protocol writes them.</summary>
internal sealed class QueueOperations(QueueRegistry queues, QueueStore store)
{
    internal JsonObject List(string? prefix)
    {
        var urls = queues.All.Where(queue => prefix is null || queue.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(queues.Url);
        return new JsonObject { ["QueueUrls"] = new JsonArray([.. urls.Select(url => JsonValue.Create(url))]) };
    }

    internal JsonObject Url(QueueSettings queue) => new() { ["QueueUrl"] = queues.Url(queue) };

    internal JsonObject Purge(QueueSettings queue)
    {
        store.Purge(queue);
        return [];
    }

    internal JsonObject Attributes(QueueSettings queue, JsonObject body)
    {
        string[] wanted = [.. AwsJson.List(body["AttributeNames"]).Select(name => AwsJson.Text(name)!)];
        var attributes = All(queue).Where(attribute => wanted.Contains("All") || wanted.Contains(attribute.Key));
        return new JsonObject
        {
            ["Attributes"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, attribute.Value))),
        };
    }

    private Dictionary<string, string> All(QueueSettings queue)
    {
        var (visible, inFlight, delayed) = store.Count(queue);
        var attributes = new Dictionary<string, string>
        {
            ["QueueArn"] = queue.Arn,
            ["ApproximateNumberOfMessages"] = Number(visible),
            ["ApproximateNumberOfMessagesNotVisible"] = Number(inFlight),
            ["ApproximateNumberOfMessagesDelayed"] = Number(delayed),
            ["CreatedTimestamp"] = Number(queue.Created.ToUnixTimeSeconds()),
            ["LastModifiedTimestamp"] = Number(queue.Created.ToUnixTimeSeconds()),
            ["VisibilityTimeout"] = Number((long)queue.VisibilityTimeout.TotalSeconds),
            ["MaximumMessageSize"] = Number(queue.MaximumMessageSize),
            ["MessageRetentionPeriod"] = Number((long)queue.Retention.TotalSeconds),
            ["DelaySeconds"] = Number((long)queue.Delay.TotalSeconds),
            ["ReceiveMessageWaitTimeSeconds"] = Number((long)queue.ReceiveWait.TotalSeconds),
        };
        if (queue.DeadLetterArn is not null)
        {
            attributes["RedrivePolicy"] = new JsonObject
            {
                ["deadLetterTargetArn"] = queue.DeadLetterArn,
                ["maxReceiveCount"] = queue.MaxReceiveCount,
            }.ToJsonString();
        }

        return attributes;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
