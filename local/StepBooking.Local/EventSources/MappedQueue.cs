using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.Local.StepFunctions.Tasks.Protocols;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.EventSources;

/// <summary>A queue as somebody's role may read it: each call is authorised as that role.</summary>
/// <param name="services">The services.</param>
/// <param name="url">The queue.</param>
/// <param name="role">In whose name.</param>
internal sealed class MappedQueue(IAwsServices services, string url, Func<Identity> role)
{
    private static readonly JsonProtocol Protocol = new("sqs", "AmazonSQS");
    private static readonly Json All = Json.Parse("""["All"]"""u8);

    /// <summary>Receives messages with all their attributes.</summary>
    /// <exception cref="AwsError">The role may not, or there is no such queue.</exception>
    public async Task<IReadOnlyList<JsonObject>> Receive(int most, TimeSpan wait, CancellationToken stop)
    {
        var answer = await Call(
            "ReceiveMessage",
            new JsonMap([
                new("QueueUrl", Json.From(url)),
                new("MaxNumberOfMessages", Json.From(most)),
                new("WaitTimeSeconds", Json.From((int)Math.Ceiling(wait.TotalSeconds))),
                new("MessageSystemAttributeNames", All),
                new("MessageAttributeNames", All),
            ]),
            stop);
        return [.. AwsJson.List(answer["Messages"]).Select(AwsJson.Map)];
    }

    /// <summary>Deletes messages by their receipts, ten at most.</summary>
    /// <exception cref="AwsError">The role may not, or there is no such queue.</exception>
    public Task Delete(IReadOnlyList<string> receipts, CancellationToken stop) => Call(
        "DeleteMessageBatch",
        new JsonMap([
            new("QueueUrl", Json.From(url)),
            new("Entries", new JsonList([.. receipts.Select((receipt, at) => new JsonMap([
                new("Id", Json.From(at.ToString(CultureInfo.InvariantCulture))),
                new("ReceiptHandle", Json.From(receipt)),
            ]))])),
        ]),
        stop);

    private async Task<JsonObject> Call(string operation, JsonMap arguments, CancellationToken stop)
    {
        var response = await services.Call(Protocol.Request(operation, arguments, role()), stop);
        if (response.Status < 300)
            return response.Body.IsEmpty ? [] : JsonNode.Parse(response.Body.Span)!.AsObject();
        var fault = ServiceFault.Read(response);
        throw new AwsError(fault.Code, fault.Message, response.Status);
    }
}
