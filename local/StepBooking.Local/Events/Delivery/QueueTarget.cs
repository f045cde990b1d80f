using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Queues;

namespace StepBooking.Local.Events.Delivery;

/// <summary>Sends to queues on behalf of services, where the queue's own policy lets them.</summary>
/// <param name="queues">The queues.</param>
/// <param name="policies">Their policies.</param>
/// <param name="messages">Sends.</param>
internal sealed class QueueTarget(QueueRegistry queues, QueuePolicies policies, MessageOperations messages)
{
    /// <summary>Sends a message.</summary>
    /// <param name="principal">The service that sends, for example <c>events.amazonaws.com</c>.</param>
    /// <param name="arn">The queue.</param>
    /// <param name="sourceArn">On account of what: the rule, or the topic.</param>
    /// <param name="body">The message's body.</param>
    /// <param name="attributes">Its attributes, as SQS writes them.</param>
    /// <exception cref="AwsError">There is no such queue, or its policy does not allow it.</exception>
    public void Send(string principal, string arn, string sourceArn, string body, JsonObject attributes)
    {
        var queue = queues.FindByArn(arn) ?? throw new AwsError("QueueDoesNotExist", "The specified queue does not exist.");
        if (!policies.Allow(queue, principal, sourceArn))
            throw new AwsError("AccessDenied", $"Access to the resource {queues.Url(queue)} is denied: its policy does not let {principal} send to it.", 403);
        var sender = new Identity($"arn:aws:iam::{DeskAccount.Id}:service/{principal}", principal.Split('.')[0].ToUpperInvariant(), "");
        messages.Send(queue, new JsonObject { ["MessageBody"] = body, ["MessageAttributes"] = attributes }, sender);
    }

    /// <summary>Attributes that are text, as SQS writes them; those without a value are left out.</summary>
    public static JsonObject Texts(Dictionary<string, string?> attributes) => new(attributes
        .Where(attribute => attribute.Value is { Length: > 0 })
        .Select(attribute => KeyValuePair.Create<string, JsonNode?>(
            attribute.Key, new JsonObject { ["DataType"] = "String", ["StringValue"] = attribute.Value })));
}
