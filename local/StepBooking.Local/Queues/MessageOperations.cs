using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>SQS's operations on messages. Requests and answers are as the JSON protocol writes them.</summary>
internal sealed class MessageOperations(QueueStore store, TimeProvider time)
{
    internal JsonObject Send(QueueSettings queue, JsonObject body, Identity sender)
    {
        var text = AwsJson.Text(body["MessageBody"]) ?? throw Missing("MessageBody");
        var attributes = MessageAttributes.Checked(AwsJson.Map(body["MessageAttributes"]));
        Check(queue, text, attributes);
        var trace = AwsJson.Map(AwsJson.Map(body["MessageSystemAttributes"])["AWSTraceHeader"]);
        var message = new QueuedMessage
        {
            Id = Guid.NewGuid().ToString(),
            Body = text,
            Attributes = attributes,
            Sender = sender.AccessKeyId,
            Trace = AwsJson.Text(trace["StringValue"]),
        };
        store.Send(queue, message, Seconds(body, "DelaySeconds", 0, 900) ?? queue.Delay);
        var answer = new JsonObject { ["MessageId"] = message.Id, ["MD5OfMessageBody"] = MessageDigest.Of(text) };
        if (MessageDigest.Of(attributes) is { } sum)
            answer["MD5OfMessageAttributes"] = sum;
        return answer;
    }

    /// <summary>How much a message with its attributes counts, in bytes; what is wrong with it is not looked at.</summary>
    internal static int Size(JsonObject message) => Size(AwsJson.Text(message["MessageBody"]) ?? "", AwsJson.Map(message["MessageAttributes"]));

    internal async Task<JsonObject> Receive(QueueSettings queue, JsonObject body, CancellationToken cancellationToken)
    {
        var most = AwsJson.Number(body["MaxNumberOfMessages"]) ?? 1;
        if (most is < 1 or > 10)
            throw Invalid($"Value {most} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
        var invisible = Seconds(body, "VisibilityTimeout", 0, 43200) ?? queue.VisibilityTimeout;
        var until = time.GetUtcNow() + (Seconds(body, "WaitTimeSeconds", 0, 20) ?? queue.ReceiveWait);
        while (true)
        {
            var changed = store.Changed;
            var received = store.Receive(queue, most, invisible);
            var now = time.GetUtcNow();
            if (received.Count > 0 || now >= until)
                return Answer(received, body);
            var next = store.NextVisible(queue) is { } at && at < until ? at : until;
            var wait = TimeSpan.FromMilliseconds(Math.Max(1, (next - now).TotalMilliseconds));
            using var waking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(wait, time, waking.Token));
            await waking.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    internal JsonObject Delete(QueueSettings queue, JsonObject body)
    {
        var (id, handle) = Receipt(body);
        if (store.Find(queue, id) is { } message && message.Receipt == handle)
            store.Delete(message);
        return [];
    }

    internal JsonObject ChangeVisibility(QueueSettings queue, JsonObject body)
    {
        var (id, handle) = Receipt(body);
        var wait = Seconds(body, "VisibilityTimeout", 0, 43200) ?? throw Missing("VisibilityTimeout");
        var message = store.Find(queue, id);
        if (message is null || message.Receipt != handle)
            throw Invalid($"Value {handle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.");
        if (!store.IsInFlight(message))
            throw new AwsError("MessageNotInflight", "The message referred to isn't in flight.") { QueryCode = "AWS.SimpleQueueService.MessageNotInflight" };
        store.ShowAfter(message, wait);
        return [];
    }

    private static JsonObject Answer(IReadOnlyList<QueuedMessage> received, JsonObject body)
    {
        string[] system = [.. Names(body, "AttributeNames"), .. Names(body, "MessageSystemAttributeNames")];
        string[] wanted = [.. Names(body, "MessageAttributeNames")];
        return received.Count == 0
            ? []
            : new JsonObject { ["Messages"] = new JsonArray([.. received.Select(message => Describe(message, system, wanted))]) };
    }

    private static JsonObject Describe(QueuedMessage message, string[] system, string[] wanted)
    {
        var described = new JsonObject
        {
            ["MessageId"] = message.Id,
            ["ReceiptHandle"] = message.Receipt,
            ["MD5OfBody"] = MessageDigest.Of(message.Body),
            ["Body"] = message.Body,
        };
        var facts = new Dictionary<string, string?>
        {
            ["SenderId"] = message.Sender,
            ["SentTimestamp"] = Text(message.Sent),
            ["ApproximateReceiveCount"] = Text(message.Receives),
            ["ApproximateFirstReceiveTimestamp"] = Text(message.FirstReceived!.Value),
            ["DeadLetterQueueSourceArn"] = message.Source,
            ["AWSTraceHeader"] = message.Trace,
        }.Where(fact => fact.Value is not null && (system.Contains("All") || system.Contains(fact.Key))).ToArray();
        if (facts.Length > 0)
            described["Attributes"] = new JsonObject(facts.Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Key, fact.Value)));
        var attributes = MessageAttributes.Selected(message.Attributes, wanted);
        if (attributes.Count > 0)
        {
            described["MD5OfMessageAttributes"] = MessageDigest.Of(attributes);
            described["MessageAttributes"] = attributes;
        }

        return described;
    }

    private static IEnumerable<string> Names(JsonObject body, string list) => AwsJson.List(body[list]).Select(name => AwsJson.Text(name)!);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Check(QueueSettings queue, string text, JsonObject attributes)
    {
        if (text.Length == 0)
            throw Missing("MessageBody");
        if (text.Any(letter => letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF'))
            throw new AwsError("InvalidMessageContents", "The message contains characters outside the allowed set.");
        if (Size(text, attributes) > queue.MaximumMessageSize)
            throw Invalid($"One or more parameters are invalid. Reason: Message must be shorter than {queue.MaximumMessageSize} bytes.");
    }

    private static int Size(string text, JsonObject attributes) =>
        Encoding.UTF8.GetByteCount(text) + attributes.Sum(attribute => MessageAttributes.Size(attribute.Key, attribute.Value));

    private static (string Id, string Handle) Receipt(JsonObject body)
    {
        var handle = AwsJson.Text(body["ReceiptHandle"]) ?? throw Missing("ReceiptHandle");
        var bytes = new byte[handle.Length];
        if (Convert.TryFromBase64String(handle, bytes, out var length) && Encoding.ASCII.GetString(bytes, 0, length).Split(' ') is [var id, _])
            return (id, handle);
        throw new AwsError("ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");
    }

    private static TimeSpan? Seconds(JsonObject body, string name, int least, int most)
    {
        if (AwsJson.Number(body[name]) is not { } given)
            return null;
        return given >= least && given <= most
            ? TimeSpan.FromSeconds(given)
            : throw Invalid($"Value {given} for parameter {name} is invalid. Reason: Must be between {least} and {most}, if provided.");
    }

    private static AwsError Missing(string name) => new("MissingParameter", $"The request must contain the parameter {name}.");

    private static AwsError Invalid(string message) => new("InvalidParameterValueException", message) { QueryCode = "InvalidParameterValue" };
}
