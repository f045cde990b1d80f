using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Queues;

namespace StepBooking.Local.Events.Delivery;

/// <summary>Sends to queues, where the queue's own policy lets EventBridge.</summary>
/// <param name="queues">The queues.</param>
/// <param name="policies">Their policies.</param>
/// <param name="messages">Sends.</param>
internal sealed class QueueTarget(QueueRegistry queues, QueuePolicies policies, MessageOperations messages)
{
    private const string Principal = "events.amazonaws.com";
    private static readonly Identity Sender = new($"arn:aws:iam::{DeskAccount.Id}:service/{Principal}", "EVENTBRIDGE", "");

    /// <summary>Sends a message.</summary>
    /// <param name="arn">The queue.</param>
    /// <param name="sourceArn">On account of what: the rule.</param>
    /// <param name="body">The message's body.</param>
    /// <param name="attributes">Its attributes; those without a value are left out.</param>
    /// <exception cref="AwsError">There is no such queue, or its policy does not allow it.</exception>
    public void Send(string arn, string sourceArn, string body, Dictionary<string, string?> attributes)
    {
        var queue = queues.FindByArn(arn) ?? throw new AwsError("QueueDoesNotExist", "The specified queue does not exist.");
        if (!policies.Allow(queue, Principal, sourceArn))
            throw new AwsError("AccessDenied", $"Access to the resource {queues.Url(queue)} is denied: its policy does not let {Principal} send to it.", 403);
        messages.Send(
            queue,
            new JsonObject
            {
                ["MessageBody"] = body,
                ["MessageAttributes"] = new JsonObject(attributes.Where(a => a.Value is { Length: > 0 }).Select(a => KeyValuePair.Create<string, JsonNode?>(
                    a.Key, new JsonObject { ["DataType"] = "String", ["StringValue"] = a.Value }))),
            },
            Sender);
    }
}
