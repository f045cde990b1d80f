using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>SQS, standard queues, on both of its protocols: JSON (today's SDKs) and query (API Gateway's integration, older clients).</summary>
internal sealed class SqsService(QueueRegistry queues, QueueOperations operations, MessageOperations messages) : IAwsService
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["SendMessage"] = "sqs:SendMessage",
        ["SendMessageBatch"] = "sqs:SendMessage",
        ["ReceiveMessage"] = "sqs:ReceiveMessage",
        ["DeleteMessage"] = "sqs:DeleteMessage",
        ["DeleteMessageBatch"] = "sqs:DeleteMessage",
        ["ChangeMessageVisibility"] = "sqs:ChangeMessageVisibility",
        ["ChangeMessageVisibilityBatch"] = "sqs:ChangeMessageVisibility",
        ["GetQueueAttributes"] = "sqs:GetQueueAttributes",
        ["PurgeQueue"] = "sqs:PurgeQueue",
    };

    /// <inheritdoc/>
    public string Name => "sqs";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var body = Body(request);
        return request.Operation switch
        {
            "ListQueues" => [new AwsPermission("sqs:ListQueues", QueueRegistry.Arn("*"))],
            "GetQueueUrl" => [new AwsPermission("sqs:GetQueueUrl", queues.Find(AwsJson.Text(body["QueueName"])).Arn)],
            { } operation when Actions.TryGetValue(operation, out var action) => [new AwsPermission(action, Queue(request, body).Arn)],
            _ => throw new AwsError("UnknownOperationException", $"The desk's SQS does not serve {request.Operation}.") { QueryCode = "InvalidAction" },
        };
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var body = Body(request);
        var answer = request.Operation switch
        {
            "ListQueues" => operations.List(AwsJson.Text(body["QueueNamePrefix"])),
            "GetQueueUrl" => operations.Url(queues.Find(AwsJson.Text(body["QueueName"]))),
            "GetQueueAttributes" => operations.Attributes(Queue(request, body), body),
            "PurgeQueue" => operations.Purge(Queue(request, body)),
            "SendMessage" => messages.Send(Queue(request, body), body, request.Caller),
            "SendMessageBatch" => Batch.Run(body, entry => messages.Send(Queue(request, body), entry, request.Caller), MessageOperations.Size),
            "ReceiveMessage" => await messages.Receive(Queue(request, body), body, cancellationToken),
            "DeleteMessage" => messages.Delete(Queue(request, body), body),
            "DeleteMessageBatch" => Batch.Run(body, entry => messages.Delete(Queue(request, body), entry)),
            "ChangeMessageVisibility" => messages.ChangeVisibility(Queue(request, body), body),
            _ => Batch.Run(body, entry => messages.ChangeVisibility(Queue(request, body), entry)),
        };
        return request.Protocol == AwsProtocol.Query ? SqsXml.Write(request, answer) : AwsJson.Answer(request, answer);
    }

    private static JsonObject Body(AwsRequest request) =>
        request.Protocol == AwsProtocol.Query ? SqsForm.Read(AwsWire.Form(request.Query, request.Body)) : AwsJson.Read(request);

    /// <summary>The queue of the request; in the query protocol the path may name it, as the queue's own URL does.</summary>
    private QueueSettings Queue(AwsRequest request, JsonObject body)
    {
        var url = AwsJson.Text(body["QueueUrl"]);
        return queues.FindByUrl(url is null && request.Path.Length > 1 ? request.Path : url);
    }
}
